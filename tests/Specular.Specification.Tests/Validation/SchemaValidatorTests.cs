using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>What the suite does not say: messages, places, directions, formats, and schemas that cannot be checked.</summary>
public sealed class SchemaValidatorTests
{
    private static readonly SourceReference Here = new("d.yaml", "/s");

    [Theory]
    [InlineData("\"x\"", "body: expected an integer or null, found the string \"x\"")]
    [InlineData("1.5", "body: expected an integer or null, found the number 1.5")]
    [InlineData("[1]", "body: expected an integer or null, found an array of 1 item")]
    [InlineData("{}", "body: expected an integer or null, found an empty object")]
    [InlineData("true", "body: expected an integer or null, found true")]
    public void AViolationIsASentence(string value, string message) =>
        Assert.Equal([message], Messages(New() with { Types = SchemaTypes.Integer | SchemaTypes.Null }, value));

    [Fact]
    public void AMisspeltMemberIsToldTheNameThatWasMeant()
    {
        var schema = New() with
        {
            Properties = [new SchemaProperty("face_id", Schema.Any)],
            AdditionalProperties = Schema.Any with { Boolean = false },
        };

        Assert.Equal(["/faceid: expected no member of this name (did you mean \"face_id\"?), found the number 1"], Messages(schema, """{"faceid":1}"""));
    }

    [Fact]
    public void PointersAreEscapedAndViolationsComeInTheValuesOrder()
    {
        var text = New() with { Types = SchemaTypes.String };
        var schema = New() with { Properties = [new("b", text), new("a/b", text)], Required = ["z"] };

        Assert.Equal(["/a~1b", "/b", "/z"], Violations(schema, """{"a/b":1,"b":2}""").Select(v => v.Pointer));
    }

    [Fact]
    public void LongAndSecretTextsAreNotRepeated()
    {
        var schema = New() with { AdditionalProperties = New() with { Types = SchemaTypes.Integer } };

        Assert.Equal(
            ["/api_key: expected an integer, found a string of 6 characters", "/sound: expected an integer, found a string of 1000 characters"],
            Messages(schema, $$"""{"api_key":"sk-123","sound":"{{new string('A', 1000)}}"}"""));
    }

    [Fact]
    public void NoMoreThanAHundredViolationsAreFound()
    {
        var schema = New() with { Items = New() with { Types = SchemaTypes.String } };

        Assert.Equal(100, Violations(schema, "[" + string.Join(',', Enumerable.Range(0, 500)) + "]").Count);
    }

    [Fact]
    public void MembersForTheOtherDirectionAreNeitherRequiredNorAllowed()
    {
        var schema = New() with
        {
            Properties = [new("id", New() with { IsReadOnly = true }), new("secret", New() with { IsWriteOnly = true })],
            Required = ["id", "secret"],
        };

        Assert.Empty(Violations(schema, """{"secret":1}""", SchemaDirection.Request));
        Assert.Empty(Violations(schema, """{"id":1}""", SchemaDirection.Response));
        Assert.Equal(["readOnly", "required"], Violations(schema, """{"id":1}""", SchemaDirection.Request).Select(v => v.Keyword));
        Assert.Equal(["writeOnly", "required"], Violations(schema, """{"secret":1}""", SchemaDirection.Response).Select(v => v.Keyword));
        Assert.Empty(Violations(schema, """{"id":1,"secret":1}"""));
    }

    [Fact]
    public void TheArmThatWasMeantIsReportedNotTheWholeUnion()
    {
        var schema = New() with
        {
            OneOf =
            [
                New() with { Types = SchemaTypes.String },
                New() with { Types = SchemaTypes.Object, Required = ["url"] },
            ],
        };

        Assert.Equal(["/url: expected a value (required), found nothing"], Messages(schema, "{}"));
        Assert.Equal(["body: expected a value of one of 2 forms (a string or an object), found the number 1"], Messages(schema, "1"));
    }

    [Fact]
    public void TheDiscriminatorSaysWhichArmWasMeant()
    {
        var contract = Named(
            ("Cat", New() with { Types = SchemaTypes.Object, Required = ["lives"] }),
            ("Dog", New() with { Types = SchemaTypes.Object, Required = ["tricks"] }));
        var schema = New() with
        {
            OneOf = [New() with { Reference = "#/Cat" }, New() with { Reference = "#/Dog" }],
            Discriminator = new("kind", [new("cat", "#/Cat")]),
        };

        Assert.Equal(["/lives"], SchemaValidator.Compile(schema, contract).Validate(Json.Parse("""{"kind":"cat"}""")).Select(v => v.Pointer));
        Assert.Equal(["/tricks"], SchemaValidator.Compile(schema, contract).Validate(Json.Parse("""{"kind":"Dog"}""")).Select(v => v.Pointer));
    }

    [Fact]
    public void ASchemaMayReferToItselfThroughItsMembers()
    {
        var contract = Named(("Tree", New() with
        {
            Types = SchemaTypes.Object,
            Properties = [new("children", New() with { Items = New() with { Reference = "#/Tree" } })],
        }));

        var violation = Assert.Single(SchemaValidator.Compile(New() with { Reference = "#/Tree" }, contract)
            .Validate(Json.Parse("""{"children":[{"children":[{},1]}]}""")));

        Assert.Equal("/children/0/children/1", violation.Pointer);
    }

    [Fact]
    public void ASchemaThatRefersToItselfAboutTheSameValueIsRefused()
    {
        var contract = Named(
            ("B", New() with { Properties = [new("p", New() with { Reference = "#/C" })], AllOf = [New() with { Reference = "#/C" }] }),
            ("C", New() with { AllOf = [New() with { Reference = "#/B" }] }));

        var refusal = Assert.Throws<SchemaNotCompilableException>(() => SchemaValidator.Compile(New() with { Reference = "#/B" }, contract));
        Assert.Contains("refers to itself", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AChainOfReferencesMayBeLong()
    {
        var schemas = Enumerable.Range(0, 5000).Select(i => ($"S{i}", New() with { Properties = [new("next", New() with { Reference = $"#/S{i + 1}" })] }))
            .Append(("S5000", New() with { Types = SchemaTypes.String })).ToArray();

        Assert.Empty(SchemaValidator.Compile(New() with { Reference = "#/S0" }, Named(schemas)).Validate(Json.Parse("""{"next":{"next":{}}}""")));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\\p{Nonsense}")]
    [InlineData("[\\u{1F600}]")]
    [InlineData("a\\")]
    public void APatternThatCannotBeUsedIsRefusedWithItsPlace(string pattern)
    {
        var refusal = Assert.Throws<SchemaNotCompilableException>(() => SchemaValidator.Compile(New() with { Pattern = pattern }, Named()));

        Assert.Equal("/s/pattern", refusal.Place.Pointer);
    }

    [Theory]
    [InlineData("^\\d+$", "12", true)]
    [InlineData("^\\d+$", "１２", false)]
    [InlineData("^\\d+$", "12\n", false)]
    [InlineData("^\\w+$", "é", false)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("[]", "x", false)]
    [InlineData("^[a[]$", "[", true)]
    [InlineData("^[\\w-]+$", "a-b", true)]
    [InlineData("^\\u{1F600}$", "😀", true)]
    [InlineData("^\\p{Letter}+$", "字", true)]
    [InlineData("^\\p{Script=Han}+$", "字", true)]
    [InlineData("a\\/b", "a/b", true)]
    [InlineData("^(?<year>\\d{4})$", "2026", true)]
    [InlineData("\\bcat\\b", "a cat sat", true)]
    public void PatternsMeanWhatEcmaScriptMeans(string pattern, string text, bool matches) =>
        Assert.Equal(matches, SchemaValidator.Compile(New() with { Pattern = pattern }, Named()).Validate(JsonValue.From(text)).Count == 0);

    [Fact]
    public void APatternThatTakesTooLongIsAViolationNotAHang()
    {
        var violation = Assert.Single(Violations(New() with { Pattern = "^(a+)+$" }, "\"" + new string('a', 40) + "!\""));

        Assert.Equal("pattern", violation.Keyword);
    }

    [Theory]
    [InlineData("int32", "2147483647", true)]
    [InlineData("int32", "2147483648", false)]
    [InlineData("int64", "9223372036854775807", true)]
    [InlineData("int64", "9223372036854775808", false)]
    [InlineData("date-time", "\"2026-01-31T12:00:00Z\"", true)]
    [InlineData("date-time", "\"2026-01-31T12:00:00.123+08:00\"", true)]
    [InlineData("date-time", "\"2026-01-31 12:00:00\"", false)]
    [InlineData("date-time", "\"2026-02-30T12:00:00Z\"", false)]
    [InlineData("date", "\"2024-02-29\"", true)]
    [InlineData("date", "\"2026-02-29\"", false)]
    [InlineData("uuid", "\"c0656403-0000-4000-8000-000000000000\"", true)]
    [InlineData("uuid", "\"c0656403\"", false)]
    [InlineData("uri", "\"https://example.com/图.png\"", true)]
    [InlineData("uri", "\"/relative\"", false)]
    [InlineData("uri", "\"https://example.com/a b\"", false)]
    [InlineData("email", "\"a@b.cn\"", true)]
    [InlineData("email", "\"a.b\"", false)]
    [InlineData("ipv4", "\"127.0.0.1\"", true)]
    [InlineData("ipv4", "\"127.0.0.01\"", false)]
    [InlineData("ipv6", "\"::1\"", true)]
    [InlineData("ipv6", "\"127.0.0.1\"", false)]
    [InlineData("byte", "\"aGVsbG8=\"", true)]
    [InlineData("byte", "\"data:image/png;base64,aGVsbG8=\"", false)]
    [InlineData("unheard-of", "\"anything\"", true)]
    public void KnownFormatsAreCheckedAndUnknownOnesAllowAnything(string format, string value, bool isValid) =>
        Assert.Equal(isValid, Violations(New() with { Format = format }, value).Count == 0);

    [Fact]
    public void LengthCountsCodePoints()
    {
        Assert.Empty(Violations(New() with { MaxLength = 2 }, "\"😀字\""));
        Assert.Single(Violations(New() with { MaxLength = 2 }, "\"😀字a\""));
    }

    [Fact]
    public void AValidValueCostsNextToNothing()
    {
        var contract = Surface.Read("kling-302").Contract;
        var operation = contract.Operation("GET /klingai/v1/videos/advanced-lip-sync/{id}");
        var validator = SchemaValidator.Compile(operation.Responses[0].Json!.Schema!, contract, SchemaDirection.Response);
        var body = Json.Parse("""
            {"code":0,"message":"SUCCEED","request_id":"r","data":{"task_id":"t","task_status":"succeed","task_status_msg":"",
            "task_info":{"parent_video":{"id":"1","url":"u","duration":"5"}},"task_result":{"videos":[{"id":"1","url":"u","duration":"5"}]},"created_at":1,"updated_at":2}}
            """);
        Assert.Empty(validator.Validate(body));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            validator.Validate(body);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 0, 600);
    }

    private static Schema New() => new() { Source = Here };

    private static ApiContract Named(params (string Name, Schema Schema)[] schemas) =>
        new() { Name = "t", Schemas = schemas.Select(s => new NamedSchema("#/" + s.Name, s.Name, s.Schema)).ToValueList() };

    private static IReadOnlyList<Violation> Violations(Schema schema, string value, SchemaDirection direction = SchemaDirection.None) =>
        SchemaValidator.Compile(schema, Named(), direction).Validate(Json.Parse(value));

    private static IEnumerable<string> Messages(Schema schema, string value) => Violations(schema, value).Select(v => v.Message);
}
