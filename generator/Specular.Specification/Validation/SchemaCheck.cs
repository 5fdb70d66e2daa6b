using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>One keyword, or keywords that belong together, compiled.</summary>
internal abstract class SchemaCheck
{
    /// <summary>Checks a value and reports what is wrong.</summary>
    /// <param name="value">The value.</param>
    /// <param name="run">The validation under way.</param>
    /// <param name="parts">Gets what was looked at; null when nobody asks.</param>
    /// <returns>Whether it holds.</returns>
    public abstract bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts);
}
