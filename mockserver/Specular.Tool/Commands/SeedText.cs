using Specular.Mocking.Admin;
using Specular.Simulation;

namespace Specular.Tool.Commands;

/// <summary>Reads an id that counts as issued, as a command line has it: <c>audio_id=825455158141661278,age=3d,duration=12s</c>.</summary>
internal static class SeedText
{
    /// <summary>The id; null when the text is none.</summary>
    public static SeededId? Parse(string text)
    {
        var parts = text.Split(',');
        if (Split(parts[0]) is not ({ Length: > 0 } member, { Length: > 0 } value))
        {
            return null;
        }

        var seed = new SeededId(member, value);
        foreach (var part in parts.Skip(1))
        {
            var (name, said) = Split(part);
            if (!DurationText.TryParse(said, out var duration))
            {
                return null;
            }

            switch (name)
            {
                case "age":
                    seed = seed with { Age = duration };
                    break;
                case "duration":
                    seed = seed with { Duration = duration };
                    break;
                default:
                    return null;
            }
        }

        return seed;
    }

    private static (string Name, string Value) Split(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (part.Trim(), "") : (part[..equals].Trim(), part[(equals + 1)..].Trim());
    }
}
