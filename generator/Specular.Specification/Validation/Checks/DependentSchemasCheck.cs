using System.Text;
using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>The keyword "dependentSchemas": what an object must be when it has a member.</summary>
internal sealed class DependentSchemasCheck(SourceReference source, IEnumerable<CompiledProperty> dependents) : SchemaCheck(source)
{
    private readonly (byte[] Name, CompiledSchema Schema)[] _dependents = dependents.Select(d => (Encoding.UTF8.GetBytes(d.Name), d.Schema)).ToArray();

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        var holds = true;
        foreach (var (name, schema) in _dependents)
        {
            if (run.Work.TryStep(value.Count / StepMembers) && value.TryGetMember(name, out _))
            {
                holds &= schema.Check(value, run, parts);
            }
        }

        return holds;
    }

    // Looking at so many members is about as much work as one check.
    private const int StepMembers = 8;
}
