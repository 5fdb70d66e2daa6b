using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "unevaluatedProperties": what members must be that nothing else looked at. It stands last.</summary>
internal sealed class UnevaluatedMembersCheck(CompiledSchema schema) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonObject o)
        {
            return true;
        }

        var holds = true;
        for (var i = 0; i < o.Members.Count; i++)
        {
            if (parts!.Has(i))
            {
                continue;
            }

            var member = o.Members[i];
            run.Enter(member.Name);
            holds &= schema.AllowsNothing
                ? run.Report("unevaluatedProperties", "no member of this name", member.Value)
                : schema.Check(member.Value, run, null);
            run.Leave();
            parts.Mark(i);
        }

        return holds;
    }
}
