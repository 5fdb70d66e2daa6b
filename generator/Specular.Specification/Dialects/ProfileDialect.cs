using Specular.Specification.Binding;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;

namespace Specular.Specification.Dialects;

/// <summary>A profile: our companion of a surface's documents, found by its key <c>specular: profile</c>.</summary>
internal sealed class ProfileDialect : Dialect
{
    public override bool Recognises(DocumentContent content) => content.RootText("specular") is "profile";

    public override BoundDocument Bind(DocumentContent content, ProblemCollector problems)
    {
        var profile = ProfileReader.Read(new NodeCursor(content.Root!, content.Name, "", problems));
        return new()
        {
            Document = new() { Name = content.Name, Dialect = $"Specular profile ({content.FormatName})", Title = profile.Title },
            Profile = profile,
        };
    }
}
