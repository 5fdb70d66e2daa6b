using System.Text;
using Specular.Specification.Nodes;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Tests.Dialects.Flattened;

/// <summary>What copying a page as text does to its YAML, and how what is rebuilt compares with it.</summary>
internal static class Flattening
{
    /// <summary>The lines without indentation and blank lines, normalised as browsers' copies were found to be (NFKC).</summary>
    public static string Of(string yaml) =>
        string.Join('\n', Normalised(yaml).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)) + "\n";

    /// <summary>The tree of a YAML text.</summary>
    public static Node Tree(string yaml) => YamlReader.Read(yaml).Root!;

    /// <summary>What differs between a tree and the one rebuilt, as sentences; texts are compared after NFKC.</summary>
    public static IReadOnlyList<string> Differences(Node expected, Node? found, bool ignoreWhiteSpace)
    {
        var differences = new List<string>();
        Compare(expected, found, "", ignoreWhiteSpace, differences);
        return differences;
    }

    private static void Compare(Node expected, Node? found, string pointer, bool ignoreWhiteSpace, List<string> differences)
    {
        switch (expected, found)
        {
            case (ObjectNode a, ObjectNode b):
                var theirs = b.Members.ToDictionary(m => Normal(m.Name, false), m => m.Value, StringComparer.Ordinal);
                foreach (var member in a.Members)
                {
                    var at = JsonPointer.Append(pointer, member.Name);
                    if (theirs.Remove(Normal(member.Name, false), out var value))
                    {
                        Compare(member.Value, value, at, ignoreWhiteSpace, differences);
                    }
                    else
                    {
                        differences.Add($"{at} is missing");
                    }
                }

                differences.AddRange(theirs.Keys.Select(name => $"{JsonPointer.Append(pointer, name)} is not there"));
                break;
            case (ArrayNode a, ArrayNode b) when a.Items.Count == b.Items.Count:
                for (var i = 0; i < a.Items.Count; i++)
                {
                    Compare(a.Items[i], b.Items[i], JsonPointer.Append(pointer, i), ignoreWhiteSpace, differences);
                }

                break;
            case (ScalarNode a, ScalarNode b) when a.Kind == b.Kind && Normal(a.Value, ignoreWhiteSpace) == Normal(b.Value, ignoreWhiteSpace):
                break;
            default:
                differences.Add($"{pointer} is {found?.Description ?? "nothing"}, not {expected.Description}");
                break;
        }
    }

    // What of NFKC these pages need; the tests run without the platform's tables (InvariantGlobalization).
    private static string Normalised(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                >= '\uFF01' and <= '\uFF5E' => ((char)(c - 0xFEE0)).ToString(),
                '\u3000' or '\u00A0' or '\u2002' or '\u2003' => " ",
                '\u2026' => "...",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }

    private static string Normal(string text, bool withoutWhiteSpace)
    {
        var normal = Normalised(text);
        return withoutWhiteSpace ? string.Concat(normal.Where(c => !char.IsWhiteSpace(c))) : normal;
    }
}
