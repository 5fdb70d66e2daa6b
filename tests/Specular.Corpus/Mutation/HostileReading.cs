using Specular.Specification.Documents;

namespace Specular.Corpus.Mutation;

/// <summary>What reading a hostile text cost.</summary>
/// <param name="Seconds">How long its thread worked; infinite when it did not end in time.</param>
/// <param name="Bytes">What was allocated for it.</param>
/// <param name="IsExplained">Whether it was read, or a problem says why not.</param>
internal sealed record HostileReading(double Seconds, long Bytes, bool IsExplained)
{
    /// <summary>What a text may cost.</summary>
    public const double MostSeconds = 1;

    /// <summary>What a text may cost.</summary>
    public const long MostBytes = 200_000_000;

    // A busy machine may take a while longer; the best of a few attempts shows what the work is.
    private const int Attempts = 3;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    public bool IsCheap => Seconds < MostSeconds && Bytes < MostBytes;

    public static HostileReading Of(string text)
    {
        var best = Measure(text);
        for (var attempt = 1; attempt < Attempts && best.Seconds is >= MostSeconds and < double.PositiveInfinity; attempt++)
        {
            var again = Measure(text);
            best = again.Seconds < best.Seconds ? again : best;
        }

        return best;
    }

    private static HostileReading Measure(string text)
    {
        var reading = new HostileReading(double.PositiveInfinity, 0, IsExplained: false);
        var thread = new Thread(() => reading = Read(text)) { IsBackground = true };
        thread.Start();
        return thread.Join(s_limit) ? reading : new HostileReading(double.PositiveInfinity, 0, IsExplained: false);
    }

    private static HostileReading Read(string text)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadTime.Seconds;
        var bound = ContractReader.Bind(new SourceDocument("a.yaml", text));
        var result = ContractReader.Join("x", [bound]);
        return new(ThreadTime.Seconds - start, GC.GetAllocatedBytesForCurrentThread() - allocated, bound.IsReadable || result.Problems.Count > 0);
    }
}
