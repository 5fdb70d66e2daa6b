using System.Globalization;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>References within one document: to components and to any pointer, percent-encoded or not. No file and no address is ever looked at.</summary>
internal sealed class ReferenceResolver(BindingContext context)
{
    private const int MostHops = 32;

    // Looking for the nearest of thousands of names takes its time; a document with more of these has lost its components.
    private const int MostSuggestions = 50;

    private AnchorIndex? _anchors;
    private int _suggestions;

    // How a reference to this very document may begin: with its file name.
    private readonly string _fileName = context.Document.Substring(context.Document.LastIndexOf('/') + 1);

    /// <summary>
    /// The node that the place stands for: itself, or what its $ref leads to, over any number of references. Null, and reported, when it leads nowhere.
    /// </summary>
    public NodeCursor? Follow(NodeCursor place)
    {
        var current = place;
        for (var hops = 0; current.Member("$ref") is { } reference; hops++)
        {
            if (reference.Scalar is not { } text)
            {
                reference.ReportType("a reference");
                return null;
            }

            if (hops == MostHops)
            {
                place.Member("$ref")!.Report(ProblemCatalog.CircularReference, text);
                return null;
            }

            if (Find(reference, text) is not { } target)
            {
                return null;
            }

            current = target;
        }

        return current;
    }

    /// <summary>The place that a reference's text leads to, or null, reported at <paramref name="place"/>.</summary>
    public NodeCursor? Find(NodeCursor place, string reference)
    {
        var fragment = FragmentOf(reference);
        if (fragment is null)
        {
            if (FindIdentified(reference) is { } identified)
            {
                return identified;
            }

            place.Report(ProblemCatalog.ExternalReference, reference);
            return null;
        }

        var target = At(fragment) ?? At(Uri.UnescapeDataString(fragment)) ?? FindAnchor(fragment);
        if (target is null)
        {
            place.Report(ProblemCatalog.ReferenceNotFound, reference, Suggest(fragment));
        }

        return target;
    }

    // What follows '#' when the reference stays in this document, else null.
    private string? FragmentOf(string reference)
    {
        var hash = reference.IndexOf('#');
        if (hash < 0)
        {
            return null;
        }

        var document = reference.Substring(0, hash);
        document = document.StartsWith("./", StringComparison.Ordinal) ? document.Substring(2) : document;
        return document.Length == 0 || string.Equals(document, _fileName, StringComparison.Ordinal) ? reference.Substring(hash + 1) : null;
    }

    private NodeCursor? At(string pointer)
    {
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return null;
        }

        var node = context.Root.Node;
        var canonical = context.Root.Pointer;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            var next = node switch
            {
                ObjectNode o => o.Find(segment),
                ArrayNode a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < a.Items.Count => a.Items[index],
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            node = next;
            canonical = JsonPointer.Append(canonical, segment);
        }

        return context.Root.MoveTo(node, canonical);
    }

    private AnchorIndex Anchors => _anchors ??= new(context.Root);

    private NodeCursor? FindAnchor(string name) =>
        name.Length > 0 && name[0] != '/' && Anchors.Find(name) is var (node, pointer) ? context.Root.MoveTo(node, pointer) : null;

    // An address is a name too, when a schema of this document says that it is its own.
    private NodeCursor? FindIdentified(string reference) =>
        Anchors.FindIdentified(reference.TrimEnd('#')) is var (node, pointer) ? context.Root.MoveTo(node, pointer) : null;

    private string Suggest(string fragment)
    {
        if (++_suggestions > MostSuggestions)
        {
            return "";
        }

        var segments = JsonPointer.Segments(fragment.StartsWith("/", StringComparison.Ordinal) ? fragment : "/components/schemas/" + fragment);
        var kind = segments.Count > 2 ? segments[segments.Count - 2] : "schemas";
        var named = context.Root.Find("components")?.Find(kind is "definitions" ? "schemas" : kind)?.Node as ObjectNode;
        return Suggestion.For(Uri.UnescapeDataString(segments[segments.Count - 1]), named?.Members.Select(m => m.Name) ?? []);
    }
}
