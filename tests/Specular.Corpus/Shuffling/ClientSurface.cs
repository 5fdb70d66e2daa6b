using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;

namespace Specular.Corpus.Shuffling;

/// <summary>
/// All that a user's code sees of a client, or a service of its requests, a line for each thing, ordered. The order of members, and of arguments outside the path, is left out: it follows the document.
/// </summary>
internal static class ClientSurface
{
    public static SortedSet<string> Of(ClientModel model) => new(
    [
        $"client {model.OptionsName} {model.ServerTypeName} [{string.Join(", ", model.Servers)}]",
        .. model.Credentials.Select(c => $"credential {c.Option} {c.Credential.Kind} {c.Credential.Name}"),
        .. model.Operations.SelectMany(Of),
        .. model.Webhooks.Select(w => $"webhook {w.Name} {Of(w.Type)}"),
        .. model.Tasks.Select(t => $"task {t.Stem} {t.CreateOperation} {t.QueryOperation} {t.QueryIdParameter} {t.CreateIdPointer} {t.StatusPointer} {string.Join(", ", t.Further)}"),
        .. model.Declarations.SelectMany(Of),
    ], StringComparer.Ordinal);

    private static IEnumerable<string> Of(OperationModel operation)
    {
        var place = "operation " + operation.Name;
        return
        [
            $"{place} {operation.Key} {operation.CheckName} {operation.Group}",
            $"{place} begins with {string.Join(", ", operation.Parameters.TakeWhile(p => p.Location == ParameterLocation.Path).Select(p => p.Name))}",
            .. operation.Parameters.Select(p => $"{place} {p.Location} {p.WireName}: {Of(p.Type)} {p.Name} {(p.IsRequired ? "required" : "optional")} {p.Constant?.ToJson()} {p.Style} {p.Explode} {p.AllowReserved}"),
            .. operation.Answers.Select((a, i) => $"{place} answer {i}: {a.Name} {a.Kind} {Of(a.Type)} {a.IsNullable} {a.Switch} {a.StreamForm} {a.Accept} {string.Join(", ", a.Forms)}"),
            .. operation.DeclaredErrors.Select(e => $"{place} error {e}"),
            .. operation.Headers?.Headers.Select(h => $"{place} {operation.Headers.Name}.{h.Name} {h.WireName}: {Of(h.Type)}") ?? [],
            .. operation.Security?.Select(s => $"{place} security {string.Join("+", s.Order(StringComparer.Ordinal))}") ?? [],
            .. operation.Body is { } body ? [$"{place} body {body.Kind} {body.MediaType}: {Of(body.Type)} {(body.IsRequired ? "required" : "optional")}", .. body.Fields.Select(f => $"{place} body {f}")] : (string[])[],
        ];
    }

    private static IEnumerable<string> Of(Declaration declaration) => declaration switch
    {
        ObjectDeclaration o =>
        [
            $"class {o.Name} others: {Of(o.AdditionalProperties)}",
            .. o.Properties.Select(p => $"class {o.Name}.{p.Name} {p.WireName}: {Of(p.Type)} {p.Presence} {p.Constant?.ToJson()}"),
        ],
        OpenEnumDeclaration e => [$"enum {e.Name} {(e.IsNumber ? "of integers" : "of words")}", .. e.Values.Select(v => $"enum {e.Name}.{v.Name} {v.Wire}")],
        UnionDeclaration u =>
        [
            $"union {u.Name} by {u.Discriminator}",
            .. u.Arms.Select(a => $"union {u.Name}.{a.Name}: {Of(a.Type)} {string.Join("|", a.Discriminators.Order(StringComparer.Ordinal))}{(a.IsFallback ? " or any" : "")}"),
        ],
        _ => [declaration.ToString()],
    };

    private static string Of(TypeReference? type) => type switch
    {
        null => "nothing",
        DeclaredType declared => declared.Name,
        ListType list => $"[{Of(list.Item)}{(list.ItemIsNullable ? "?" : "")}]",
        MapType map => $"{{{Of(map.Value)}{(map.ValueIsNullable ? "?" : "")}}}",
        ScalarType scalar => scalar.Kind.ToString(),
        _ => type.ToString(),
    };
}
