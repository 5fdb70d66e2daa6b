using Specular.Specification.Nodes;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Flattened;

/// <summary>The lines of folded text: which of their breaks were folds.</summary>
public sealed class FlattenedTextTests
{
    // Four objects deep Apifox fills lines of 72 characters.
    [Theory]
    [InlineData("用于判断视频\n用于对口型服务", "用于判断视频\n用于对口型服务")]
    [InlineData(
        "List of files to select. If presented, only files in this list, or\ncontains any of it as prefix will be extracted.",
        "List of files to select. If presented, only files in this list, or contains any of it as prefix will be extracted.")]
    [InlineData("Short words.\nAnother paragraph.", "Short words.\nAnother paragraph.")]
    [InlineData(
        "| **multipart/form-data** | `multipart/form-data` | 使用\n**`input_reference`**(可重复字段,每张图一个字段),见下文「表单字段说明」 |\n| **application/json** | x |",
        "| **multipart/form-data** | `multipart/form-data` | 使用 **`input_reference`**(可重复字段,每张图一个字段),见下文「表单字段说明」 |\n| **application/json** | x |")]
    [InlineData(
        "视频支持.mp4/.mov,文件大小不超过100MB,视频时长不超过60s且不短于2s,仅支持720p和1080p、长宽的边长均位于512px~2160px之间\n**价格:0.007 PTC/次**",
        "视频支持.mp4/.mov,文件大小不超过100MB,视频时长不超过60s且不短于2s,仅支持720p和1080p、长宽的边长均位于512px~2160px之间\n**价格:0.007 PTC/次**")]
    public void AFoldIsToldFromAParagraphsEnd(string lines, string text) => Assert.Equal(text, Description(">-", lines));

    [Theory]
    [InlineData("|-", "a\nb", "a\nb")]
    [InlineData("|", "a\nb", "a\nb\n")]
    [InlineData(">", "a", "a\n")]
    [InlineData("|+", "a\nb", "a\nb\n\n")]
    public void TheHeaderTellsHowATextEnds(string header, string lines, string text) => Assert.Equal(text, Description(header, lines));

    private static string Description(string header, string lines)
    {
        var page = Restored.Page(
            $"openapi: 3.0.1\ninfo:\ntitle: ''\nversion: 1.0.0\npaths:\n/a:\nget:\nsummary: x\ndescription: {header}\n{lines}\nresponses:\n'200':\ndescription: ''\nx-apifox-name: OK\nx-apifox-status: released\n");
        var operation = (ObjectNode)((ObjectNode)((ObjectNode)page.Find("paths")!).Find("/a")!).Find("get")!;
        return ((ScalarNode)operation.Find("description")!).Value;
    }
}
