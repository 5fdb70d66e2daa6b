using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Merging;

/// <summary>One page of a document, cleaned.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Version">Its version of OpenAPI, as written.</param>
/// <param name="IsSupplement">Whether it is a supplement of ours.</param>
/// <param name="Tree">Its tree.</param>
internal sealed record ExportPage(SourceReference Place, string Version, bool IsSupplement, JsonObject Tree)
{
    /// <summary>The object of that name; an empty one where there is none.</summary>
    public JsonObject Part(string name) => Tree[name] as JsonObject ?? JsonObject.Empty;

    /// <summary>Its servers; empty where it names none.</summary>
    public ValueList<JsonValue> Servers => Tree["servers"] is JsonArray servers ? servers.Items : [];
}
