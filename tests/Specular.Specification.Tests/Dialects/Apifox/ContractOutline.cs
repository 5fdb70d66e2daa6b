using System.Collections;
using System.Globalization;
using System.Reflection;
using Specular.Specification.Values;

namespace Specular.Specification.Tests.Dialects.Apifox;

/// <summary>A contract as lines, one for each value in it, without the places that values came from: two documents that say the same give the same lines.</summary>
internal static class ContractOutline
{
    private static readonly HashSet<string> s_places = new(StringComparer.Ordinal) { "Source", "Place", "Pointer" };

    public static IReadOnlyList<string> Of(object contract)
    {
        var lines = new List<string>();
        Write(contract, "", lines);
        return lines;
    }

    /// <summary>What one has and the other has not, as "- line" and "+ line".</summary>
    public static IReadOnlyList<string> Differences(object expected, object found)
    {
        var (before, after) = (Of(expected), Of(found));
        return [.. before.Except(after).Select(l => "- " + l), .. after.Except(before).Select(l => "+ " + l)];
    }

    private static void Write(object? value, string path, List<string> lines)
    {
        switch (value)
        {
            case null:
                return;
            case JsonValue json:
                lines.Add($"{path} = {json.ToJson()}");
                return;
            case string or bool or Enum or int or long:
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{path} = {value}"));
                return;
            case IEnumerable items:
                foreach (var (item, index) in items.Cast<object>().Select((item, index) => (item, index)))
                {
                    Write(item, $"{path}[{index}]", lines);
                }

                return;
        }

        // What is set counts; what a record works out from it would only say it twice.
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && !s_places.Contains(p.Name)))
        {
            Write(property.GetValue(value), $"{path}/{property.Name}", lines);
        }
    }
}
