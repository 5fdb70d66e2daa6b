using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects;

/// <summary>A profile: our companion of a surface's documents, found by its key <c>specular: profile</c>.</summary>
internal sealed class ProfileDialect : Dialect
{
    public override DocumentTree? Read(DocumentContent content) => content.RootText("specular") is "profile"
        ? new(DocumentKind.Profile, $"Specular profile ({content.FormatName})", [content.Root!],
            [.. content.Reading.Findings, .. content.Reading.Further.Select(f => new TextFinding(ProblemCatalog.UnreadYamlDocument, "", [], f.Root!.Offset))])
        : null;
}
