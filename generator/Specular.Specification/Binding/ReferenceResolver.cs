using System.Globalization;
using Specular.Specification.Dialects.Swagger;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>
/// References to components and to any pointer, percent-encoded or not, in the same document or in one that was given alongside. No file and no address is ever looked at.
/// </summary>
internal sealed class ReferenceResolver(BindingContext context)
{
    private const int MostHops = 32;

    // Looking for the nearest of thousands of names takes its time; a document with more of these has lost its components.
    private const int MostSuggestions = 50;

    private readonly SortedSet<string> _documents = new(StringComparer.Ordinal);
    private int _suggestions;

    /// <summary>The names of other documents that references led to, given or not.</summary>
    public ValueList<string> Documents => _documents.ToValueList();

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
        var hash = reference.IndexOf('#');
        var file = hash < 0 ? reference : reference.Substring(0, hash);
        var fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        if (FindIdentified(place, reference) is { } identified)
        {
            return identified;
        }

        if (ScopeOf(place, file) is not { } scope)
        {
            place.Report(ProblemCatalog.ExternalReference, reference, RemedyFor(place.Scope, file));
            return null;
        }

        var target = At(place, scope, fragment) ?? At(place, scope, Uri.UnescapeDataString(fragment)) ?? FindAnchor(place, scope, fragment);
        if (target is null)
        {
            var isOwn = string.Equals(scope.Document, place.Scope.Document, StringComparison.Ordinal);
            place.Report(ProblemCatalog.ReferenceNotFound, reference, isOwn ? "this document" : $"the document '{scope.Document}'", Suggest(scope, fragment));
        }

        return target;
    }

    /// <summary>Whether a text without '#' and '/' names a document that was given, not a schema.</summary>
    public bool IsDocument(NodeCursor place, string text) =>
        RelativeName.Resolve(place.Scope.Document, text) is { } name && context.Alongside.Has(name);

    // A document that cannot be read is no scope; what is wrong with it is said where it is given.
    private ReferenceScope? ScopeOf(NodeCursor place, string file)
    {
        if (file.Length == 0 || place.Scope.Root is ObjectNode o && o.Find("$self") is ScalarNode self && string.Equals(self.Value, file, StringComparison.Ordinal))
        {
            return place.Scope;
        }

        if (RelativeName.Resolve(place.Scope.Document, file) is not { } name)
        {
            return null;
        }

        if (string.Equals(name, place.Scope.Document, StringComparison.Ordinal))
        {
            return place.Scope;
        }

        if (string.Equals(name, context.Document, StringComparison.Ordinal))
        {
            return context.Root.Scope;
        }

        _documents.Add(name);
        if (context.Alongside.Find(name, place.Scope.IsFromSwagger || place.Scope.IsSwaggerPart) is not { } scope)
        {
            return null;
        }

        foreach (var finding in scope.Findings)
        {
            context.Problems.Add(new Problem(finding.Descriptor, new(name, finding.Pointer), finding.Arguments, finding.Offset));
        }

        return scope;
    }

    private static string RemedyFor(ReferenceScope scope, string file) => RelativeName.Resolve(scope.Document, file) is { } name
        ? $"which needs '{name}'; give that file together with this one"
        : "and no address is ever fetched; copy what it stands for into this document's components";

    private static NodeCursor? At(NodeCursor place, ReferenceScope scope, string pointer)
    {
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return null;
        }

        var node = scope.Root;
        var canonical = scope.Pointer;
        foreach (var segment in JsonPointer.Segments(scope.IsFromSwagger ? SwaggerSections.Rewrite(pointer) : pointer))
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

        return place.MoveTo(scope, node, canonical);
    }

    private static NodeCursor? FindAnchor(NodeCursor place, ReferenceScope scope, string name) =>
        name.Length > 0 && name[0] != '/' && scope.Anchors.Find(name) is var (node, pointer) ? place.MoveTo(scope, node, pointer) : null;

    // An address is a name too, when a schema of this document says that it is its own.
    private static NodeCursor? FindIdentified(NodeCursor place, string reference) =>
        reference.Length > 0 && reference[0] != '#' && place.Scope.Anchors.FindIdentified(reference.TrimEnd('#')) is var (node, pointer)
            ? place.MoveTo(place.Scope, node, pointer)
            : null;

    private string Suggest(ReferenceScope scope, string fragment)
    {
        if (++_suggestions > MostSuggestions)
        {
            return "";
        }

        var segments = JsonPointer.Segments(fragment.StartsWith("/", StringComparison.Ordinal) ? fragment : "/components/schemas/" + fragment);
        var kind = segments.Count > 2 ? segments[segments.Count - 2] : "schemas";
        var components = (scope.Root as ObjectNode)?.Find("components") as ObjectNode;
        var named = components?.Find(kind is "definitions" ? "schemas" : kind) as ObjectNode;
        return Suggestion.For(Uri.UnescapeDataString(segments[segments.Count - 1]), named?.Members.Select(m => m.Name) ?? []);
    }
}
