using System.Security.Cryptography;
using Xunit;

namespace Specular.Surfaces;

/// <summary>The three documents of 302.AI were restored by hand from one flattened text; these tests are the proof that nothing but form was added.</summary>
public sealed class RestoredDocumentTests
{
    private const string Source = "specs/kling-302/sources/lip-sync.flattened.txt";

    [Theory]
    [InlineData(Source, "b5242153b420481e")]
    [InlineData("specs/kling-relay/sources/avatar-image2video.apifox-dump.txt", "e3b8174207b376f1")]
    public void SourcesAreAsTheyCame(string path, string sha256Prefix) =>
        Assert.StartsWith(sha256Prefix, Convert.ToHexStringLower(SHA256.HashData(Repository.ReadBytes(path))), StringComparison.Ordinal);

    [Theory]
    [InlineData("identify-face", 0, 121)]
    [InlineData("advanced-lip-sync.create", 1, 218)]
    [InlineData("advanced-lip-sync.query", 2, 183)]
    public void FlattenedAgainADocumentIsItsPage(string name, int page, int lines)
    {
        var flattened = Repository.Read($"specs/kling-302/{name}.yaml").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        var pages = Pages();
        Assert.Equal(lines, pages[page].Count);
        Assert.Equal(pages[page], flattened);
    }

    [Fact]
    public void TheSourceHasNoPageMoreThanTheFolder() => Assert.Equal(3, Pages().Count);

    /// <summary>A page begins at its first key and ends before the next page's two headings.</summary>
    private static List<List<string>> Pages()
    {
        const int HeadingLines = 2;
        List<List<string>> pages = [];
        foreach (var line in Repository.Read(Source).Split('\n'))
        {
            if (line == "openapi: 3.0.1")
            {
                if (pages.Count > 0)
                {
                    pages[^1].RemoveRange(pages[^1].Count - HeadingLines, HeadingLines);
                }

                pages.Add([]);
            }

            if (pages.Count > 0)
            {
                pages[^1].Add(line);
            }
        }

        return pages;
    }
}
