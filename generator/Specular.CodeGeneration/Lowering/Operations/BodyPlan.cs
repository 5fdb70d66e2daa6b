using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>A body in one of its media types.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Content">What the document says of it.</param>
/// <param name="MediaType">The media type that is sent.</param>
/// <param name="Schema">The schema of what is given.</param>
/// <param name="Key">Its place, see <see cref="Types.PlaceKey"/>.</param>
internal sealed record BodyPlan(BodyKind Kind, MediaContent Content, string MediaType, Schema Schema, string Key)
{
    /// <summary>What a further method that sends it is called by: CreateImageAsMultipart.</summary>
    public string Word { get; init; } = Kind.ToString();
}
