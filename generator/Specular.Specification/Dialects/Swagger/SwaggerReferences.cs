using System.Globalization;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>
/// References in a 2.0 document, and the same for the tree that is written. One to a definition changes its beginning. One to a place in the middle (another operation's
/// answer, say) cannot: what stands there is written elsewhere, in other words. It becomes a component of its own.
/// </summary>
internal sealed class SwaggerReferences(SwaggerConversion conversion, string document)
{
    private const int MostHops = 32;

    private static readonly (string Old, string New)[] s_sections =
        [("/definitions/", "/components/schemas/"), ("/parameters/", "/components/parameters/"), ("/responses/", "/components/responses/"), ("/paths/", "/paths/")];

    private readonly string _fileName = document.Substring(document.LastIndexOf('/') + 1);
    private readonly Dictionary<(SharedPart, string Pointer), PromotedPart> _promoted = [];
    private readonly Dictionary<SharedPart, HashSet<string>> _names = [];

    /// <summary>Parts that references reach and that are no components in the document, in the order they were reached. Grows while they are converted.</summary>
    public List<PromotedPart> Promoted { get; } = [];

    /// <summary>The node that a reference of this document leads to, over any number of references; null when it leads nowhere or to another document.</summary>
    public Node? Follow(Node node)
    {
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (node is not ObjectNode o || o.Find("$ref") is not ScalarNode { Kind: JsonKind.String } reference)
            {
                return node;
            }

            if (FragmentOf(reference.Value) is not { } pointer || (At(pointer) ?? At(Uri.UnescapeDataString(pointer))) is not { } target)
            {
                return null;
            }

            node = target;
        }

        return null;
    }

    /// <summary>The reference as the written tree has it. What leads nowhere or elsewhere stays, for the binder to report.</summary>
    public Node Rewrite(Node reference, SharedPart part) =>
        reference is ScalarNode { Kind: JsonKind.String } text && !conversion.IsPart && Rewrite(text.Value, part) is var rewritten && !string.Equals(rewritten, text.Value, StringComparison.Ordinal)
            ? new ScalarNode(JsonKind.String, rewritten, text.Raw, text.Offset, text.Length)
            : reference;

    private string Rewrite(string reference, SharedPart part)
    {
        if (FragmentOf(reference) is not { } pointer)
        {
            return BareName(reference, part);
        }

        var found = At(pointer) is not null ? pointer : Uri.UnescapeDataString(pointer);
        if (At(found) is not { } target)
        {
            return reference;
        }

        var (old, written) = s_sections[(int)part];
        return pointer.StartsWith(old, StringComparison.Ordinal) && (part == SharedPart.Schema || IsDirect(pointer, old))
            ? "#" + written + pointer.Substring(old.Length)
            : Promote(target, found, part) ?? reference;
    }

    // "Pet" for "#/definitions/Pet": older tools wrote it so, and it can be no file.
    private string BareName(string reference, SharedPart part)
    {
        if (part == SharedPart.Schema && reference.IndexOfAny(['#', '/', '.', ':']) < 0
            && (conversion.Root.Find("definitions") as ObjectNode)?.FindMember(reference) is not null)
        {
            var pointer = "/components/schemas/" + JsonPointer.Escape(reference);
            conversion.Report(ProblemCatalog.UnknownValue, reference, "reference", $"it is taken as '#/definitions/{reference}'");
            return "#" + pointer;
        }

        return reference;
    }

    // The reference to the component that a place becomes; null when nothing can be made of what stands there.
    private string? Promote(Node target, string pointer, SharedPart part)
    {
        if (target is not ObjectNode)
        {
            return null;
        }

        if (!_promoted.TryGetValue((part, pointer), out var promoted))
        {
            promoted = new(part, UniqueName(part, pointer), target);
            _promoted.Add((part, pointer), promoted);
            Promoted.Add(promoted);
        }

        return "#/components/" + SectionOf(part) + "/" + JsonPointer.Escape(promoted.Name);
    }

    public static string SectionOf(SharedPart part) => part switch
    {
        SharedPart.Schema => "schemas",
        SharedPart.Parameter => "parameters",
        SharedPart.Response => "responses",
        _ => "pathItems",
    };

    /// <summary>A name that no component of the section has: of the places on the way the last that is a name.</summary>
    public string UniqueName(SharedPart part, string pointer)
    {
        if (!_names.TryGetValue(part, out var taken))
        {
            var section = conversion.Root.Find(s_sections[(int)part].Old.Trim('/')) as ObjectNode;
            _names.Add(part, taken = new(section?.Members.Select(m => m.Name) ?? [], StringComparer.Ordinal));
        }

        var name = JsonPointer.Segments(pointer).LastOrDefault(s => s.Length > 0 && s is not ("schema" or "items" or "properties" or "allOf") && !char.IsDigit(s[0])) ?? "Part";
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static bool IsDirect(string pointer, string section) => pointer.IndexOf('/', section.Length) < 0;

    // What follows '#' when the reference stays in this document, else null.
    private string? FragmentOf(string reference)
    {
        var hash = reference.IndexOf('#');
        if (hash < 0)
        {
            return null;
        }

        var file = reference.Substring(0, hash);
        file = file.StartsWith("./", StringComparison.Ordinal) ? file.Substring(2) : file;
        return file.Length == 0 || string.Equals(file, _fileName, StringComparison.Ordinal) ? reference.Substring(hash + 1) : null;
    }

    private Node? At(string pointer)
    {
        Node? node = pointer.StartsWith("/", StringComparison.Ordinal) ? conversion.Root : null;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            node = node switch
            {
                ObjectNode o => o.Find(segment),
                ArrayNode a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < a.Items.Count => a.Items[index],
                _ => null,
            };
        }

        return node;
    }
}
