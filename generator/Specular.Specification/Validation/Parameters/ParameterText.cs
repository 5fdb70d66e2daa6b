using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Turns a parameter's text into the value its schema speaks of. Text that is no number stays text, for the schema to complain of.</summary>
internal sealed class ParameterText(Parameter parameter, SchemaGraph graph, ClaimedNames claimed)
{
    // Deeper than this nothing is nested in brackets; the bound also ends recursive schemas.
    private const int DeepestBrackets = 4;

    // More members without a declared name nobody writes into an address.
    private const int MostOthers = 1_000;

    // Written between two values these are percent-encoded by some clients and not by others.
    private static readonly string[] s_blanks = ["%20", "+", " "];
    private static readonly string[] s_pipes = ["|", "%7C", "%7c"];

    private readonly TextShape _shape = new(parameter.Schema, graph.Resolve);

    /// <summary>The parameter's value; null when the request does not have it.</summary>
    public JsonValue? Read(IParameterSource source)
    {
        if (IsSpread)
        {
            // An object without members leaves nothing to be sent.
            return ReadMembers(_shape, IsDeep ? parameter.Name : null, source, 0) ?? (parameter.IsRequired ? Whole(_shape, []) : null);
        }

        var texts = source.Find(parameter.Location, parameter.Name);
        if (texts is null || texts.Count == 0)
        {
            return null;
        }

        if (_shape.IsObject)
        {
            return ReadObject(Pieces(texts[0]));
        }

        return _shape.IsList ? ReadList(texts) : Coerce(_shape, Unframed(texts[0], isList: false));
    }

    /// <summary>A text as it was meant before it was sent.</summary>
    public string Decode(string text) => parameter.Location switch
    {
        ParameterLocation.Header => text.Trim(),
        ParameterLocation.Query => Uri.UnescapeDataString(text.Replace('+', ' ')),
        _ => Uri.UnescapeDataString(text),
    };

    // An object whose members travel each by itself.
    private bool IsSpread => _shape.IsObject && parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie && (IsDeep || parameter.Explode);

    private bool IsDeep => parameter.Style == "deepObject";

    // Values are told apart before they are decoded: an encoded comma is part of one.
    private string[] Separators => (parameter.Style, parameter.Explode) switch
    {
        ("label", true) => ["."],
        ("matrix", true) => [";"],
        ("spaceDelimited", _) => s_blanks,
        ("pipeDelimited", _) => s_pipes,
        _ => [","],
    };

    private JsonObject? ReadMembers(TextShape shape, string? owner, IParameterSource source, int depth)
    {
        var members = new List<JsonMember>();
        foreach (var member in shape.Names.Concat(OthersOf(shape, owner, source)))
        {
            var name = owner is null ? member : $"{owner}[{member}]";
            var value = shape.Of(member);
            if (source.Find(parameter.Location, name) is { Count: > 0 } texts)
            {
                members.Add(new JsonMember(member, value.IsList ? Items(value, texts) : Coerce(value, texts[0])));
            }
            else if (owner is not null && depth < DeepestBrackets && value.IsObject && ReadMembers(value, name, source, depth + 1) is { } nested)
            {
                members.Add(new JsonMember(member, nested));
            }
        }

        return members.Count == 0 ? null : Whole(shape, members);
    }

    // A list without items leaves nothing to be sent either.
    private static JsonObject Whole(TextShape shape, List<JsonMember> members)
    {
        var names = new HashSet<string>(members.Select(m => m.Name), StringComparer.Ordinal);
        members.AddRange(shape.Required.Where(r => !names.Contains(r) && shape.Of(r).IsOnlyList).Select(r => new JsonMember(r, new JsonArray([]))));
        return new JsonObject(members.ToValueList());
    }

    // The names that the request has beyond those that the schema knows.
    private IEnumerable<string> OthersOf(TextShape shape, string? owner, IParameterSource source) => !shape.HasOthers ? [] : source.All(parameter.Location)
        .Select(v => owner is null ? (claimed.Has(parameter.Location, v.Key) ? null : v.Key) : MemberOf(owner, v.Key))
        .OfType<string>()
        .Except(shape.Names, StringComparer.Ordinal)
        .Take(MostOthers);

    // "status" of "filter[status]" and of "filter[status][from]".
    private static string? MemberOf(string owner, string name) =>
        name.Length > owner.Length + 2 && name.StartsWith(owner, StringComparison.Ordinal) && name[owner.Length] == '[' && name.IndexOf(']', owner.Length) is > 0 and var close
            && close > owner.Length + 1 ? name.Substring(owner.Length + 1, close - owner.Length - 1) : null;

    // What a style writes before its values: "." and ";", and the name where it stands once.
    private string Unframed(string text, bool isList)
    {
        if (parameter.Style is "label" && text.StartsWith(".", StringComparison.Ordinal))
        {
            return text.Substring(1);
        }

        if (parameter.Style is not "matrix" || !text.StartsWith(";", StringComparison.Ordinal))
        {
            return text;
        }

        return isList && parameter.Explode ? text.Substring(1) : WithoutName(text.Substring(1));
    }

    private string WithoutName(string text)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text.Substring(0, equals);
        return !string.Equals(Decode(name), parameter.Name, StringComparison.Ordinal) ? text : equals < 0 ? "" : text.Substring(equals + 1);
    }

    private string[] Pieces(string text) => Unframed(text, isList: true) is { Length: > 0 } values ? values.Split(Separators, StringSplitOptions.None) : [];

    // "R,100,G,200", or "R=100,G=200" when exploded.
    private JsonObject ReadObject(string[] parts)
    {
        var members = new List<JsonMember>();
        for (var i = 0; i < parts.Length; i++)
        {
            var equals = parts[i].IndexOf('=');
            var (part, value) = equals > 0 ? (parts[i].Substring(0, equals), parts[i].Substring(equals + 1))
                : (parts[i], i + 1 < parts.Length ? parts[++i] : "");
            var name = Decode(part);
            if (!members.Exists(m => string.Equals(m.Name, name, StringComparison.Ordinal)))
            {
                members.Add(new JsonMember(name, Coerce(_shape.Of(name), value)));
            }
        }

        return new JsonObject(members.ToValueList());
    }

    private JsonValue ReadList(IReadOnlyList<string> texts)
    {
        var isOneEach = parameter.Location is ParameterLocation.Query or ParameterLocation.Cookie && parameter.Explode;
        var pieces = texts.Count > 1 || isOneEach ? texts : Pieces(texts[0]);
        if (pieces.Count == 1 && Alone(pieces[0]) is { } value)
        {
            return value;
        }

        return Items(_shape, parameter is { Style: "matrix", Explode: true } ? [.. pieces.Select(WithoutName)] : pieces);
    }

    // A list of one looks like the one, where a schema allows both.
    private JsonValue? Alone(string piece)
    {
        var others = _shape.Types & ~(SchemaTypes.Array | SchemaTypes.Null);
        return others != SchemaTypes.None && Coerce(_shape, piece) is var value && (value.Kind != JsonKind.String || (others & SchemaTypes.String) != SchemaTypes.None) ? value : null;
    }

    private JsonArray Items(TextShape list, IReadOnlyList<string> texts) => new(texts.Select(t => Coerce(list.Item, t)).ToValueList());

    private JsonValue Coerce(TextShape shape, string sent)
    {
        var text = Decode(sent);
        if ((shape.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != SchemaTypes.None && IsNumber(text))
        {
            return new JsonNumber(text);
        }

        if ((shape.Types & SchemaTypes.Boolean) != SchemaTypes.None && text is "true" or "false")
        {
            return JsonValue.From(text == "true");
        }

        // What no style has a form for is written as JSON.
        if ((shape.IsObject || shape.IsOnlyList) && DocumentTextReader.ReadJson(text) is { } nested)
        {
            return nested;
        }

        var isNull = (shape.Types & SchemaTypes.Null) != SchemaTypes.None && (shape.Types & SchemaTypes.String) == SchemaTypes.None && text is "" or "null";
        return isNull ? JsonValue.Null : JsonValue.From(text);
    }

    private static bool IsNumber(string text) =>
        text.Length > 0 && (text[0] == '-' || char.IsDigit(text[0])) && text[text.Length - 1] != '.'
        && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
}
