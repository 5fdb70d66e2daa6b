using Specular.Corpus.Documents;
using Specular.Corpus.Mutation;
using Xunit;

namespace Specular.Specification.Tests.Robustness;

/// <summary>A short run of what <c>tests/Specular.Corpus mutate</c> does for as long as one likes.</summary>
public sealed class MutationTests
{
    private const int Mutants = 500;

    [Fact]
    public void DamagedDocumentsAreReadOrRefusedAtAPlace()
    {
        var seeds = Seeds();
        for (var seed = 0; seed < Mutants; seed++)
        {
            var fault = MutantCheck.FaultOf(new DocumentMutator(seed).Mutate(seeds[seed % seeds.Count]));
            Assert.True(fault is null, $"document {seed % seeds.Count}, seed {seed}: {fault}");
        }
    }

    [Fact]
    public void DamagedDocumentsOfTheCorpusAreReadOrRefusedAtAPlace()
    {
        Assert.SkipWhen(CorpusDocuments.Folder is null, "the corpus is not here; SPECULAR_CORPUS names its folder");
        var documents = CorpusDocuments.All().Where(d => new FileInfo(d.Path).Length < 20_000).ToList();
        for (var seed = 0; seed < Mutants; seed++)
        {
            // A prime, so that every kind of document is among them.
            var document = documents[seed * 97 % documents.Count];
            var fault = MutantCheck.FaultOf(new DocumentMutator(seed).Mutate(document.Load()[0].Text));
            Assert.True(fault is null, $"{document.Name}, seed {seed}: {fault}");
        }
    }

    [Fact]
    public void TruncatedDocumentsAreReadOrRefusedAtAPlace()
    {
        foreach (var seed in Seeds())
        {
            for (var length = 0; length < seed.Length; length += 1 + (seed.Length / 60))
            {
                Assert.Null(MutantCheck.FaultOf(seed[..length]));
            }
        }
    }

    [Fact]
    public void TheSameSeedDamagesTheSameTextInTheSameWay()
    {
        var text = Seeds()[0];
        Assert.Equal(new DocumentMutator(3).Mutate(text), new DocumentMutator(3).Mutate(text));
        Assert.NotEqual(text, new DocumentMutator(3).Mutate(text));
    }

    private static List<string> Seeds() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        """{"openapi":"3.1.0","paths":{"/a/{b}":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}}}}},"components":{"schemas":{"A":{"type":["object","null"],"oneOf":[{"$ref":"#/components/schemas/A"},true]}}}}""",
        "openapi: 3.0.1\npaths:\n  /a: &a\n    get: &g\n      responses: {'200': {description: x}}\n  /b:\n    <<: *a\n    post: *g\ncomponents:\n  schemas:\n    A:\n      allOf:\n        - $ref: '#/components/schemas/B'\n      x-apifox-orders: [a]\n    B: {properties: {a: {$ref: '#/components/schemas/A'}}}\n",
        "# A page\n\n```yaml\nopenapi: 3.0.1\ninfo: {title: t}\npaths:\n  /v1/tasks:\n    post: {summary: create}\n```\n",
        "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    post:\n      parameters: [{in: body, name: b, schema: {$ref: '#/definitions/A'}}]\n      responses: {'200': {schema: {type: file}}}\ndefinitions: {A: {type: object}}\n",
    ];
}
