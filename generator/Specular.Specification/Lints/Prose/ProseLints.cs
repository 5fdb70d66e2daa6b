
namespace Specular.Specification.Lints.Prose;

/// <summary>What the prose of one member says and its schema does not. A profile may say it instead; <see cref="StatedByProfile"/> takes those findings away.</summary>
internal static class ProseLints
{
    public static void Check(SchemaPlace place, PublishedPage page, LintReport report)
    {
        if (place.Name.Length == 0)
        {
            return;
        }

        if (place.Schema.Reference is null)
        {
            ValuesLint.Check(place, report);
        }

        // What answers must be like is the service's to keep.
        if (place.IsRequest)
        {
            ExclusionLint.Check(place, report);
            UniquenessLint.Check(place, report);
            MissingOperationLint.Check(place, page, report);
            LimitLint.Check(place, page.Graph.Resolve(place.Schema), report);
        }
    }
}
