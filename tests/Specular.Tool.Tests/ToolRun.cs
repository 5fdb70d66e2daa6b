using System.Diagnostics;
using System.Text;
using Specular.Tool.Output;

namespace Specular.Tool.Tests;

/// <summary>A run of the tool in this process, its output in memory.</summary>
internal sealed class ToolRun : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly LineWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly Task<int> _run;

    private ToolRun(string[] args, ToolTerminal terminal, byte[]? input = null) =>
        _run = Task.Run(() => ToolProgram.RunAsync(args, () => new MemoryStream(input ?? []), TextWriter.Synchronized(_output), TextWriter.Synchronized(_error), terminal, _stopping.Token));

    public static string Kling { get; } = Path.Combine(AppContext.BaseDirectory, "specs", "kling-302");

    public static string Relay { get; } = Path.Combine(AppContext.BaseDirectory, "specs", "kling-relay");

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Where the server listens, once it does.</summary>
    public Uri Address { get; private set; } = new("http://unset.invalid");

    /// <summary>Runs to the end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> ToEndAsync(params string[] args)
    {
        await using var run = new ToolRun(args, ToolTerminal.Plain);
        var code = await run._run.WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        return (code, run.Output, run.Error);
    }

    /// <summary>Runs to the end, with a text on standard input.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> WithInputAsync(string input, params string[] args)
    {
        await using var run = new ToolRun(args, ToolTerminal.Plain, Encoding.UTF8.GetBytes(input));
        var code = await run._run.WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        return (code, run.Output, run.Error);
    }

    /// <summary>Runs until the server listens.</summary>
    public static Task<ToolRun> ServingAsync(params string[] args) => ServingAsync(ToolTerminal.Plain, args);

    public static async Task<ToolRun> ServingAsync(ToolTerminal terminal, params string[] args)
    {
        var run = new ToolRun(args, terminal);
        var line = await run.LineAsync(args.Contains("zh-Hans") ? "正在侦听 " : "Listening on ");
        run.Address = new Uri(line[(line.IndexOf("http", StringComparison.Ordinal))..].Split('\u001b')[0]);
        return run;
    }

    /// <summary>Waits for a whole line that contains a text: the tool may be in the middle of one.</summary>
    public async Task<string> LineAsync(string text)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < TimeSpan.FromMinutes(2);)
        {
            var hasEnded = _run.IsCompleted;
            if (Output.Split('\n')[..^1].FirstOrDefault(l => l.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line.TrimEnd('\r');
            }

            Assert.False(hasEnded, $"The tool ended: {Output}{Error}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No line with \"{text}\": {Output}{Error}");
    }

    /// <summary>Stops it as Ctrl+C does.</summary>
    public async Task<int> StopAsync()
    {
        await _stopping.CancelAsync();
        return await _run.WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }

    /// <summary>A StringWriter that can be read while others write.</summary>
    private sealed class LineWriter : TextWriter
    {
        private readonly object _gate = new();
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_gate)
            {
                _text.Append(value);
            }
        }

        public override string ToString()
        {
            lock (_gate)
            {
                return _text.ToString();
            }
        }
    }
}
