using Specular.Simulation.Media;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Schemas;

/// <summary>What a member of an answer is for, read from its name, its parents' names, its type and its description.</summary>
internal static class MemberMeaning
{
    private static readonly string[] s_addressWords = ["url", "uri", "link", "href"];
    private static readonly string[] s_imageWords = ["image", "images", "picture", "photo", "cover", "thumbnail", "poster", "avatar", "png", "jpg", "frame", "图"];
    private static readonly string[] s_audioWords = ["audio", "audios", "sound", "voice", "voices", "music", "speech", "mp3", "音频", "trial"];
    private static readonly string[] s_videoWords = ["video", "videos", "film", "movie", "mp4", "视频", "clip"];
    private static readonly string[] s_errorWords = ["error", "errors", "err", "failure", "fail"];
    private static readonly string[] s_momentWords = ["timestamp", "unix", "时间戳"];

    /// <summary>The form of the file that a text member's address leads to; null when it is no address of media.</summary>
    public static MediaForm? MediaOf(string name, IReadOnlyList<string> parents, FlatSchema schema)
    {
        var words = NameWords.Split(name);
        var isAddress = words.Any(w => s_addressWords.Contains(w)) || string.Equals(schema.Format, "uri", StringComparison.Ordinal)
            || string.Equals(schema.Format, "url", StringComparison.Ordinal);
        if (words.Contains("callback") || words.Contains("webhook") || (!isAddress && schema.Format.Length > 0))
        {
            return null;
        }

        // "face_image" is an address too, though it does not say so; "image_id" is none.
        var last = words.Length > 0 ? words[^1] : "";
        if (!isAddress && FormOf([last], "") is null)
        {
            return null;
        }

        return isAddress ? FormOf(Enumerable.Reverse(words), "") ?? FormOf(parents.Reverse().SelectMany(NameWords.Split), "") ?? FormOf([], schema.Description) : FormOf([last], "");
    }

    /// <summary>How a member writes a moment; null when it is none.</summary>
    public static TimeUnit? TimeOf(string name, FlatSchema schema, JsonValue? example)
    {
        var kind = schema.Kind;
        if (kind == SchemaTypes.String)
        {
            return schema.Pattern is not null || schema.Format is not ("" or "date-time") ? null : string.Equals(schema.Format, "date-time", StringComparison.Ordinal) ? TimeUnit.Text : IsMoment(name, schema) ? TextUnit(schema, example) : null;
        }

        return kind is SchemaTypes.Integer or SchemaTypes.Number && IsMoment(name, schema) ? UnitOf(schema, example) : null;
    }

    /// <summary>How a member known to be a moment writes it.</summary>
    public static TimeUnit UnitOf(FlatSchema schema, JsonValue? example)
    {
        var description = schema.Description;
        if (Mentions(description, "毫秒") || Mentions(description, "millisecond") || Mentions(description, "(ms)") || Mentions(description, "in ms") || Mentions(description, "单位ms")
            || Mentions(description, "单位：ms") || Mentions(description, "单位:ms") || NameWords.Split(description).Contains("ms"))
        {
            return TimeUnit.Milliseconds;
        }

        // Seconds of our century have ten digits, milliseconds thirteen.
        return (example ?? schema.Examples.FirstOrDefault())?.AsDouble() > 1e11 ? TimeUnit.Milliseconds : TimeUnit.Seconds;
    }

    /// <summary>Whether a member is there only when something went wrong.</summary>
    public static bool IsFailure(string name)
    {
        var words = NameWords.Split(name);
        return words.Length > 0 && s_errorWords.Contains(words[0]);
    }

    /// <summary>Whether a member is an id.</summary>
    public static bool IsId(string name)
    {
        var words = NameWords.Split(name);
        return words.Length > 0 && words[^1] is "id" or "uuid" or "guid";
    }

    private static TimeUnit TextUnit(FlatSchema schema, JsonValue? example) =>
        (example ?? schema.Examples.FirstOrDefault())?.AsString() is { Length: > 0 } text && text.All(char.IsAsciiDigit)
            ? (text.Length > 11 ? TimeUnit.Milliseconds : TimeUnit.Seconds)
            : TimeUnit.Text;

    private static bool IsMoment(string name, FlatSchema schema)
    {
        var words = NameWords.Split(name);
        if (words.Length == 0)
        {
            return false;
        }

        if (words[^1] is "at" && words.Length > 1)
        {
            return true;
        }

        if (words[0] is "created" or "updated" && words.Length == 1)
        {
            return schema.Kind is SchemaTypes.Integer or SchemaTypes.Number;
        }

        return words[^1] is "timestamp"
            || (words[^1] is "time" && words[0] is "create" or "created" or "update" or "updated" or "finish" or "finished" or "expire" or "submit")
            || s_momentWords.Any(w => Mentions(schema.Description, w));
    }

    private static MediaForm? FormOf(IEnumerable<string> words, string description)
    {
        foreach (var word in words)
        {
            if (word is "mp3")
            {
                return MediaForm.Mp3;
            }

            if (word is "wav")
            {
                return MediaForm.Wav;
            }

            var form = s_videoWords.Contains(word) ? MediaForm.Mp4 : s_audioWords.Contains(word) ? MediaForm.Mp3 : s_imageWords.Contains(word) ? MediaForm.Png : (MediaForm?)null;
            if (form is not null)
            {
                return form;
            }
        }

        return s_videoWords.Any(w => Mentions(description, w)) ? MediaForm.Mp4
            : s_audioWords.Any(w => Mentions(description, w)) ? MediaForm.Mp3
            : s_imageWords.Any(w => Mentions(description, w)) ? MediaForm.Png
            : null;
    }

    private static bool Mentions(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
