using Specular.Specification.Contract;
using Specular.Specification.Validation;
using Specular.Specification.Values;

namespace Specular.Simulation.Requests;

/// <summary>Makes an object of a form's fields: each member becomes what its schema wants, where it is that.</summary>
internal sealed class FormReader(MediaContent content, Func<Schema, Schema> resolve)
{
    // Written between two values these are percent-encoded by some clients and not by others.
    private static readonly string[] s_blanks = ["%20", "+", " "];
    private static readonly string[] s_pipes = ["|", "%7C", "%7c"];
    private static readonly string[] s_commas = [","];

    private readonly TextShape _shape = new(content.Schema ?? Schema.Any, resolve);

    /// <summary>The object.</summary>
    public JsonObject Read(IReadOnlyList<FormField> fields)
    {
        var members = new List<JsonMember>();
        var rest = TakeSpread(fields, members);
        var names = members.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var group in rest.GroupBy(f => BracketFields.Name(f.Name), StringComparer.Ordinal).Where(g => names.Add(g.Key)))
        {
            var shape = _shape.Of(group.Key);
            var plain = group.Where(f => string.Equals(f.Name, group.Key, StringComparison.Ordinal)).ToList();
            members.Add(new JsonMember(group.Key, plain.Count == 0 ? BracketFields.Read(group.Select(f => KeyValuePair.Create(f.Name, f.Text)), shape)
                : shape.IsList ? List(plain, EncodingOf(group.Key), shape)
                : Joined(plain[0], EncodingOf(group.Key), shape) ?? Single(plain[0], plain[0].Text, EncodingOf(group.Key), shape)));
        }

        // A list without items has no field.
        members.AddRange(_shape.Required.Where(r => _shape.Of(r).IsOnlyList && names.Add(r)).Select(r => new JsonMember(r, new JsonArray([]))));

        return new JsonObject(members.ToValueList());
    }

    /// <summary>A form with true in the place of each file, or list of files.</summary>
    public static JsonObject WithoutFiles(JsonObject form, IReadOnlyList<FormField> fields)
    {
        var files = fields.Where(f => f.IsFile).Select(f => BracketFields.Name(f.Name)).ToHashSet(StringComparer.Ordinal);
        return files.Count == 0 ? form : new JsonObject(form.Members.Select(m => files.Contains(m.Name) ? new JsonMember(m.Name, JsonValue.From(true)) : m).ToValueList());
    }

    // Style form, exploded: the members of an object are fields of their own, without its name.
    private List<FormField> TakeSpread(IReadOnlyList<FormField> fields, List<JsonMember> members)
    {
        var rest = fields.ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var spread = content.Encoding.Where(e => e.Style is "form" && e.Explode is not false && _shape.Of(e.Property).IsObject).ToList();
        var declared = _shape.Names.Concat(spread.SelectMany(e => _shape.Of(e.Property).Names)).ToHashSet(StringComparer.Ordinal);
        foreach (var encoding in spread)
        {
            var shape = _shape.Of(encoding.Property);
            var names = shape.Names.ToHashSet(StringComparer.Ordinal);

            // What no field is declared for belongs to an object that takes members of any name.
            bool IsOwn(FormField field) => names.Contains(field.Name) || (shape.HasOthers && !declared.Contains(BracketFields.Name(field.Name)));

            var own = rest.FindAll(IsOwn);

            // An object without members has no field either.
            var isEmpty = own.Count == 0 && _shape.Required.Contains(encoding.Property, StringComparer.Ordinal) && !rest.Exists(f => string.Equals(BracketFields.Name(f.Name), encoding.Property, StringComparison.Ordinal));
            if ((own.Count > 0 || isEmpty) && taken.Add(encoding.Property))
            {
                rest.RemoveAll(IsOwn);
                members.Add(new JsonMember(encoding.Property, new JsonObject(own.GroupBy(f => f.Name, StringComparer.Ordinal)
                    .Select(g => new JsonMember(g.Key, shape.Of(g.Key) is { IsList: true } list ? List([.. g], null, list) : Single(g.First(), g.First().Text, null, shape.Of(g.Key)))).ToValueList())));
            }
        }

        return rest;
    }

    private static JsonArray List(List<FormField> fields, PartEncoding? encoding, TextShape shape)
    {
        if (fields is [var single])
        {
            if (IsJoined(encoding))
            {
                return new JsonArray(Pieces(single, encoding!).Select(p => Single(single, p, null, shape.Item)).ToValueList());
            }

            // The whole list as one JSON text.
            if (FormText.ReadJson(single.Text) is JsonArray array && (single.IsJson || !shape.Item.IsList))
            {
                return array;
            }
        }

        return new JsonArray(fields.Select(f => Single(f, f.Text, encoding, shape.Item)).ToValueList());
    }

    // "R,100,G,200".
    private static JsonObject? Joined(FormField field, PartEncoding? encoding, TextShape shape)
    {
        if (!shape.IsObject || !IsJoined(encoding) || field.IsJson)
        {
            return null;
        }

        var pieces = Pieces(field, encoding!);
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new JsonObject(Enumerable.Range(0, pieces.Count / 2).Where(i => names.Add(pieces[2 * i])).Select(i => new JsonMember(pieces[2 * i], Single(field, pieces[(2 * i) + 1], null, shape.Of(pieces[2 * i])))).ToValueList());
    }

    private static JsonValue Single(FormField field, string text, PartEncoding? encoding, TextShape shape) =>
        (field.IsJson || MediaContent.IsJsonType(encoding?.ContentType ?? "")) && FormText.ReadJson(text) is { } json ? json : FormText.Read(text, shape);

    private PartEncoding? EncodingOf(string name) => content.Encoding.FirstOrDefault(e => string.Equals(e.Property, name, StringComparison.Ordinal));

    private static bool IsJoined(PartEncoding? encoding) => encoding is { Style: not "deepObject" } and ({ Style: not null } or { Explode: not null }) && !(encoding.Explode ?? encoding.Style is null or "form");

    // Told apart before they are decoded: an encoded separator is part of a value.
    private static List<string> Pieces(FormField field, PartEncoding encoding) => [.. field.Sent
        .Split(encoding.Style switch { "spaceDelimited" => s_blanks, "pipeDelimited" => s_pipes, _ => s_commas }, StringSplitOptions.None)
        .Select(field.Decode)];
}
