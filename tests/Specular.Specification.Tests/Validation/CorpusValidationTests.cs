using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Validation;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>Real documents compile and their published examples are judged as a reader would.</summary>
public sealed class CorpusValidationTests
{
    [Theory]
    [InlineData("openai/openapi.yaml")]
    [InlineData("github/api.github.com.json")]
    [InlineData("msgraph-v1/Calendar.yml")]
    [InlineData("klingai/openapi.yaml")]
    [InlineData("figma/openapi.yaml")]
    [InlineData("googleapis.com/compute/v1/openapi.yaml")]
    public void EveryOperationCompilesAndItsExamplesAreChecked(string name)
    {
        var path = Repository.Corpus is { } corpus ? Path.Combine(corpus, "openapi", "dev", name) : "";
        if (!File.Exists(path))
        {
            Assert.Skip("The corpus is not there.");
        }

        var contract = ContractReader.Read(name, [new SourceDocument(name, File.ReadAllText(path))]).Contract;
        var refused = new List<string>();
        var broken = new List<string>();
        var compiled = 0;
        foreach (var operation in contract.Operations)
        {
            try
            {
                var request = RequestValidator.Compile(operation, contract);
                var response = ResponseValidator.Compile(operation, contract);
                compiled++;
                foreach (var example in operation.Body?.Json?.Examples ?? [])
                {
                    request.Validate(TestParameters.None, example.Value);
                }

                foreach (var answer in operation.Responses.Where(r => r.IsSuccess && r.Status != "2XX"))
                {
                    foreach (var example in answer.Json?.Examples ?? ValueList<Example>.Empty)
                    {
                        broken.AddRange(response.Validate(int.Parse(answer.Status, null), example.Value).Select(v => $"{operation.Key}: {v.Message}"));
                    }
                }
            }
            catch (SchemaNotCompilableException e)
            {
                refused.Add(e.Message);
            }
        }

        Assert.Empty(refused);
        // Of GitHub's some 700 examples only those of migrations break their schema: they lack members that it requires.
        Assert.All(broken, b => Assert.Matches(@"/migrations.*/exclude_\w+: expected a boolean \(required\), found nothing$", b));
        Assert.Equal(contract.Operations.Count, compiled);
    }
}
