namespace Specular.Generator.Tests.Hostile;

/// <summary>Texts that mean something to C#, to its comments, to XML, to a reader of bytes or to an eye.</summary>
internal static class HostileWords
{
    /// <summary>What would end a string, a comment or a line, or begin code, if it got the chance.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "*/ } class Evil { /*",
        "\"; } class Evil { string s = \"",
        "\"\"\" } class Evil { \"\"\"",
        "\\\"; class Evil { } //",
        "\n#if false\n} class Evil {",
        "\r\n#pragma warning disable\r\n#line 1 \"evil\"\r\n",
        "\n#error evil\n#endif\n#region",
        "\u2028} class Evil { //",
        "\u2029} class Evil { //",
        "\u0085} class Evil { //",
        "\r} class Evil {\v//\f",
        "// } class Evil { /// <summary>",
        "</summary><inheritdoc cref=\"Evil\"/><see href=\"javascript:evil()\"/>",
        "]]>&evil;<![CDATA[<script>alert('--')</script>&#0;&lt;",
        "{evil} {0} {{0}} }} $\"{Evil()}\" $@\"",
        "\u202E}lavE ssalc\u202C \u2066x\u2069\u200E\u061C",
        "a\u200Bb\u200Dc\uFEFFd\u00ADe\u180Ef\u3164g\uFE0F",
        "\uD800 lone \uDC00",
        "\0\a\b\t\u001b[31m\u007F",
        "class", "@class", "global::System", "async", "await", "nameof", "var", "dynamic", "record", "field", "value", "__arglist", "_",
        "\\u0022; \\x22 \\N \\",
        "' '' \\' '\"'",
        "e\u0301\u0302\u0303 \u0301", "𝒳𝒴𝒵 😀 ❤\uFE0F", "用户 名前 이름", "-", "+1", "3.14", "NaN", "../../etc/passwd", "CON", "https://example.com/<evil>\"",
        "x" + new string('y', 600),
        new string('长', 500),
    ];

    /// <summary>All at once and a few by themselves, others for each place: a run of all at all places takes minutes, and is made with SPECULAR_FUZZ.</summary>
    /// <param name="mark">The place.</param>
    public static IEnumerable<string> For(string mark)
    {
        var turn = mark.Sum(c => c) % Turns;
        return All.Where((_, i) => i % Turns == turn || Environment.GetEnvironmentVariable("SPECULAR_FUZZ") is not null).Append(Together);
    }

    private const int Turns = 10;

    /// <summary>All at once.</summary>
    public static string Together { get; } = string.Concat(All.Where(w => w.Length < 100));
}
