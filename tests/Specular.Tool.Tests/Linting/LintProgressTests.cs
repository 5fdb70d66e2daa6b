using Specular.Tool.Linting;
using Specular.Tool.Output;

namespace Specular.Tool.Tests.Linting;

public sealed class LintProgressTests
{
    [Fact]
    public void OnlyALongRunSaysHowFarItIs()
    {
        using var errors = new StringWriter();
        var time = new SteppedTime();
        var progress = new LintProgress(new Screen(errors, ToolTerminal.Plain), time, 30);
        progress.Report(1);
        time.Seconds = 2;
        progress.Report(2);
        Assert.Equal("", errors.ToString());

        time.Seconds = 4;
        progress.Report(12);
        progress.Report(13);
        time.Seconds = 9;
        progress.Report(30);
        Assert.Equal("specular: 12 of 30 documents looked at\n", errors.ToString());
    }

    private sealed class SteppedTime : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
