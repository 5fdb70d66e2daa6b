using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>One parameter as it is written, and what that stands for.</summary>
/// <param name="Written">The node in the list: the parameter, or a reference.</param>
/// <param name="Target">The parameter itself; null when a reference leads nowhere in this document.</param>
/// <param name="Location">Its "in"; "" when there is none.</param>
internal sealed record SwaggerParameter(Node Written, ObjectNode? Target, string Location)
{
    public string Name => Target is null ? "" : SwaggerItems.TextOf(Target, "name") ?? "";

    public static SwaggerParameter Of(Node written, SwaggerConversion conversion)
    {
        var target = conversion.References.Follow(written) as ObjectNode;
        return new(written, target, target is null ? "" : SwaggerItems.TextOf(target, "in") ?? "");
    }

    public bool IsRequired => Target?.Find("required") is ScalarNode { Kind: JsonKind.Boolean, Value: "true" };

    /// <summary>Counts it where it is written out: 2.0 shares bodies and form fields by reference, 3.0 has them in each operation.</summary>
    public void CountIfShared(SwaggerConversion conversion)
    {
        if (!ReferenceEquals(Written, Target))
        {
            conversion.CountInlined(Target!);
        }
    }
}
