using System.Globalization;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>Names that must differ: one that is taken gets the next number behind it.</summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<string, int> _lastNumber = new(StringComparer.Ordinal);

    /// <summary>Takes the wanted name, or the first free one with a number.</summary>
    public string Take(string wanted)
    {
        if (!_lastNumber.TryGetValue(wanted, out var number))
        {
            _lastNumber.Add(wanted, 1);
            return wanted;
        }

        string name;
        do
        {
            name = wanted + (++number).ToString(CultureInfo.InvariantCulture);
        }
        while (_lastNumber.ContainsKey(name));

        _lastNumber[wanted] = number;
        _lastNumber.Add(name, 1);
        return name;
    }
}
