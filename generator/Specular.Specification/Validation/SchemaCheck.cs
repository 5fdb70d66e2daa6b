using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>One keyword, or keywords that belong together, compiled.</summary>
/// <param name="source">The schema they stand in.</param>
internal abstract class SchemaCheck(SourceReference source)
{
    /// <summary>Checks a value and reports what is wrong. What holds costs no object.</summary>
    /// <param name="value">The value.</param>
    /// <param name="run">The validation under way.</param>
    /// <param name="parts">Gets what was looked at; null when nobody asks.</param>
    /// <returns>Whether it holds.</returns>
    public abstract bool Check(Instance value, ValidationRun run, EvaluatedParts? parts);

    /// <summary>Reports a fault of a value; always false, to be returned.</summary>
    protected bool Fail(ValidationRun run, string keyword, string expected, Instance actual) => run.Report(source, keyword, expected, actual);

    /// <summary>Reports that a member of a value is missing; always false.</summary>
    protected bool FailMissing(ValidationRun run, string keyword, string member, string expected, Instance owner) =>
        run.ReportMissing(source, keyword, member, expected, owner);
}
