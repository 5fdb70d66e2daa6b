namespace Specular.Specification.Validation;

/// <summary>Which members or items of one value some keyword has looked at, by their position; what unevaluatedProperties and unevaluatedItems ask.</summary>
internal sealed class EvaluatedParts(int count)
{
    private readonly bool[] _parts = new bool[count];

    public static EvaluatedParts For(Instance value) => new(value.Kind is Values.JsonKind.Object or Values.JsonKind.Array ? value.Count : 0);

    /// <summary>A set for a branch that may not hold, to be added when it does.</summary>
    public EvaluatedParts Branch() => new(_parts.Length);

    public bool Has(int position) => _parts[position];

    public void Mark(int position) => _parts[position] = true;

    public void Add(EvaluatedParts other)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            _parts[i] |= other._parts[i];
        }
    }
}
