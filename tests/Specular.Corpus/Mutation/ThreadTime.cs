using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Specular.Corpus.Mutation;

/// <summary>How long this thread has worked: its own time on Linux, where a busy machine is no matter; elsewhere the time that has passed.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    public static double Seconds
    {
        get
        {
            if (!OperatingSystem.IsLinux() || GetTime(ThreadClock, out var time) != 0)
            {
                return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
            }

            return time.Seconds + (time.Nanoseconds / 1e9);
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeValue time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeValue
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
