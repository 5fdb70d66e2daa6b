namespace LipSync;

/// <summary>What the command line asks for. Without arguments everything runs against the simulator and costs nothing.</summary>
internal sealed record SampleOptions
{
    public const string Usage = """
        Usage:
          dotnet run --project samples/LipSync
              Starts the simulator in this process and runs all three parts against it. Costs nothing.

          dotnet run --project samples/LipSync -- --base-url URL --api-key KEY --video URL --sound FILE --yes
              Runs the lip-sync part against a server with that surface. Against the real one it costs money, hence --yes.

        Options:
          --base-url URL   where the API is served, for example https://api.302.ai
          --api-key KEY    the key, without "Bearer "
          --video URL      the address of an .mp4 or .mov with a face in it, 2 to 60 s, 720p or 1080p
          --sound FILE     an .mp3, .wav or .m4a of at most 5 MB, 2 to 60 s
          --yes            I know that this costs money
          --help           this text
        """;

    public Uri? BaseUrl { get; init; }

    public string? ApiKey { get; init; }

    public Uri? Video { get; init; }

    public string? Sound { get; init; }

    public bool Yes { get; init; }

    public bool Help { get; init; }

    /// <summary>Reads the command line; null and a reason when it cannot be followed.</summary>
    public static SampleOptions? Parse(string[] args, out string reason)
    {
        reason = "";
        var options = new SampleOptions();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--help" or "-h":
                    return new SampleOptions { Help = true };
                case "--yes":
                    options = options with { Yes = true };
                    continue;
                case "--base-url" or "--api-key" or "--video" or "--sound" when i + 1 == args.Length:
                    reason = $"{args[i]} needs a value.";
                    return null;
                case "--base-url" when Uri.TryCreate(args[i + 1], UriKind.Absolute, out var url) && url.Scheme is "http" or "https":
                    options = options with { BaseUrl = new Uri(args[++i]) };
                    continue;
                case "--video" when Uri.TryCreate(args[i + 1], UriKind.Absolute, out var url) && url.Scheme is "http" or "https":
                    options = options with { Video = new Uri(args[++i]) };
                    continue;
                case "--base-url" or "--video":
                    reason = $"{args[i]} takes an http or https address, not '{args[i + 1]}'.";
                    return null;
                case "--api-key":
                    options = options with { ApiKey = args[++i] };
                    continue;
                case "--sound" when File.Exists(args[i + 1]):
                    options = options with { Sound = args[++i] };
                    continue;
                case "--sound":
                    reason = $"There is no file '{args[i + 1]}' (--sound).";
                    return null;
                default:
                    reason = $"Unknown option '{args[i]}'.";
                    return null;
            }
        }

        if (options is { BaseUrl: null, ApiKey: null, Video: null, Sound: null })
        {
            return options;
        }

        if (options is { BaseUrl: null } or { ApiKey: null } or { Video: null } or { Sound: null })
        {
            reason = "A run against a server needs all of --base-url, --api-key, --video and --sound.";
            return null;
        }

        if (!options.Yes)
        {
            reason = "A run against a real server costs money. Add --yes when that is meant.";
            return null;
        }

        return options;
    }
}
