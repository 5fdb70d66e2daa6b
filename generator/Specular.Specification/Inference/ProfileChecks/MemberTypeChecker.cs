using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Inference.ProfileChecks;

/// <summary>Finds members whose type can never be what the profile says about them, so that it is never checked.</summary>
internal sealed class MemberTypeChecker(SchemaGraph graph, ICollection<Problem> problems)
{
    private const SchemaTypes Numbers = SchemaTypes.Integer | SchemaTypes.Number;

    private static readonly string[] s_mediaFormats = ["binary", "byte", "base64", "uri", "url"];

    /// <summary>A term of a comparison.</summary>
    public void CheckNumber(IReadOnlyList<Schema> schemas, string pointer, SourceReference place) =>
        Check(schemas, pointer, place, Numbers, "a comparison", "a number");

    /// <summary>A value that was issued or is used once.</summary>
    public void CheckId(IReadOnlyList<Schema> schemas, string pointer, SourceReference place) =>
        Check(schemas, pointer, place, SchemaTypes.String | Numbers, "an id", "a string or a number");

    /// <summary>A member that carries media.</summary>
    public void CheckMedia(IReadOnlyList<Schema> schemas, string pointer, SourceReference place) =>
        Check(schemas, pointer, place, SchemaTypes.String, "media", "a string");

    /// <summary>A member whose media has a length, and of which the profile may say that it carries media.</summary>
    public void CheckLength(IReadOnlyList<Schema> schemas, string pointer, SourceReference place, bool isMedia)
    {
        if (isMedia || schemas.Any(s => s.ContentMediaType is not null || s.ContentEncoding is not null || s_mediaFormats.Contains(s.Format, StringComparer.OrdinalIgnoreCase)))
        {
            Check(schemas, pointer, place, SchemaTypes.String, "a length", "a string");
        }
        else
        {
            Check(schemas, pointer, place, SchemaTypes.None, "a length", "an entry under media");
        }
    }

    private void Check(IReadOnlyList<Schema> schemas, string pointer, SourceReference place, SchemaTypes fitting, string what, string needed)
    {
        var stated = StatedTypes.OfAny(schemas, graph);
        if (stated != SchemaTypes.None && (stated & fitting) == SchemaTypes.None)
        {
            problems.Add(new(ProblemCatalog.UnfitMember, place, [pointer, StatedTypes.Words(stated), what, needed]));
        }
    }
}
