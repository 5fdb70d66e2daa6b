using System.Text.RegularExpressions;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "pattern".</summary>
internal sealed class PatternCheck(string pattern, Regex regex) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonString text)
        {
            return true;
        }

        try
        {
            return regex.IsMatch(text.Value) || run.Report("pattern", $"a string that matches {pattern}", value);
        }
        catch (RegexMatchTimeoutException)
        {
            return run.Report("pattern", $"a string that matches {pattern} (it took too long to tell)", value);
        }
    }
}
