namespace Specular.Simulation;

/// <summary>A file that a simulator was given to serve, and what it is by its content.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is served.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Form">Its form in words: "PNG".</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Width">Its width in pixels; null when it has none.</param>
/// <param name="Height">Its height in pixels; null when it has none.</param>
/// <param name="Duration">How long it is; null when it is no sound and no film.</param>
/// <param name="Fault">What is wrong with it: "a PNG that is cut short"; null when nothing is.</param>
public sealed record ServedMedia(
    string Name, Uri Address, string ContentType, string Form, long Bytes, int? Width, int? Height, TimeSpan? Duration, string? Fault);
