namespace Specular.Simulation.Media;

/// <summary>A file as it is served.</summary>
internal sealed record MediaFile(string ContentType, string Extension, byte[] Bytes);
