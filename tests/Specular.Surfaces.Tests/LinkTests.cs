using System.Text.RegularExpressions;
using Xunit;

namespace Specular.Surfaces;

/// <summary>Pages refer to each other by path; a renamed page must not leave a dead link.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void RelativeLinksOfEveryPageLeadSomewhere()
    {
        var pages = Directory.GetFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(page => !Path.GetRelativePath(Repository.Root, page).StartsWith("artifacts", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(pages);
        var dead = pages.SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0])))
            .Select(target => $"{Path.GetRelativePath(Repository.Root, page)}: {target}"));
        Assert.Empty(dead);
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
