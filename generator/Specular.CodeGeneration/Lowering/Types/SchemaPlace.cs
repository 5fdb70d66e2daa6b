using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>A place on the way of a pointer.</summary>
/// <param name="Key">See <see cref="PlaceKey"/>.</param>
/// <param name="Schema">The schema there, not yet followed.</param>
/// <param name="Segment">The segment that led here; "" for the root.</param>
/// <param name="IsLast">Whether the whole pointer was followed.</param>
internal sealed record SchemaPlace(string Key, Schema Schema, string Segment, bool IsLast);
