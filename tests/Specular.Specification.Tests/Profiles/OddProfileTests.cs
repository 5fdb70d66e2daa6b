using System.Text;
using Specular.Specification.Documents;
using Specular.Specification.Validation;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Profiles;

/// <summary>Profiles that nobody would write on purpose: each is read, checked and compiled, and nothing throws.</summary>
public sealed class OddProfileTests
{
    // Keys and values of profiles, and what has no business there.
    private static readonly string[] s_words =
    [
        "kind", "operation", "at", "members", "member", "left", "is", "right", "margin", "minus", "length", "issued", "asked", "by", "issuer", "issuedAt", "lifetime", "formats", "maxBytes",
        "minSide", "resolutions", "minAspect", "minDuration", "inline", "amount", "unit", "basis", "source", "when", "code",
    ];

    private static readonly string[] s_values =
    [
        "exactlyOne", "atLeastOne", "compare", "issuedBy", "unique", "POST /x", "POST /y", "", "/", "/a", "/a/*", "/list/*/a", "a", "*", "atLeast", "equalTo", "0", "-1", "1e999", "2.5",
        "79228162514264337593543950335", "null", "true", "24h", "1:2.5", "1:0", "documented", "image", "audio", "png", "é\u0001", "~2", "{hex:12}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void NothingThrows(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var profile = new StringBuilder("{\"specular\":\"profile\"");
            foreach (var section in new[] { "rules", "media", "prices", "errors", "mediaLifetime" })
            {
                profile.Append(",\"").Append(section).Append("\":");
                Write(profile, random, section, 0);
            }

            Read(profile.Append('}').ToString());
        }
    }

    [Fact]
    public void ATermInTermsWithoutEndIsRead()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"minus\":", 60)) + "1" + new string('}', 60);
        Read("{\"specular\":\"profile\",\"rules\":[{\"kind\":\"compare\",\"operation\":\"POST /x\",\"left\":[" + deep + "],\"is\":\"atLeast\",\"right\":[0],\"basis\":\"assumed\",\"source\":\"s\"}]}");
    }

    [Fact]
    public void ManyRulesCostNoMoreThanTheirNumber()
    {
        var rules = string.Join(",", Enumerable.Range(0, 5_000).Select(i =>
            $"{{\"kind\":\"compare\",\"operation\":\"POST /x\",\"left\":[\"a{i}\"],\"is\":\"atLeast\",\"right\":[{{\"issued\":\"b\",\"by\":\"c\"}}],\"basis\":\"assumed\",\"source\":\"s\"}}"));
        Read("{\"specular\":\"profile\",\"rules\":[" + rules + "]}");
    }

    private static void Read(string profile)
    {
        var result = ContractReader.Read("x", [new("x.yaml", Api), new("p.json", profile)]);
        _ = ContractReader.Digest(result.Contract);
        foreach (var operation in result.Contract.Operations)
        {
            var rules = RuleChecker.Compile(operation, result.Contract);
            foreach (var body in s_bodies)
            {
                Assert.All(rules.Check(body), o => Assert.Equal(o.Verdict == RuleVerdict.Violated, o.Violations.Count > 0));
            }
        }
    }

    // Mostly what a key has, so that reading gets far; else anything.
    private static void Write(StringBuilder text, Random random, string key, int depth)
    {
        var choice = random.Next(10);
        if (depth < 4 && (key is "rules" or "media" or "prices" or "errors" or "left" or "right" or "members" or "formats" or "resolutions" or "when" ? choice < 8 : choice == 0))
        {
            text.Append('[');
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                Write(text, random, key is "rules" or "media" or "prices" or "errors" ? "entry" : "item", depth + 1);
                text.Append(i > 1 ? "," : "");
            }

            text.Append(']');
        }
        else if (depth < 4 && (key == "entry" ? choice < 9 : choice == 1))
        {
            text.Append('{');
            var keys = s_words.OrderBy(_ => random.Next()).Take(key == "entry" ? 22 : 2).ToList();
            for (var i = 0; i < keys.Count; i++)
            {
                text.Append(i > 0 ? "," : "").Append('"').Append(keys[i]).Append("\":");
                Write(text, random, keys[i], depth + 1);
            }

            text.Append('}');
        }
        else
        {
            var value = (key, choice < 8) switch
            {
                ("kind", true) => s_values[random.Next(5)],
                ("operation", true) => "POST /x",
                ("is", true) => "atLeast",
                ("basis", true) => "documented",
                ("member" or "at" or "issuedAt", true) => "/list/*/a",
                _ => s_values[random.Next(s_values.Length)],
            };
            text.Append(value is "0" or "-1" or "1e999" or "2.5" or "79228162514264337593543950335" or "null" or "true" ? value : JsonValue.From(value).ToJson());
        }
    }

    private const string Api = """
        openapi: 3.0.3
        info: {title: t, version: '1'}
        paths:
          /x: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {description: ''}}}}
          /y: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {description: ''}}}}
        """;

    private static readonly JsonValue[] s_bodies =
    [
        Json.Parse("""{"a":5,"list":[{"a":1},{"a":"x"},{}],"":0}"""), Json.Parse("[]"), Json.Parse("null"), Json.Parse("""{"a":1e999,"list":{"q":{"a":null}}}"""),
    ];
}
