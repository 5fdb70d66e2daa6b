using Specular;

namespace LipSync;

/// <summary>Prints each status once, when the task comes to it.</summary>
internal sealed class StatusPrinter<T>(TextWriter output) : IProgress<RemoteTaskProgress<T>>
{
    private string? _last;

    public void Report(RemoteTaskProgress<T> value)
    {
        if (value.Status != _last)
        {
            _last = value.Status;
            output.WriteLine($"  {value.Elapsed.TotalSeconds,4:0} s  {value.Status}");
        }
    }
}
