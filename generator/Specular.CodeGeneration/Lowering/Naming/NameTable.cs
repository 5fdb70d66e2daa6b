using System.Globalization;

namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>Names in one scope, all different without regard to case: two that differ only by case would be two files or two members nobody tells apart.</summary>
internal sealed class NameTable
{
    /// <summary>The longest name: the compiler refuses more than 1023 bytes, and a letter may have three; what is appended (Codec, RawAsync) needs room too.</summary>
    public const int LengthLimit = 200;

    private readonly HashSet<string> _taken;

    // Where to go on counting: a thousand equal names must not be a million questions.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    public NameTable(params IEnumerable<string> reserved) => _taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the name, or the first of name2, name3 ... that is free, with each of the endings that stand for more of the same: Pet and its PetCodec.</summary>
    public string Take(string name, params ReadOnlySpan<string> endings)
    {
        name = name.Length > LengthLimit ? name.Substring(0, LengthLimit) : name;

        // "V1" and "12" would read as "V112".
        var separator = char.IsDigit(name[name.Length - 1]) ? "_" : "";
        var number = _numbers.TryGetValue(name, out var last) ? last : 1;
        string candidate;
        do
        {
            candidate = number == 1 ? name : name + separator + number.ToString(CultureInfo.InvariantCulture);
            number++;
        }
        while (!IsFree(candidate, endings));

        _numbers[name] = number;
        _taken.Add(candidate);
        foreach (var ending in endings)
        {
            _taken.Add(candidate + ending);
        }

        return candidate;
    }

    /// <summary>Whether the name is taken.</summary>
    public bool IsTaken(string name) => _taken.Contains(name);

    private bool IsFree(string name, ReadOnlySpan<string> endings)
    {
        if (_taken.Contains(name))
        {
            return false;
        }

        foreach (var ending in endings)
        {
            if (_taken.Contains(name + ending))
            {
                return false;
            }
        }

        return true;
    }
}
