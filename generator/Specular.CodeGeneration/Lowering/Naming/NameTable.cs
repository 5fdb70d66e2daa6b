using System.Globalization;

namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>Names in one scope, all different without regard to case: two that differ only by case would be two files or two members nobody tells apart.</summary>
internal sealed class NameTable
{
    // The compiler refuses names of more than 1023 bytes, and a letter may have three; what is appended (Codec, RawAsync) needs room too.
    private const int LengthLimit = 200;

    private readonly HashSet<string> _taken;

    public NameTable(params IEnumerable<string> reserved) => _taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the name, or the first of name2, name3 ... that is free.</summary>
    public string Take(string name)
    {
        name = name.Length > LengthLimit ? name.Substring(0, LengthLimit) : name;
        var candidate = name;
        for (var number = 2; !_taken.Add(candidate); number++)
        {
            // "V1" and "12" would read as "V112".
            var separator = char.IsDigit(name[name.Length - 1]) ? "_" : "";
            candidate = name + separator + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    /// <summary>Whether the name is taken.</summary>
    public bool IsTaken(string name) => _taken.Contains(name);
}
