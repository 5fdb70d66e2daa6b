using Specular.Specification.Export.Cleaning;
using Specular.Specification.Export.Grammar;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Merging;

/// <summary>Gives components other names wherever a page refers to them: in references, in a discriminator's mapping, in security requirements.</summary>
/// <param name="page">The page's document, by which its own references may name it.</param>
/// <param name="rename">The new name of a component of a kind; the same one where it keeps it.</param>
internal sealed class ReferenceRewriter(string page, Func<string, string, string> rename) : TreeRewriter
{
    private readonly string _fileName = page.Substring(page.LastIndexOf('/') + 1);

    /// <summary>The components, as kind and name, that a clean object of a shape refers to.</summary>
    public static IReadOnlyList<(string Kind, string Name)> ReferencesOf(string page, JsonObject value, Shape shape)
    {
        var found = new List<(string Kind, string Name)>();
        new ReferenceRewriter(page, (kind, name) =>
        {
            found.Add((kind, name));
            return name;
        }).Rewrite(value, shape);
        return found;
    }

    protected override void Change(MemberList members, Shape shape)
    {
        if (ReferenceEquals(shape, SchemaShape.Discriminator))
        {
            ChangeMapping(members);
        }
        else if (ReferenceEquals(shape, OpenApiShapes.SecurityRequirement))
        {
            ChangeRequirement(members);
        }
        else if (shape.SlotOf("$ref") is { Form: SlotForm.Text } && members.Find("$ref")?.AsString() is { } reference)
        {
            members.Set("$ref", JsonValue.From(Renamed(reference)));
        }
    }

    protected override JsonValue ChangeData(JsonValue data) => data switch
    {
        JsonArray a => new JsonArray(a.Items.Select(ChangeData).ToValueList()),
        JsonObject o => new JsonObject(o.Members.Select(m => m with
        {
            Value = m.Name is "$ref" && m.Value.AsString() is { } reference ? JsonValue.From(Renamed(reference)) : ChangeData(m.Value),
        }).ToValueList()),
        _ => data,
    };

    private string Renamed(string reference)
    {
        var local = WithoutOwnName(reference);
        if (LocalReference.ToComponent(local) is not var (kind, name, rest))
        {
            return local;
        }

        var renamed = rename(kind, name);
        if (!string.Equals(renamed, name, StringComparison.Ordinal))
        {
            return LocalReference.Of(kind, renamed, rest);
        }

        // Chinese names are percent-encoded by some exporters.
        var decoded = Uri.UnescapeDataString(name);
        renamed = string.Equals(decoded, name, StringComparison.Ordinal) ? name : rename(kind, decoded);
        return string.Equals(renamed, decoded, StringComparison.Ordinal) ? local : LocalReference.Of(kind, renamed, rest);
    }

    // The output has another name than the document, so a reference by the document's own would lead out of it.
    private string WithoutOwnName(string reference)
    {
        var hash = reference.IndexOf('#');
        var document = hash <= 0 ? "" : reference.Substring(0, hash);
        document = document.StartsWith("./", StringComparison.Ordinal) ? document.Substring(2) : document;
        return hash > 0 && string.Equals(document, _fileName, StringComparison.Ordinal) ? reference.Substring(hash) : reference;
    }

    private void ChangeMapping(MemberList members)
    {
        if (members.Find("mapping") is not JsonObject mapping)
        {
            return;
        }

        members.Set("mapping", new JsonObject(mapping.Members.Select(m =>
        {
            var target = m.Value.AsString() ?? "";
            var isName = target.IndexOf('#') < 0 && target.IndexOf('/') < 0;
            return m with { Value = JsonValue.From(isName ? rename("schemas", target) : Renamed(target)) };
        }).ToValueList()));
    }

    private void ChangeRequirement(MemberList members)
    {
        foreach (var scheme in members.Members.ToList())
        {
            var renamed = rename("securitySchemes", scheme.Name);
            if (!string.Equals(renamed, scheme.Name, StringComparison.Ordinal))
            {
                members.Remove(scheme.Name);
                members.Set(renamed, scheme.Value);
            }
        }
    }
}
