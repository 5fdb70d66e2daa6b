using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Media types as messages name them.</summary>
internal static class MediaTypes
{
    /// <summary>All of them: "text/plain, application/xml".</summary>
    public static string List(ValueList<MediaContent> content) => string.Join(", ", content.Select(c => c.MediaType));
}
