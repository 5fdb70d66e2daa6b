using Specular.CodeGeneration.Lowering.Naming;
using Xunit;

namespace Specular.CodeGeneration.Tests;

public sealed class NamingTests
{
    [Theory]
    [InlineData("identify-face", "IdentifyFace")]
    [InlineData("image2video", "Image2Video")]
    [InlineData("text2video", "Text2Video")]
    [InlineData("task_status_msg", "TaskStatusMsg")]
    [InlineData("createChatCompletion", "CreateChatCompletion")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("URL", "Url")]
    [InlineData("kling-v1-6", "KlingV1_6")]
    [InlineData("对口型", "对口型")]
    [InlineData("对口型task", "对口型Task")]
    [InlineData("2fa", "Value2Fa")]
    [InlineData("16:9", "Value16_9")]
    [InlineData("@#$", "")]
    [InlineData("a\u202Eb\u200Bc", "ABC")]
    [InlineData("X-Request-Id", "XRequestId")]
    [InlineData("i", "I")]
    [InlineData("❤\uFE0F", "")]
    [InlineData("a\u3164b", "AB")]
    [InlineData("e\u0301tat", "E\u0301tat")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("\u00E9tat", "État")]
    [InlineData("\uD800x", "X")]
    [InlineData("𠮷野家", "野家")]
    [InlineData("请求ID", "请求Id")]
    [InlineData("お名前", "お名前")]
    public void TextBecomesAPascalCaseIdentifier(string text, string expected) => Assert.Equal(expected, CSharpIdentifier.Pascal(text));

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("🎉", "U1F389")]
    [InlineData("+e\u0301", "PlusE\u0301")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("-created_at", "MinusCreatedAt")]
    [InlineData("<=", "LessThanEquals")]
    [InlineData("1080p", "Value1080P")]
    [InlineData("std（高性能）", "Std高性能")]
    public void ValuesOfEnumsAreSpoken(string wire, string expected) => Assert.Equal(expected, CSharpIdentifier.ForValue(wire));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("id", "id")]
    [InlineData("__arglist", "@__arglist")]
    public void KeywordsAreEscaped(string name, string expected) => Assert.Equal(expected, CSharpIdentifier.Escape(name));

    [Theory]
    [InlineData("AdvancedLipSyncTask", "TaskResult", "AdvancedLipSyncTaskResult")]
    [InlineData("IdentifyFace", "FaceData", "IdentifyFaceData")]
    [InlineData("AdvancedLipSyncTaskResult", "Videos", "AdvancedLipSyncTaskResultVideos")]
    [InlineData("Pet", "Petal", "PetPetal")]
    [InlineData("Task", "Task", "TaskTask")]
    public void WordsAtTheSeamAreWrittenOnce(string stem, string member, string expected) => Assert.Equal(expected, StemJoiner.Join(stem, member));

    [Theory]
    [InlineData("Videos", "Video")]
    [InlineData("FaceData", "FaceData")]
    [InlineData("Categories", "Category")]
    [InlineData("Boxes", "Box")]
    [InlineData("TaskStatus", "TaskStatus")]
    [InlineData("Classes", "Class")]
    public void PluralsHaveASingular(string plural, string expected) => Assert.Equal(expected, Nouns.Singular(plural));

    [Fact]
    public void NamesDifferWithoutRegardToCase()
    {
        var table = new NameTable("Taken");

        Assert.Equal("taken2", table.Take("taken"));
        Assert.Equal("V1", table.Take("V1"));
        Assert.Equal("v1_2", table.Take("v1"));
    }

    [Fact]
    public void ANameIsTakenWithAllThatIsMadeOfIt()
    {
        var table = new NameTable();

        Assert.Equal("PetCodec", table.Take("PetCodec", "Codec"));
        Assert.Equal("Pet2", table.Take("Pet", "Codec"));
        Assert.Equal("Pet2Codec2", table.Take("Pet2Codec", "Codec"));
    }

    [Fact]
    public void ManyEqualNamesAreNumberedInNoTime()
    {
        var table = new NameTable();
        var names = Enumerable.Range(0, 100_000).Select(_ => table.Take("Same")).ToList();

        Assert.Equal("Same100000", names[^1]);
    }
}
