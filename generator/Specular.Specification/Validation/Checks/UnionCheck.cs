using System.Text;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>
/// The keywords "anyOf" and "oneOf". When no arm holds but only one could be meant (the discriminator names it, or only one is of the value's type), what is
/// wrong with that arm is reported; a list of everything that every arm misses helps nobody.
/// </summary>
internal sealed class UnionCheck(
    SourceReference source, bool isOneOf, CompiledSchema[] arms, string? discriminator, IReadOnlyDictionary<string, CompiledSchema> byName) : SchemaCheck(source)
{
    private readonly byte[]? _discriminator = discriminator is null ? null : Encoding.UTF8.GetBytes(discriminator);

    private string Keyword => isOneOf ? "oneOf" : "anyOf";

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        var held = 0;
        foreach (var arm in arms)
        {
            var branch = parts?.Branch();
            if (arm.Probe(value, run, branch))
            {
                held++;
                if (branch is not null)
                {
                    parts!.Add(branch);
                }
                else if (!isOneOf || held > 1)
                {
                    break;
                }
            }
        }

        if (held == 1 || (held > 1 && !isOneOf))
        {
            return true;
        }

        if (run.IsProbing)
        {
            return false;
        }

        if (held > 1)
        {
            return Fail(run, Keyword, $"a value of exactly one of {ValueText.Count(arms.Length, "form")}", value);
        }

        if (!run.StopsEarly && Meant(value) is { } meant)
        {
            meant.Check(value, run, null);
            return false;
        }

        return Fail(run, Keyword, $"a value of one of {ValueText.Count(arms.Length, "form")}" + Types(), value);
    }

    private CompiledSchema? Meant(Instance value)
    {
        if (_discriminator is not null && value.TryGetMember(_discriminator, out var name) && name.Kind == JsonKind.String && byName.TryGetValue(name.TextString, out var named))
        {
            return named;
        }

        CompiledSchema? only = null;
        foreach (var arm in arms)
        {
            if (arm.EffectiveTypes is var types && (types == SchemaTypes.None || TypeCheck.Allows(types, value)))
            {
                if (only is not null)
                {
                    return null;
                }

                only = arm;
            }
        }

        return only;
    }

    private string Types()
    {
        var all = SchemaTypes.None;
        foreach (var arm in arms)
        {
            if (arm.EffectiveTypes == SchemaTypes.None)
            {
                return "";
            }

            all |= arm.EffectiveTypes;
        }

        return $" ({ValueText.Describe(all)})";
    }
}
