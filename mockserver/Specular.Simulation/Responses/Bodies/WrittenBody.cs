namespace Specular.Simulation.Responses.Bodies;

/// <summary>A body as it is sent.</summary>
/// <param name="Bytes">All of it.</param>
/// <param name="ItemEnds">Where the items of a stream end; empty for a body that is none.</param>
internal readonly record struct WrittenBody(byte[] Bytes, IReadOnlyList<int> ItemEnds);
