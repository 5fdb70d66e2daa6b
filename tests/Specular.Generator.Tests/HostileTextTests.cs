using System.Text.Json;
using Microsoft.CodeAnalysis;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Documents are untrusted: nothing in them can leave the comment, string or identifier it is put into.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Attacks =>
    [
        "*/ } } public class Evil { /*",
        "\"; } public class Evil { string s = \"",
        "\n#if false\n} public class Evil {",
        "\u2028} public class Evil { //",
        "\u2029} public class Evil { //",
        "\u0085} public class Evil { //",
        "\r} public class Evil { //",
        "</summary><inheritdoc cref=\"Evil\"/>]]>&evil;<![CDATA[",
        "\\\"; class Evil {} //",
        "{evil} {{0}} $\"{Evil()}\"",
        "\u202E}lavE ssalc\u202C \u2066x\u2069 \u200B\uFEFF",
        "\uD800 lone \uDC00",
        "\0\a\b\u001b[31m",
        "\"\"\"\"\"\" @\"\" '",
        "class",
        "__arglist",
        "Zalgo\u0301\u0302\u0303",
        "𝒳𝒴𝒵 😀",
        new string('x', 3000),
        new string('长', 2000),
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void NoTextOfADocumentBecomesCode(string attack)
    {
        var run = GeneratedCode.Check([new SpecDocument("specs/" + Sanitized(attack) + ".json", Document(attack), "Sample", "SampleClient")]);

        Assert.Empty(run.Compilation.GetSymbolsWithName("Evil", SymbolFilter.All, TestContext.Current.CancellationToken));
        Assert.NotEmpty(run.Files);
        Assert.DoesNotContain(run.AllText, c => c is '\u2028' or '\u2029' or '\u0085' or '\r' or '\0' or '\u202E' or '\uFEFF');
        Assert.All(run.AllText.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("#if", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void NamesOnTheWireStayWhatTheyAre(string attack)
    {
        // A lone surrogate is no text that UTF-8 can carry.
        if (attack.Contains('\uD800', StringComparison.Ordinal))
        {
            return;
        }

        var json = new GeneratedJson(new GeneratorSession([new SpecDocument("specs/a.json", Document(attack), "Sample", "SampleClient")]).Run());
        var body = JsonSerializer.Serialize(new Dictionary<string, string> { [attack] = attack, ["kind"] = attack });

        var written = JsonElement.Parse(json.RoundTrip("DoResult", body));

        Assert.Equal(attack, written.GetProperty(attack).GetString());
        Assert.Equal(attack, written.GetProperty("kind").GetString());
    }

    private static string Sanitized(string attack) => new([.. attack.Where(char.IsAsciiLetterOrDigit).Take(40)]);

    private static string Document(string attack)
    {
        var text = new Dictionary<string, object>
        {
            ["openapi"] = "3.1.0",
            ["info"] = new { title = attack, version = attack, description = attack },
            ["servers"] = new[] { new { url = "https://example.com", description = attack } },
            ["tags"] = new[] { new { name = attack } },
            ["paths"] = new Dictionary<string, object>
            {
                ["/do"] = new
                {
                    post = new
                    {
                        operationId = "do",
                        tags = new[] { attack },
                        summary = attack,
                        description = attack,
                        parameters = new object[]
                        {
                            new { name = "q" + attack, @in = "query", description = attack, schema = new { type = "string", @enum = new[] { attack, "b" } } },
                            new { name = "in", @in = "query", schema = new { type = "integer" } },
                        },
                        requestBody = new { description = attack, content = new Dictionary<string, object> { ["application/json"] = new { schema = Schema(attack) } } },
                        responses = new Dictionary<string, object>
                        {
                            ["200"] = new { description = attack, content = new Dictionary<string, object> { ["application/json"] = new { schema = Schema(attack) } } },
                        },
                    },
                },
                ["/x/" + Sanitized(attack)] = new { get = new { summary = attack, responses = new { @default = new { description = attack } } } },
            },
        };
        return JsonSerializer.Serialize(text);
    }

    private static Dictionary<string, object> Schema(string attack) => new()
    {
        ["type"] = "object",
        ["title"] = attack,
        ["description"] = attack,
        ["required"] = new[] { attack },
        ["properties"] = new Dictionary<string, object>
        {
            [attack] = new { type = "string", description = attack, pattern = attack, @default = attack },
            ["kind"] = new { type = "string", @enum = new[] { attack, "b" } },
            ["GetHashCode"] = new { type = "string" },
            ["a-b"] = new { type = "string" },
            ["a_b"] = new { type = "string" },
            ["2fa"] = new { type = "string" },
            ["@"] = new { type = "string" },
            [""] = new { type = "string" },
        },
    };
}
