namespace Specular.Specification.Lints.Prose;

/// <summary>Sentences that limit media: how large a file, how long a film, how many pixels a side.</summary>
internal static class MediaSentences
{
    private const string Number = @"\d{1,6}(?:\.\d{1,3})?";
    private const string AtMost = @"(?:不(?:能|得|可|应)?(?:超过|大于|长于|高于|晚于)|小于|低于|最大|最长|最多|上限|以内|≤|<=|<|up\s+to|at\s+most|max(?:imum)?|no\s+(?:more|longer|larger|bigger)\s+than|not\s+(?:be\s+)?(?:exceed|larger\s+than|longer\s+than)|less\s+than|smaller\s+than|under|within)";
    private const string AtLeast = @"(?:不(?:能|得|可|应)?(?:短于|小于|少于|低于|早于)|至少|大于|最短|最小|最少|≥|>=|at\s+least|min(?:imum)?|no\s+(?:less|shorter|smaller)\s+than)";
    private const string Bound = @"(?:" + AtMost + "|" + AtLeast + @")\s*(?:为|是|of|size|length|duration|[:：])?\s*";
    private const string Size = @"\s*(?:[KMG]i?B|兆)(?![a-z])";
    private const string Length = @"\s*(?:秒|分钟|s|secs?|seconds?|min|minutes?)(?![a-z])";
    private const string Pixels = @"\s*(?:px|像素|pixels?)(?![a-z])";

    private static readonly ProsePattern s_size = new(Bound + Number + Size + "|" + Number + Size + @"\s*(?:以内|以下|之内|max|or\s+less|limit)");

    private static readonly ProsePattern s_length = new(
        Bound + Number + Length + "|" + Number + "(?:" + Length + @")?\s*(?:~|-|–|至|到|to)\s*" + Number + Length + @"|" + Number + Length + @"\s*(?:以内|以下|之间|以上)");

    private static readonly ProsePattern s_pixels = new(
        Bound + Number + Pixels + "|" + Number + "(?:" + Pixels + @")?\s*(?:~|-|–|至|到|to|and)\s*" + Number + Pixels);

    private static readonly ProsePattern s_aspect = new(
        @"(?<!\d)\d{1,2}(?:\.\d{1,2})?\s*[:：]\s*\d{1,2}(?:\.\d{1,2})?\s*(?:~|-|–|至|到|to|and|与|和)\s*\d{1,2}(?:\.\d{1,2})?\s*[:：]\s*\d{1,2}(?:\.\d{1,2})?(?!\d)");

    private static readonly ProsePattern s_media = new(@"视频|音频|图片|图像|照片|文件|时长|裁剪|audio|video|image|photo|picture|file|clip|footage|recording");

    // Between 1:2.5 and 2.5:1 is a proportion; from 10:30 to 11:45 is a time of day.
    private static readonly ProsePattern s_proportion = new(@"比例|宽高|纵横|长宽|aspect|ratio|width|height");

    private static readonly ProsePattern s_elsewhere = new(@"超时|timeout|time\s*out|expire|有效期|过期|valid\s+for|retry|rate|每秒|per\s+second|等待|wait");

    /// <summary>The limits that a text states, as it words them, at most one of each kind.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="onlyLength">Whether only lengths of time count.</param>
    public static IReadOnlyList<string> In(string prose, bool onlyLength = false)
    {
        if (!prose.Any(c => c is >= '0' and <= '9') || !s_media.IsMatch(prose))
        {
            return [];
        }

        var found = new List<string>();
        if (!onlyLength)
        {
            Add(s_size);
            Add(s_pixels);
        }

        if (!onlyLength && s_proportion.IsMatch(prose))
        {
            Add(s_aspect);
        }

        if (!s_elsewhere.IsMatch(prose))
        {
            Add(s_length);
        }

        return found;

        void Add(ProsePattern pattern)
        {
            if (pattern.Find(prose) is { } words)
            {
                found.Add(words);
            }
        }
    }
}
