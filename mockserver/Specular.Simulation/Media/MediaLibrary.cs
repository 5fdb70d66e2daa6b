using System.Collections.Frozen;

namespace Specular.Simulation.Media;

/// <summary>One small valid file for each form, made when it is first wanted.</summary>
internal sealed class MediaLibrary
{
    private readonly FrozenDictionary<MediaForm, Lazy<MediaFile>> _files = new Dictionary<MediaForm, Lazy<MediaFile>>
    {
        [MediaForm.Mp4] = new(() => new MediaFile("video/mp4", "mp4", Mp4File.Create())),
        [MediaForm.Mp3] = new(() => new MediaFile("audio/mpeg", "mp3", SoundFiles.Mp3())),
        [MediaForm.Wav] = new(() => new MediaFile("audio/wav", "wav", SoundFiles.Wav())),
        [MediaForm.Png] = new(() => new MediaFile("image/png", "png", PictureFiles.Png())),
        [MediaForm.Jpeg] = new(() => new MediaFile("image/jpeg", "jpg", PictureFiles.Jpeg())),
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
