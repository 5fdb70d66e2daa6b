using System.Runtime.CompilerServices;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>What a text may stand for, of a parameter or a field of a form: the types, members and items that a schema has, its parts and forms included.</summary>
public sealed class TextShape
{
    // Deeper than this, and of more parts, nobody writes a schema.
    private const int DeepestPart = 32;
    private const int MostParts = 5_000;

    // Made when first asked for, because schemas may hold themselves; two threads that make the same one make equal ones.
    private readonly Func<Schema, Schema> _resolve;
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private Schema? _itemSchema;
    private TextShape? _item;
    private Schema? _otherSchema;
    private TextShape? _other;

    /// <param name="schema">The schema.</param>
    /// <param name="resolve">Gives the schema that a chain of references ends in.</param>
    public TextShape(Schema schema, Func<Schema, Schema> resolve)
    {
        _resolve = resolve;
        Types = Add(schema, 0, isForm: false, []);
    }

    /// <summary>The types that a value may have; none where nothing is said.</summary>
    public SchemaTypes Types { get; }

    /// <summary>What an item of a list is.</summary>
    public TextShape Item => _item ??= new TextShape(_itemSchema ?? Schema.Any, _resolve);

    /// <summary>The members that must be there, whatever form the value has.</summary>
    public IReadOnlyCollection<string> Required => _required;

    /// <summary>The names of the members.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>Whether members of other names are spoken of, or all are.</summary>
    public bool HasOthers => _otherSchema is not null || _members.Count == 0;

    /// <summary>Whether a value is an object and nothing else.</summary>
    public bool IsObject => (Types & ~SchemaTypes.Null) == SchemaTypes.Object || (Types == SchemaTypes.None && (_members.Count > 0 || _otherSchema is not null));

    /// <summary>Whether a value may be a list.</summary>
    public bool IsList => (Types & SchemaTypes.Array) != SchemaTypes.None || (Types == SchemaTypes.None && _itemSchema is not null);

    /// <summary>Whether a value is a list and nothing else.</summary>
    public bool IsOnlyList => IsList && (Types & ~(SchemaTypes.Array | SchemaTypes.Null)) == SchemaTypes.None;

    /// <summary>What a member is; anything where nothing says.</summary>
    public TextShape Of(string name) => _members.TryGetValue(name, out var member) ? member.Shape : _other ??= new TextShape(_otherSchema ?? Schema.Any, _resolve);

    // Parts may share parts, layer upon layer: each is looked at once as a part, and once as a part of a form.
    private SchemaTypes Add(Schema schema, int depth, bool isForm, Dictionary<Part, SchemaTypes> known)
    {
        var self = new Part(_resolve(schema), isForm);
        if (known.TryGetValue(self, out var types))
        {
            return types;
        }

        if (depth > DeepestPart || known.Count == MostParts)
        {
            return SchemaTypes.None;
        }

        // A schema that holds itself says nothing more by that.
        known.Add(self, SchemaTypes.None);
        return known[self] = Look(self.Schema, depth, isForm, known);
    }

    private SchemaTypes Look(Schema schema, int depth, bool isForm, Dictionary<Part, SchemaTypes> known)
    {
        foreach (var property in schema.Properties)
        {
            if (!_members.ContainsKey(property.Name))
            {
                _members.Add(property.Name, new Member(property.Schema, _resolve));
            }
        }

        if (!isForm)
        {
            _required.UnionWith(schema.Required);
        }

        _itemSchema ??= schema.Items;

        // Of several patterns only the name tells which one holds: such a member is left to be the text that it is.
        _otherSchema ??= new[] { schema.AdditionalProperties, schema.UnevaluatedProperties, schema.PatternProperties.Count == 1 ? schema.PatternProperties[0].Schema : null }
            .FirstOrDefault(s => s is { Boolean: not false });
        var types = schema.Types;
        foreach (var part in schema.AllOf)
        {
            var ofPart = Add(part, depth + 1, isForm, known);
            types = types == SchemaTypes.None ? ofPart : types;
        }

        // Which form it is, the text tells; so each may be what it stands for.
        var ofForms = SchemaTypes.None;
        foreach (var form in schema.OneOf.Concat(schema.AnyOf))
        {
            ofForms |= Add(form, depth + 1, isForm: true, known);
        }

        return types != SchemaTypes.None ? types : ofForms != SchemaTypes.None ? ofForms : OfValues(schema);
    }

    private static SchemaTypes OfValues(Schema schema)
    {
        var types = schema.Const is { } constant ? TypeOf(constant) : SchemaTypes.None;
        foreach (var value in schema.Enum ?? [])
        {
            types |= TypeOf(value);
        }

        return types;
    }

    private static SchemaTypes TypeOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Number => SchemaTypes.Number,
        JsonKind.Boolean => SchemaTypes.Boolean,
        JsonKind.Null => SchemaTypes.Null,
        JsonKind.Array => SchemaTypes.Array,
        JsonKind.Object => SchemaTypes.Object,
        _ => SchemaTypes.String,
    };

    /// <summary>A schema as the object it is: to compare what schemas say would be to look at all of them again.</summary>
    private readonly struct Part(Schema schema, bool isForm) : IEquatable<Part>
    {
        private readonly bool _isForm = isForm;

        public Schema Schema { get; } = schema;

        public bool Equals(Part other) => ReferenceEquals(Schema, other.Schema) && _isForm == other._isForm;

        public override bool Equals(object? obj) => obj is Part other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Schema) ^ (_isForm ? 1 : 0);
    }

    private sealed class Member(Schema schema, Func<Schema, Schema> resolve)
    {
        private TextShape? _shape;

        public TextShape Shape => _shape ??= new TextShape(schema, resolve);
    }
}
