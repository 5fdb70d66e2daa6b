using Xunit;

namespace Specular.Specification.Tests.Lints;

public sealed class ProseLintTests
{
    [Theory]
    [InlineData("SPEC2062", "string", "音频文件大小不超过5MB", "不超过5MB")]
    [InlineData("SPEC2062", "string", "图片宽高尺寸不小于300px,图片宽高比介于1:2.5 ~ 2.5:1之间", "不小于300px', '1:2.5 ~ 2.5:1")]
    [InlineData("SPEC2062", "string", "仅支持使用时长不短于2秒且不长于60秒的音频", "不短于2秒")]
    [InlineData("SPEC2062", "string", "The image must be at most 10 MB.", "at most 10 MB")]
    [InlineData("SPEC2062", "integer", "裁剪后音频不得短于2秒", "不得短于2秒")]
    [InlineData("SPEC2063", "number", "取值范围:[0, 2]", "取值范围:[0, 2]")]
    [InlineData("SPEC2063", "integer", "取值范围：[-1, 2^32-1]", "取值范围：[-1, 2^32-1]")]
    [InlineData("SPEC2063", "integer", "must be between 1 and 100", "between 1 and 100")]
    [InlineData("SPEC2064", "string", "不超过500字符", "不超过500字符")]
    [InlineData("SPEC2064", "string", "Maximum length is 64 characters", "Maximum length is 64 characters")]
    [InlineData("SPEC2064", "array", "最多4张", "最多4张")]
    [InlineData("SPEC2065", "string", "枚举值：std，pro", "std, pro")]
    [InlineData("SPEC2065", "string", "Must be one of `a`, `b` or `c`.", "a, b, c")]
    [InlineData("SPEC2067", "string", "单用户下需要保证唯一性", "需要保证唯一")]
    [InlineData("SPEC2067", "string", "must be unique for each account", "must be unique")]
    [InlineData("SPEC2069", "string", "通过试听接口生成的音频的ID", "试听")]
    public void WhatOnlyProseSaysIsReportedInItsWords(string id, string type, string prose, string words) =>
        Assert.Contains(words, Assert.Single(Linted.Member(id, $"{{type: {type}, description: \"{prose}\"}}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SPEC2062", "{type: string, description: 请求超时时间不超过30秒}")]
    [InlineData("SPEC2062", "{type: integer, description: disk for the image of at least 10 GB}")]
    [InlineData("SPEC2062", "{type: string, description: 'the video, from 10:30 to 11:45'}")]
    [InlineData("SPEC2063", "{type: number, minimum: 0, maximum: 2, description: '取值范围:[0, 2]'}")]
    [InlineData("SPEC2063", "{type: string, description: between 1 and 5}")]
    [InlineData("SPEC2064", "{type: string, maxLength: 500, description: 不超过500字符}")]
    [InlineData("SPEC2064", "{type: string, readOnly: true, description: at most 500 characters}")]
    [InlineData("SPEC2064", "{type: string, description: 不超过500字节}")]
    [InlineData("SPEC2065", "{type: string, enum: [std, pro], description: 枚举值：std，pro}")]
    [InlineData("SPEC2065", "{type: string, description: 'comma-separated; possible values: a, b'}")]
    [InlineData("SPEC2065", "{type: string, description: 'see X for valid values, and pass one in'}")]
    [InlineData("SPEC2065", "{type: string, description: 'Possible values include A, B'}")]
    [InlineData("SPEC2065", "{type: string, description: 'allowed values: the first, and any word after it'}")]
    [InlineData("SPEC2067", "{type: string, description: the unique id of the user}")]
    [InlineData("SPEC2067", "{type: string, description: 需保证对单个用户固定且唯一}")]
    [InlineData("SPEC2067", "{type: string, description: the combination of name and kind must be unique}")]
    [InlineData("SPEC2069", "{type: string, description: 调用该接口返回的ID}")]
    [InlineData("SPEC2069", "{type: boolean, description: 可通过查询任务接口返回的}")]
    [InlineData("SPEC2069", "{type: string, description: 可通过查询任务接口获取视频的尾帧}")]
    public void ProseThatSaysSomethingElseIsNot(string id, string schema) => Assert.Empty(Linted.Member(id, schema));

    [Theory]
    [InlineData("submitted（已提交）、processing（处理中）、succeed（成功）、failed（失败）", 1)]
    [InlineData("`queued`, `running`, `done` or `error`", 1)]
    [InlineData("Running state of the job. When the state is DONE, it can be checked whether the job succeeded or failed.", 0)]
    public void StatusWordsCountWhereTheyAreListed(string prose, int count) =>
        Assert.Equal(count, Linted.Member("SPEC2066", $"{{type: string, description: \"{prose}\"}}", "task_status").Count);

    [Theory]
    [InlineData("a_b和c_d二选一", "a_b', 'c_d")]
    [InlineData("与c_d不能同时使用", "a_b', 'c_d")]
    [InlineData("Mutually exclusive with c_d.", "a_b', 'c_d")]
    [InlineData("Only one of `c_d` and `e` must be set. See f_g as well.", "c_d', 'e")]
    [InlineData("Cannot be used together with e.", null)]
    [InlineData("Only one of c_d and f_g is used when both are there.", null)]
    [InlineData("The value of x_y and z_w are mutually exclusive.", null)]
    public void MembersThatExcludeEachOtherAreNamedByTheSentence(string prose, string? names)
    {
        var properties = $"type: object\nproperties:\n  a_b: {{type: string, description: \"{prose}\"}}\n  c_d: {{type: string}}\n  e: {{type: string}}\n  f_g: {{type: string}}\n";
        var found = Linted.Body("SPEC2061", properties);
        Assert.Equal(names is null ? 0 : 1, found.Count);
        Assert.All(found, p => Assert.Contains($"'{names}'", p.Message, StringComparison.Ordinal));
        Assert.Equal(names is "a_b', 'c_d" ? 1 : 0, Linted.Body("SPEC2060", properties + "required: [a_b, c_d]").Count);
    }

    [Fact]
    public void WhatAnswersMustBeLikeIsTheServicesToKeep() =>
        Assert.Empty(Linted.Document("SPEC2064", "paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {type: object, properties: {m: {type: string, description: 不超过500字符}}}}}}}}}}"));

    [Fact]
    public void AProfilesRuleTakesTheFindingAway()
    {
        const string Api = "openapi: 3.0.3\npaths: {/a: {post: {description: 'image: at most 5 MB', requestBody: {content: {application/json: {schema: {type: object, properties: {face: {type: array, items: {type: object, properties: {image: {type: string, description: 'image: at most 5 MB'}}}}}}}}}}}}";
        const string Profile = "specular: profile\nmedia:\n  - {operation: POST /a, member: /face/*/image, kind: image, maxBytes: 5, basis: documented, source: x}\n";
        Assert.Equal(2, Linted.Together("SPEC2062", ("a.yaml", Api)).Count);
        Assert.Empty(Linted.Together("SPEC2062", ("a.yaml", Api), ("p.yaml", Profile)));
    }

    [Fact]
    public void NamelessMembersAmongDescribedOnesAreReportedTogether()
    {
        const string Members = "type: object\nproperties:\n  a: {type: string, description: x}\n  b: {type: string, description: x}\n  c: {type: string}\n  d: {type: string}\n";
        Assert.Contains("'c', 'd'", Assert.Single(Linted.Body("SPEC2068", Members + "required: [a, b, c, d]")).Message, StringComparison.Ordinal);
        Assert.Empty(Linted.Body("SPEC2068", Members + "required: [a]"));
    }
}
