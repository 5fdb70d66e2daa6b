using Specular.Specification.Lints.Prose;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Pages;

/// <summary>Servers that only the publisher's own machine or network reaches.</summary>
internal static class ServerLint
{
    private static readonly ProsePattern s_private = new(
        @"^(?:https?:)?//(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)(?:[:/]|$)");

    public static void Check(PublishedPage page, LintReport report)
    {
        if (page.Root.Find("servers") is not { IsArray: true } servers)
        {
            return;
        }

        var addresses = servers.Items().Select(s => s.Find("url")).ToList();
        // Beside a public one, a local one is for whoever runs the service.
        if (addresses.Count > 0 && addresses.TrueForAll(a => a?.Scalar is { } url && s_private.IsMatch(url)))
        {
            report.Add(ProblemCatalog.PrivateServer, addresses[0]!.Source, addresses[0]!.Scalar!);
        }
    }
}
