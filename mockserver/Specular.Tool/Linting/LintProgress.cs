using Specular.Tool.Languages;
using Specular.Tool.Output;

namespace Specular.Tool.Linting;

/// <summary>Says how far a long run is; a short one says nothing.</summary>
internal sealed class LintProgress(Screen errors, TimeProvider time, int total)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private long _said = time.GetTimestamp();

    /// <summary>So many documents are done.</summary>
    public void Report(int done)
    {
        if (time.GetElapsedTime(_said) >= Interval && done < total)
        {
            _said = time.GetTimestamp();
            errors.Line("specular: " + ToolText.Format($"{done} of {total} documents looked at"));
        }
    }
}
