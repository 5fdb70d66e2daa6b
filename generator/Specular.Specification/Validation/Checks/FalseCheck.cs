using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>The schema <c>false</c>: nothing holds. No keyword stands there but the schema itself.</summary>
internal sealed class FalseCheck(SourceReference source) : SchemaCheck(source)
{
    public const string Keyword = "false";

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) => Fail(run, Keyword, "no value at all", value);
}
