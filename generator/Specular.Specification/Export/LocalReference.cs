using Specular.Specification.Values;

namespace Specular.Specification.Export;

/// <summary>References within one document, as text.</summary>
internal static class LocalReference
{
    private const string Components = "#/components/";

    /// <summary>What a reference leads to, percent-encoded or not; null when it leads nowhere.</summary>
    public static JsonValue? Find(JsonObject root, string reference) =>
        reference.Length > 0 && reference[0] == '#' ? root.At(reference) ?? root.At(Uri.UnescapeDataString(reference)) : null;

    /// <summary>The kind and name of the component that a reference leads to, or into, and what follows them; null when it leads elsewhere.</summary>
    public static (string Kind, string Name, string Inner)? ToComponent(string reference)
    {
        if (!reference.StartsWith(Components, StringComparison.Ordinal))
        {
            return null;
        }

        var kindEnd = reference.IndexOf('/', Components.Length);
        if (kindEnd < 0)
        {
            return null;
        }

        var nameEnd = reference.IndexOf('/', kindEnd + 1);
        nameEnd = nameEnd < 0 ? reference.Length : nameEnd;
        var segment = JsonPointer.Segments("/" + reference.Substring(kindEnd + 1, nameEnd - kindEnd - 1))[0];
        return (reference.Substring(Components.Length, kindEnd - Components.Length), segment, reference.Substring(nameEnd));
    }

    public static string Of(string kind, string name, string rest = "") => Components + kind + "/" + JsonPointer.Escape(name) + rest;
}
