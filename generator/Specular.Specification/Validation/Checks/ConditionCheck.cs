using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>The keywords "if", "then" and "else".</summary>
internal sealed class ConditionCheck(SourceReference source, CompiledSchema condition, CompiledSchema? then, CompiledSchema? otherwise) : SchemaCheck(source)
{
    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        var branch = parts?.Branch();
        if (!condition.Probe(value, run, branch))
        {
            return otherwise is null || otherwise.Check(value, run, parts);
        }

        if (branch is not null)
        {
            parts!.Add(branch);
        }

        return then is null || then.Check(value, run, parts);
    }
}
