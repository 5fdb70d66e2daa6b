namespace Specular.Simulation.Media;

/// <summary>The forms of file the simulator makes.</summary>
internal enum MediaForm
{
    /// <summary>A film without sound: a grey picture for a few seconds.</summary>
    Mp4,

    /// <summary>Silence.</summary>
    Mp3,

    /// <summary>Silence, uncompressed.</summary>
    Wav,

    /// <summary>A small picture.</summary>
    Png,

    /// <summary>A small picture.</summary>
    Jpeg,
}
