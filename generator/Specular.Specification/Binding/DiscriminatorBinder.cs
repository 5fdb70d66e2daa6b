using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The discriminator of a union, and the schemas its mapping names.</summary>
internal static class DiscriminatorBinder
{
    public static Discriminator? Bind(NodeCursor place, BindingContext context)
    {
        var discriminator = place.Member("discriminator");
        if (discriminator is null)
        {
            return null;
        }

        // OpenAPI 2.0 wrote the name alone.
        if (discriminator.Scalar is { } bare)
        {
            discriminator.Report(ProblemCatalog.WrongType, "an object with 'propertyName'", discriminator.Node.Description);
            return new(bare, []);
        }

        if (discriminator.TextOf("propertyName") is not { } property)
        {
            discriminator.Report(ProblemCatalog.MissingMember, "The discriminator", "propertyName", "is left out");
            return null;
        }

        var mapping = new List<DiscriminatorMapping>();
        foreach (var (value, target) in discriminator.MembersOf("mapping"))
        {
            if (target.Scalar is not { } reference)
            {
                target.ReportType("a schema's name or reference");
            }
            else if (context.Schemas.Reach(target, IsName(reference) && !context.References.IsDocument(target, reference) ? "#/components/schemas/" + JsonPointer.Escape(reference) : reference) is { } id)
            {
                mapping.Add(new(value, id));
            }
        }

        return new(property, mapping.ToValueList());
    }

    private static bool IsName(string reference) => reference.IndexOf('#') < 0 && reference.IndexOf('/') < 0;
}
