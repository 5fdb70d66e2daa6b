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
    public void TextBecomesAPascalCaseIdentifier(string text, string expected) => Assert.Equal(expected, CSharpIdentifier.Pascal(text));

    [Theory]
    [InlineData("", "Empty")]
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
}
