using System.Text;
using Specular.Specification.Dialects.Flattened;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Flattened;

/// <summary>Made-up pages of any shape: flattened they come back, or something is told.</summary>
public sealed class FlattenedPropertyTests
{
    private static readonly string[] s_names = ["id", "name", "type", "items", "required", "data", "size", "description", "user"];
    private static readonly string[] s_scalars = ["string", "integer", "number", "boolean"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void APageComesBackOrIsTold(bool withOrders)
    {
        var restored = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var schemas = new StringBuilder();
            for (var i = 0; i < random.Next(1, 4); i++)
            {
                schemas.Append($"Model{i}:\n").Append(Schema(random, 2, 3, withOrders));
            }

            var page = Restored.WithSchemas(schemas.ToString());
            var reading = FlattenedPageReader.Read(Flattening.Of(page));
            var differences = Flattening.Differences(Flattening.Tree(page), reading.Pages.SingleOrDefault(), ignoreWhiteSpace: true);
            var isSame = differences.Count == 0;
            Assert.True(isSame || reading.Findings.Count > 0, string.Join('\n', differences) + "\n" + page);
            restored += isSame ? 1 : 0;
        }

        // With orders nearly nothing is left to chance; without, inner objects have no end.
        Assert.True(restored >= (withOrders ? 54 : 10), $"{restored} of 60");
    }

    private static string Schema(Random random, int indentation, int depth, bool withOrders)
    {
        var space = new string(' ', indentation);
        if (depth == 0 || random.Next(3) == 0)
        {
            return $"{space}type: {s_scalars[random.Next(s_scalars.Length)]}\n" + (random.Next(2) == 0 ? $"{space}description: What it is.\n" : "");
        }

        if (random.Next(3) == 0)
        {
            // A description after a list's items is taken for the list's, whichever it was; so what is in these lists has none.
            return $"{space}type: array\n{space}items:\n{Schema(random, indentation + 2, depth - 1, withOrders).Replace("description: What it is.", "format: any", StringComparison.Ordinal)}";
        }

        var names = s_names.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).ToList();
        var text = new StringBuilder($"{space}type: object\n{space}properties:\n");
        foreach (var name in names)
        {
            text.Append($"{space}  {name}:\n").Append(Schema(random, indentation + 4, depth - 1, withOrders));
        }

        if (withOrders)
        {
            text.Append($"{space}x-apifox-orders:\n").AppendJoin("", names.Select(n => $"{space}  - {n}\n"));
        }

        if (random.Next(2) == 0)
        {
            text.Append($"{space}required:\n{space}  - {names[0]}\n");
        }

        return text.ToString();
    }
}
