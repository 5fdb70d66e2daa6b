namespace Specular.Media;

/// <summary>A form of media that is known by its content.</summary>
public enum MediaFormat
{
    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>An MPEG-4 film.</summary>
    Mp4,

    /// <summary>A QuickTime film.</summary>
    Mov,

    /// <summary>MPEG audio, layer III.</summary>
    Mp3,

    /// <summary>RIFF WAVE sound.</summary>
    Wav,

    /// <summary>An MPEG-4 file with sound only.</summary>
    M4a,

    /// <summary>AAC sound in ADTS frames.</summary>
    Aac,
}
