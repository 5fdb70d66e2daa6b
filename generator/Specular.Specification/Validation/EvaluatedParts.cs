using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Which members or items of one value some keyword has looked at; what unevaluatedProperties and unevaluatedItems ask.</summary>
internal sealed class EvaluatedParts(int count)
{
    private readonly bool[] _parts = new bool[count];

    public static EvaluatedParts For(JsonValue value) => new(value switch
    {
        JsonObject o => o.Members.Count,
        JsonArray array => array.Items.Count,
        _ => 0,
    });

    /// <summary>A set for a branch that may not hold, to be added when it does.</summary>
    public EvaluatedParts Branch() => new(_parts.Length);

    public bool Has(int index) => _parts[index];

    public void Mark(int index) => _parts[index] = true;

    public void Add(EvaluatedParts other)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            _parts[i] |= other._parts[i];
        }
    }
}
