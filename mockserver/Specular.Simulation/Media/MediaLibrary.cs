using System.Collections.Frozen;

namespace Specular.Simulation.Media;

/// <summary>One small valid file for each form, made when it is first wanted.</summary>
internal sealed class MediaLibrary
{
    private readonly FrozenDictionary<MediaForm, Lazy<MediaFile>> _files = new Dictionary<MediaForm, Lazy<MediaFile>>
    {
        [MediaForm.Mp4] = new(() => new MediaFile(Mp4File.Create(), "video/mp4")),
        [MediaForm.Mp3] = new(() => new MediaFile(SoundFiles.Mp3(), "audio/mpeg")),
        [MediaForm.Wav] = new(() => new MediaFile(SoundFiles.Wav(), "audio/wav")),
        [MediaForm.Png] = new(() => new MediaFile(PictureFiles.Png(), "image/png")),
        [MediaForm.Jpeg] = new(() => new MediaFile(PictureFiles.Jpeg(), "image/jpeg")),
    }.ToFrozenDictionary();

    /// <summary>The file of a form.</summary>
    public MediaFile Find(MediaForm form) => _files[form].Value;

    /// <summary>The file that a media type or an extension asks for, or null.</summary>
    public MediaFile? FindByType(string type) => type.Split(';')[0].Trim() switch
    {
        "video/mp4" or "video/*" or "mp4" => Find(MediaForm.Mp4),
        "audio/mpeg" or "audio/mp3" or "audio/*" or "mp3" => Find(MediaForm.Mp3),
        "audio/wav" or "audio/x-wav" or "audio/wave" or "wav" => Find(MediaForm.Wav),
        "image/png" or "image/*" or "png" => Find(MediaForm.Png),
        "image/jpeg" or "image/jpg" or "jpg" => Find(MediaForm.Jpeg),
        _ => null,
    };
}
