using System.Globalization;
using Specular.Simulation.Responses.Sampling;
using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Values;

namespace Specular.Corpus.RoundTrips;

/// <summary>
/// Makes values that a schema allows, at random from a seed: with and without optional members, with members that it does not name where it allows them, with words that
/// its enums do not have (services add words), with null where it may be.
/// </summary>
internal sealed class InstanceSampler(ApiContract contract, int seed)
{
    // Values of schemas that hold themselves end here.
    private const int DepthLimit = 6;

    // A few members that hold themselves are an endless value long before they are a deep one: what comes after so many parts is as if it lay too deep.
    private const int PartLimit = 5000;

    private readonly SchemaGraph _graph = new(contract);
    private readonly Dictionary<string, NamedSchema[]> _children = new(StringComparer.Ordinal);
    private readonly Random _random = new(seed);

    /// <summary>Whether the value being made has all optional members, none, or some.</summary>
    private double _share;

    private int _parts;

    /// <summary>Whether texts have letters, digits and hyphens only, as headers and joined lists want them.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether members that only servers set are left out, as requests want it.</summary>
    public bool IsSent { get; init; }

    /// <summary>A value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="share">How likely an optional member is there, 0 to 1.</param>
    public JsonValue Sample(Schema schema, double share)
    {
        _share = share;
        _parts = 0;
        return Sample(schema, 0);
    }

    private JsonValue Sample(Schema schema, int depth, bool isPart = false)
    {
        depth = ++_parts > PartLimit ? Math.Max(depth, DepthLimit * 3) : depth;
        if (!isPart && Child(schema) is { } child)
        {
            return Sample(child, depth);
        }

        schema = _graph.Resolve(schema);
        if (schema.Const is { } constant)
        {
            return constant;
        }

        if (schema.Types == SchemaTypes.Null || (schema.Types.HasFlag(SchemaTypes.Null) && Chance(0.2)))
        {
            return JsonValue.Null;
        }

        if (schema.AllowedValues is { Count: > 0 } values)
        {
            return values[_random.Next(values.Count)];
        }

        if (schema.AllOf.Count > 0)
        {
            return Merged(schema, depth);
        }

        if (Forms(schema) is { Count: > 0 } forms)
        {
            var form = Sample(forms[_random.Next(forms.Count)], depth + 1);
            return form is JsonObject known && schema.Properties.Count > 0 ? Join(known, Object(schema with { OneOf = [], AnyOf = [] }, depth)) : form;
        }

        return OfType(schema, depth);
    }

    // A parent with a discriminator stands for its children and theirs: one of them, with the value that stands for it.
    private Schema? Child(Schema place)
    {
        var parent = _graph.Resolve(place);
        if (parent.OneOf.Count + parent.AnyOf.Count > 0 || contract.Schemas.FirstOrDefault(s => ReferenceEquals(s.Schema, parent))?.Id is not { } id || DiscriminatorOf(parent, 0) is not { } discriminator)
        {
            return null;
        }

        if (!_children.TryGetValue(id, out var children))
        {
            _children[id] = children = contract.Schemas.Where(s => TakesOver(s.Schema, id, 0)).ToArray();
        }

        if (children.Length == 0)
        {
            return null;
        }

        var child = children[_random.Next(children.Length)];
        var mark = discriminator.Mapping.FirstOrDefault(m => string.Equals(m.SchemaId, child.Id, StringComparison.Ordinal))?.Value ?? child.Name;
        var marked = Schema.Any with { Properties = [new(discriminator.PropertyName, Schema.Any with { Const = JsonValue.From(mark) })], Required = [discriminator.PropertyName], AdditionalProperties = Schema.Any with { Boolean = false } };
        return Schema.Any with { AllOf = [child.Schema, marked] };
    }

    private Discriminator? DiscriminatorOf(Schema schema, int depth) => depth > DepthLimit ? null
        : schema.Discriminator ?? schema.AllOf.Select(p => DiscriminatorOf(_graph.Resolve(p), depth + 1)).FirstOrDefault(d => d is not null);

    private bool TakesOver(Schema schema, string id, int depth) => depth <= DepthLimit
        && schema.AllOf.Any(p => string.Equals(p.Reference, id, StringComparison.Ordinal) || TakesOver(_graph.Resolve(p), id, depth + 1));

    private static ValueList<Schema> Forms(Schema schema) => schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;

    private JsonValue Merged(Schema schema, int depth)
    {
        JsonValue? merged = schema.Properties.Count > 0 ? Object(schema with { AllOf = [] }, depth) : null;
        foreach (var part in schema.AllOf)
        {
            var sample = Sample(part, depth + 1, isPart: true);
            merged = merged is JsonObject known && sample is JsonObject more ? Join(known, more) : merged ?? sample;
        }

        return merged!;
    }

    private static JsonObject Join(JsonObject first, JsonObject second) =>
        new(first.Members.Where(m => second[m.Name] is null).Concat(second.Members).ToValueList());

    private JsonValue OfType(Schema schema, int depth)
    {
        var types = new[] { SchemaTypes.String, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.Boolean, SchemaTypes.Array, SchemaTypes.Object }
            .Where(t => schema.Types.HasFlag(t)).ToArray();
        var type = types.Length > 0 ? types[_random.Next(types.Length)]
            : schema.Properties.Count > 0 || schema.AdditionalProperties is not null ? SchemaTypes.Object
            : schema.Items is not null || schema.PrefixItems.Count > 0 ? SchemaTypes.Array
            : SchemaTypes.String;
        return type switch
        {
            SchemaTypes.Integer => JsonValue.From(Integer(schema)),
            SchemaTypes.Number => Number(schema),
            SchemaTypes.Boolean => JsonValue.From(Chance(0.5)),
            SchemaTypes.Array => Array(schema, depth),
            SchemaTypes.Object => Object(schema, depth),
            _ => JsonValue.From(Text(schema)),
        };
    }

    private long Integer(Schema schema)
    {
        // A schema may allow more than its format does, whose word counts: the validator does not judge all formats.
        var (least, most) = schema.Format switch
        {
            "int8" => (sbyte.MinValue, sbyte.MaxValue),
            "uint8" => (0, byte.MaxValue),
            "int16" => (short.MinValue, short.MaxValue),
            "uint16" => (0, ushort.MaxValue),
            "int32" => (int.MinValue, int.MaxValue),
            "uint32" => (0, uint.MaxValue),
            "uint64" => (0, long.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        var low = Math.Clamp(schema.Minimum?.ToInt64() ?? -5, least, most);
        var high = Math.Clamp(schema.Maximum?.ToInt64() ?? 3_000_000_000, least, most);
        return low >= high ? low : _random.NextInt64(low, high);
    }

    private JsonNumber Number(Schema schema)
    {
        var low = schema.Minimum?.ToDouble() ?? 0;
        return new JsonNumber((low + (_random.Next(1000) / 8.0)).ToString("R", CultureInfo.InvariantCulture));
    }

    private string Text(Schema schema) => schema.Format switch
    {
        "date-time" => string.Create(CultureInfo.InvariantCulture, $"20{_random.Next(10, 40)}-0{_random.Next(1, 10)}-1{_random.Next(10)}T0{_random.Next(10)}:30:15Z"),
        "date" => string.Create(CultureInfo.InvariantCulture, $"20{_random.Next(10, 40)}-0{_random.Next(1, 10)}-1{_random.Next(10)}"),
        "time" => "10:30:15Z",
        "duration" => "P1DT2H",
        "uuid" => new Guid(Enumerable.Range(0, 16).Select(_ => (byte)_random.Next(256)).ToArray()).ToString(),
        "uri" or "url" => string.Create(CultureInfo.InvariantCulture, $"https://example.com/{_random.Next(1000)}?a=b%20c"),
        "byte" => Convert.ToBase64String(BitConverter.GetBytes(_random.NextInt64())),
        _ when schema.ContentEncoding is "base64" => Convert.ToBase64String(BitConverter.GetBytes(_random.NextInt64())),
        "email" => "someone@example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "hostname" => "example.com",
        _ => Words(schema),
    };

    private string Words(Schema schema)
    {
        var length = (int)Math.Min(schema.MinLength ?? 0, 1000);
        var most = (int)Math.Min(schema.MaxLength ?? 100_000, 100_000);
        if (schema.Pattern is { } pattern && PatternSampler.Sample(pattern, length, most) is { } matching)
        {
            return matching;
        }

        // What is cut must not be cut within a character.
        var number = _random.Next(100_000).ToString(CultureInfo.InvariantCulture);
        var text = IsPlain || most < 30 ? "text-" + number : $"文本 \"{number}\" \\ \u2028😀";
        text = text.Length >= length ? text : text.PadRight(length, 'x');
        return text.Length <= most ? text : text[..most];
    }

    private JsonArray Array(Schema schema, int depth)
    {
        var count = depth >= DepthLimit ? 0 : Math.Max((int)Math.Min(schema.MinItems ?? 0, 20), _random.Next(3));
        var items = schema.PrefixItems.Take(count).Select(p => Sample(p, depth + 1)).ToList();
        while (items.Count < count)
        {
            items.Add(schema.Items is { Boolean: null } item ? Sample(item, depth + 1) : JsonValue.From(1));
        }

        return new JsonArray(items.ToValueList());
    }

    private JsonObject Object(Schema schema, int depth)
    {
        var members = new List<JsonMember>();
        foreach (var property in schema.Properties)
        {
            if (IsSent && (property.Schema.IsReadOnly || _graph.Resolve(property.Schema).IsReadOnly))
            {
                continue;
            }

            if (schema.Required.Contains(property.Name, StringComparer.Ordinal) || (depth < DepthLimit && Chance(_share)))
            {
                members.Add(new JsonMember(property.Name, depth >= DepthLimit * 3 ? JsonValue.Null : Sample(property.Schema, depth + 1)));
            }
        }

        if (depth < DepthLimit && schema.AdditionalProperties is not { Boolean: false } && schema.UnevaluatedProperties is not { Boolean: false })
        {
            var name = (IsPlain ? "x-" : "x 未知 ") + _random.Next(100).ToString(CultureInfo.InvariantCulture);
            members.Add(new JsonMember(name, schema.AdditionalProperties is { Boolean: null } typed ? Sample(typed, depth + 1) : JsonValue.From(2.5)));
        }

        return new JsonObject(members.ToValueList());
    }

    private bool Chance(double share) => _random.NextDouble() < share;
}
