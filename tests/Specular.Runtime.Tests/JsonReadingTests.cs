using System.Text;
using System.Text.Json;
using Kling;
using Specular.Json;

namespace Specular.Runtime.Tests;

public sealed class JsonReadingTests
{
    private const string Whole = """{"task_id":"t","task_status":"succeed","task_status_msg":"","task_info":{"parent_video":{"id":"p","url":"u","duration":"5"}},"task_result":{"videos":[{"id":"v","url":"u2","duration":"6"}]},"created_at":1774805076166,"updated_at":1774805076167}""";

    private static readonly JsonSerializerOptions Resolved = new() { TypeInfoResolver = new Resolver() };

    [Fact]
    public void AnAnswerAsTheContractHasItIsReadWithoutViolations()
    {
        var (task, violations) = Read(Whole);
        Assert.Empty(violations);
        Assert.Equal("u2", task.TaskResult.Videos[0].Url);
        Assert.True(task.TaskStatus.IsKnown);
        Assert.Equal(1774805076166, task.CreatedAt);
        Assert.Null(task.AdditionalProperties);
    }

    [Theory]
    [InlineData("\"created_at\":1774805076166", "\"created_at\":\"1774805076166\"", "/created_at", "an integer")]
    [InlineData("\"created_at\":1774805076166", "\"created_at\":1.5", "/created_at", "an integer")]
    [InlineData("\"created_at\":1774805076166", "\"created_at\":99999999999999999999", "/created_at", "an integer")]
    [InlineData("\"task_status_msg\":\"\"", "\"task_status_msg\":null", "/task_status_msg", "a string")]
    [InlineData("\"task_status_msg\":\"\"", "\"task_status_msg\":{\"a\":[1]}", "/task_status_msg", "a string")]
    [InlineData("\"task_result\":{\"videos\":", "\"task_result\":{\"vids\":", "/task_result/videos", "required")]
    [InlineData("[{\"id\":\"v\"", "[7,{\"id\":\"v\"", "/task_result/videos/0", "an object")]
    [InlineData("[{\"id\":\"v\"", "[{\"id\":null", "/task_result/videos/0/id", "no null")]
    [InlineData("\"parent_video\":{\"id\":\"p\"", "\"parent_video\":{\"id\":true", "/task_info/parent_video/id", "a string")]
    [InlineData("{\"videos\":[{\"id\":\"v\",\"url\":\"u2\",\"duration\":\"6\"}]}", "[]", "/task_result", "an object")]
    [InlineData(",\"updated_at\":1774805076167", "", "/updated_at", "required")]
    public void WhatDiffersIsAViolationInLenientReadingAndAnExceptionInStrict(string old, string changed, string pointer, string expected)
    {
        var json = Whole.Replace(old, changed);
        Assert.NotEqual(Whole, json);
        var (_, violations) = Read(json);
        var violation = Assert.Single(violations);
        Assert.Equal(pointer, violation.Pointer);
        Assert.Contains(expected, violation.Message);

        var exception = Assert.Throws<ContractViolationException>(() => Read(json, isStrict: true));
        Assert.Equal(pointer, Assert.Single(exception.Violations).Pointer);
        Assert.Contains(pointer, exception.Message);
    }

    [Fact]
    public void LenientReadingKeepsWhatItCan()
    {
        var (task, violations) = Read(Whole.Replace("1774805076166", "\"1774805076166\"").Replace("\"duration\":\"5\"", "\"duration\":5.1").Replace("{\"videos\":[{\"id\":\"v\",\"url\":\"u2\",\"duration\":\"6\"}]}", "{}"));
        Assert.Equal(1774805076166, task.CreatedAt);
        Assert.Equal("5.1", task.TaskInfo.ParentVideo.Duration);
        Assert.Empty(task.TaskResult.Videos);
        Assert.Equal(["/task_info/parent_video/duration", "/task_result/videos", "/created_at"], violations.Select(v => v.Pointer));
    }

    [Fact]
    public void AnIntegerMayBeWrittenAsTheSchemaAllows()
    {
        var (task, violations) = Read(Whole.Replace("1774805076166", "3.0").Replace("1774805076167", "12e2"));
        Assert.Empty(violations);
        Assert.Equal(3, task.CreatedAt);
        Assert.Equal(1200, task.UpdatedAt);
    }

    [Fact]
    public void TheLastOfEqualNamesCounts()
    {
        var (task, _) = Read(Whole.Replace("\"created_at\"", "\"created_at\":5,\"created_at\""));
        Assert.Equal(1774805076166, task.CreatedAt);
    }

    [Fact]
    public void NamesWrittenWithEscapesAreTheSameNames()
    {
        var (task, violations) = Read(Whole.Replace("\"task_id\"", "\"\\u0074ask_id\""));
        Assert.Equal("t", task.TaskId);
        Assert.Empty(violations);
    }

    [Fact]
    public void MembersInAnyOrderAreRead()
    {
        using var document = JsonDocument.Parse(Whole);
        var reversed = "{" + string.Join(',', document.RootElement.EnumerateObject().Reverse().Select(p => p.ToString())) + "}";
        var (task, violations) = Read(reversed);
        Assert.Empty(violations);
        Assert.Equal(Write(Read(Whole).Task), Write(task));
    }

    [Fact]
    public void UnknownMembersAndWordsSurviveARoundTrip()
    {
        var json = Whole.Replace("\"task_status\":\"succeed\"", "\"task_status\":\"审核中\"").Replace("\"updated_at\":1774805076167", "\"updated_at\":1774805076167,\"watermark\":{\"on\":[true,null]},\"新\":1");
        var (task, violations) = Read(json);
        Assert.Empty(violations);
        Assert.False(task.TaskStatus.IsKnown);
        Assert.Equal("审核中", task.TaskStatus.Value);
        Assert.Equal(2, task.AdditionalProperties!.Count);
        Assert.Equal(json, Write(task));
    }

    [Fact]
    public void PointersEscapeWhatPointersEscape()
    {
        var context = new JsonReadContext("""{"a/b~c":["x",{"":1}]}"""u8.ToArray());
        JsonCodecs.MapOf(JsonCodecs.ListOf(JsonCodecs.String)).ReadDocument(context);
        Assert.Equal("/a~1b~0c/1", Assert.Single(context.GetViolations()).Pointer);
    }

    [Fact]
    public void DepthIsBounded()
    {
        var deep = Whole[..^1] + ",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        Assert.ThrowsAny<JsonException>(() => Read(deep));
    }

    [Fact]
    public void ViolationsAreBounded()
    {
        var context = new JsonReadContext(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("1", 5000)) + "]"));
        Assert.Equal(5000, JsonCodecs.ListOf(JsonCodecs.String).ReadDocument(context).Count);
        Assert.Equal(100, context.GetViolations().Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void AListOfAnyLengthIsReadInOrder(int count)
    {
        var json = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, count)) + "]");
        Assert.Equal(Enumerable.Range(0, count).Select(i => (long)i), JsonCodecs.ListOf(JsonCodecs.Int64).ReadDocument(new JsonReadContext(json)));
    }

    [Theory]
    [InlineData("{\"a\":1} x")]
    [InlineData("{\"a\":")]
    [InlineData("")]
    public void WhatIsNotOneWholeDocumentIsNotRead(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.MapOf(JsonCodecs.Int64).ReadDocument(new JsonReadContext(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void TypesWorkInTheCallersOwnSystemTextJson()
    {
        var task = JsonSerializer.Deserialize<AdvancedLipSyncTask>(Whole)!;
        Assert.Equal(Whole, JsonSerializer.Serialize(task));
        var many = JsonSerializer.Deserialize<List<AdvancedLipSyncTask?>>($"[{Whole},null]")!;
        Assert.Null(many[1]);
        Assert.Equal(Whole, JsonSerializer.Serialize(task, Resolved));
    }

    [Fact]
    public void AbsentNullAndAValueAreThreeThings()
    {
        Assert.False(Optional<string?>.Absent.IsPresent);
        Optional<string?> none = (string?)null;
        Optional<string?> some = "x";
        Assert.True(none.IsPresent);
        Assert.Null(none.Value);
        Assert.NotEqual(Optional<string?>.Absent, none);
        Assert.Equal("x", some.Value);
        Assert.Throws<InvalidOperationException>(() => Optional<string?>.Absent.Value);
    }

    [Fact]
    public void SimpleValuesAreReadAndWritten()
    {
        Assert.Equal(1.5m, RoundTrip(JsonCodecs.Decimal, "1.5"));
        Assert.Equal(-7, RoundTrip(JsonCodecs.Int32, "-7"));
        Assert.True(RoundTrip(JsonCodecs.Boolean, "true"));
        Assert.Equal(2.5f, RoundTrip(JsonCodecs.Single, "2.5"));
        Assert.Equal(new DateOnly(2026, 11, 21), RoundTrip(JsonCodecs.Date, "\"2026-11-21\""));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(8)), RoundTrip(JsonCodecs.DateTimeOffset, "\"2026-11-21T08:00:00+08:00\""));
        Assert.Equal([1, 2, 3], RoundTrip(JsonCodecs.Bytes, "\"AQID\""));
        Assert.Null(RoundTrip(JsonCodecs.NullableOf(JsonCodecs.String), "null"));
        Assert.Equal(3, RoundTrip(JsonCodecs.NullableValueOf(JsonCodecs.Int64), "3"));
        Assert.Equal(JsonValueKind.Object, RoundTrip(JsonCodecs.Element, "{\"a\":1}").ValueKind);

        static T RoundTrip<T>(JsonCodec<T> codec, string json)
        {
            var context = new JsonReadContext(Encoding.UTF8.GetBytes(json), isStrict: true);
            var value = codec.ReadDocument(context);
            Assert.Equal(json, Encoding.UTF8.GetString(codec.ToUtf8Bytes(value)));
            return value;
        }
    }

    private static (AdvancedLipSyncTask Task, IReadOnlyList<ContractViolation> Violations) Read(string json, bool isStrict = false)
    {
        var context = new JsonReadContext(Encoding.UTF8.GetBytes(json), isStrict);
        return (AdvancedLipSyncTaskCodec.Instance.ReadDocument(context), context.GetViolations());
    }

    private static string Write(AdvancedLipSyncTask task) => Encoding.UTF8.GetString(AdvancedLipSyncTaskCodec.Instance.ToUtf8Bytes(task));

    private sealed class Resolver : System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
    {
        public System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(AdvancedLipSyncTask) ? AdvancedLipSyncTaskCodec.Instance.CreateTypeInfo(options) : null;
    }
}
