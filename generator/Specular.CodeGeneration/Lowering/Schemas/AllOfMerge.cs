using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>
/// Puts what stands under one allOf together: members with the component that declares them, what all parts say of the value itself, and the forms among which
/// nothing has chosen yet. A form that is itself a part is chosen: that is how a form is put together with what stands beside all forms, and why a child that
/// takes over a parent whose forms name it is no circle.
/// </summary>
internal sealed class AllOfMerge
{
    private const int DepthLimit = 100;

    private readonly ShapeReader _shapes;

    private readonly List<ShapeMember> _members = [];

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private readonly List<string> _required = [];

    private readonly List<FormChoice> _choices = [];

    private readonly OtherMembers _others = new();

    private readonly HashSet<Schema> _parts = new(SchemaIdentity.Instance);

    private readonly HashSet<string> _components = new(StringComparer.Ordinal);

    private readonly HashSet<string> _path = new(StringComparer.Ordinal);

    /// <summary>Begins with nothing.</summary>
    /// <param name="shapes">Knows the components.</param>
    /// <param name="component">The id of the component whose parts will be added; null when it is none.</param>
    public AllOfMerge(ShapeReader shapes, string? component)
    {
        _shapes = shapes;
        if (component is not null)
        {
            _components.Add(component);
            _path.Add(component);
        }
    }

    /// <summary>The members so far; one that comes again stays at its place.</summary>
    public ValueList<ShapeMember> Members => _members.ToValueList();

    /// <summary>The required members so far.</summary>
    public ValueList<string> Required => _required.Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>What the parts say of other members.</summary>
    public Schema? AdditionalProperties => _others.Schema;

    /// <summary>What the parts say of the value itself.</summary>
    public Schema Whole { get; private set; } = Schema.Any;

    /// <summary>The choices that no part has made.</summary>
    public ValueList<FormChoice> OpenChoices => _choices
        .Where(c => !c.Forms.Any(f => _parts.Contains(f) || (f.Reference is { } id && _components.Contains(id))))
        .ToValueList();

    /// <summary>Why the parts cannot be put together.</summary>
    public string Loss { get; private set; } = "";

    /// <summary>Adds a part; false when it cannot be put together with the others.</summary>
    public bool TryAdd(Schema part) => TryAdd(part, null, 0);

    private bool TryAdd(Schema part, string? owner, int depth)
    {
        _parts.Add(part);
        if (depth > DepthLimit)
        {
            return Refuse("its allOf is nested too deeply");
        }

        if (part.Reference is { } id && !TryFollow(id, depth))
        {
            return false;
        }

        if (part.Boolean is { } anything)
        {
            return anything || Refuse("a part of its allOf allows nothing");
        }

        return part.AllOf.All(inner => TryAdd(inner, owner, depth + 1))
            && TryAddForms(part, owner, depth)
            && TryAddWords(part, owner);
    }

    private bool TryFollow(string id, int depth)
    {
        if (_path.Contains(id))
        {
            return Refuse("its allOf contains itself");
        }

        if (_shapes.Component(id) is not { } target)
        {
            return Refuse("a part of its allOf cannot be found");
        }

        if (!_components.Add(id))
        {
            // It says the same a second time.
            return true;
        }

        _path.Add(id);
        var isAdded = TryAdd(target, id, depth + 1);
        _path.Remove(id);
        return isAdded;
    }

    private bool TryAddForms(Schema part, string? owner, int depth)
    {
        foreach (var forms in new[] { part.OneOf, part.AnyOf })
        {
            if (!UnionForms.IsUnion(forms))
            {
                continue;
            }

            var choice = new FormChoice(UnionForms.WithoutNull(forms), part.Discriminator);
            if (choice.Forms.Count > 1)
            {
                _choices.Add(choice);
            }
            else if (choice.Forms.Count == 1 && !TryAdd(choice.Forms[0], owner, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAddWords(Schema part, string? owner)
    {
        if (SchemaConjunction.Of(Whole, part) is not { } whole)
        {
            return Refuse("the parts of its allOf have different types");
        }

        Whole = whole;
        foreach (var property in part.Properties)
        {
            Add(new(property.Name, property.Schema, owner));
        }

        _required.AddRange(part.Required);
        _others.Add(part);
        return true;
    }

    private void Add(ShapeMember member)
    {
        if (_places.TryGetValue(member.Name, out var place))
        {
            _members[place] = _shapes.Members.Join(_members[place], member);
        }
        else
        {
            _places.Add(member.Name, _members.Count);
            _members.Add(member);
        }
    }

    private bool Refuse(string loss)
    {
        Loss = loss;
        return false;
    }
}
