using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>
/// Finds every schema that becomes a type, with the name it asks for: an inline one is named after what it stands in, always, so that its name depends on
/// nothing else in the document.
/// </summary>
internal sealed class TypeGatherer(ApiContract contract, TypeCatalog catalog, NameChoices choices, ICollection<Problem> problems)
{
    private const int DepthLimit = 64;

    // Schemas that are joined again and again may have no end.
    private const int JoinedDepth = 16;

    private readonly Dictionary<string, string> _componentNames = contract.Schemas
        .GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);

    private readonly HashSet<SourceReference> _reported = [];

    private readonly HashSet<(string Key, bool IsSent)> _entered = [];

    // Components wait here instead of being visited where they are met, so that a long chain of references is no deep recursion.
    private readonly Queue<(string Key, ShapedSchema Schema, Visitor Visitor)> _pending = new();

    /// <summary>Visits a schema at a place and everything below it.</summary>
    /// <param name="key">The place.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The name its type asks for.</param>
    /// <param name="stem">What types below are named by.</param>
    /// <param name="group">The group it is written with.</param>
    /// <param name="isSent">Whether a request has it.</param>
    /// <param name="priority">Who gets a contested name.</param>
    public void VisitRoot(string key, Schema schema, string name, string stem, string group, bool isSent, NamePriority priority = NamePriority.Root)
    {
        Visit(key, schema, new(name, stem, group, priority, isSent, 0));
        while (_pending.Count > 0)
        {
            var next = _pending.Dequeue();
            Visit(next.Key, next.Schema, next.Visitor);
        }
    }

    private void Visit(string key, Schema schema, Visitor visitor)
    {
        var shaped = catalog.Shapes.Read(schema);
        if (visitor.Depth > DepthLimit)
        {
            if (shaped.Shape is not (Shape.Scalar or Shape.Json) && _reported.Add(schema.Source))
            {
                problems.Add(new(ProblemCatalog.SchemaNotCarriedOver, schema.Source, ["it stands too deep in other schemas"]));
            }

            return;
        }

        if (shaped.Component is { } id && shaped.Shape is not Shape.Scalar)
        {
            _pending.Enqueue((id, shaped, visitor.In(ComponentName(id)) with { Priority = NamePriority.Component, Depth = 0 }));
            return;
        }

        Visit(key, shaped, visitor);
    }

    private string ComponentName(string id)
    {
        if (ChosenName(id, catalog.Shapes.Component(id)) is { } chosen)
        {
            return chosen;
        }

        // One without a letter is spelled, so that its name does not depend on who is the first to need it.
        var declared = _componentNames.TryGetValue(id, out var name) ? name : id;
        return CSharpIdentifier.Pascal(declared) is { Length: > 0 } pascal ? pascal : declared.Length > 0 ? Symbols.Spell(declared) : "Schema";
    }

    private void Visit(string key, ShapedSchema shaped, Visitor visitor)
    {
        switch (shaped.Shape)
        {
            case Shape.Json { Loss: { } loss } when _reported.Add(shaped.Body.Source):
                problems.Add(new(ProblemCatalog.SchemaNotCarriedOver, shaped.Body.Source, [loss]));
                break;
            case Shape.Enum:
                Declare(key, shaped, visitor);
                break;
            case Shape.Object shape:
                if (Declare(key, shaped, visitor) is { } plan)
                {
                    VisitMembers(key, shape, plan, visitor);
                }

                break;
            case Shape.Union union:
                if (Declare(key, shaped, visitor) is { } declared)
                {
                    VisitArms(key, union, declared, visitor);
                }

                break;
            case Shape.List list when Enter(key, visitor):
                Visit(PlaceKey.Item(key), list.Item, visitor.ForItem("Item"));
                break;
            case Shape.Map map when Enter(key, visitor):
                Visit(PlaceKey.Item(key), map.Value, visitor.ForItem("Value"));
                break;
        }
    }

    /// <summary>Whether the items of a component that is a list are still to be visited: one that holds itself would never end.</summary>
    private bool Enter(string key, Visitor visitor) => visitor.Priority != NamePriority.Component || _entered.Add((key, visitor.IsSent));

    private void VisitMembers(string key, Shape.Object shape, TypePlan plan, Visitor visitor)
    {
        foreach (var member in shape.Members)
        {
            var owner = member.Owner is { } id && !string.Equals(id, key, StringComparison.Ordinal) ? visitor.In(ComponentName(id)) : visitor with { Stem = plan.Stem };
            var suffix = CSharpIdentifier.Pascal(member.Name);
            var name = StemJoiner.Join(owner.Stem, suffix.Length > 0 ? suffix : "Member");
            Visit(PlaceKey.Property(member.Owner ?? key, member.Name), member.Schema, owner.ForMember(name, member.IsJoined ? JoinedDepth : 1));
        }

        if (shape.AdditionalProperties is { Boolean: null } additional)
        {
            Visit(PlaceKey.Item(key), additional, visitor.ForMember(StemJoiner.Join(plan.Stem, "Value")));
        }
    }

    private void VisitArms(string key, Shape.Union union, TypePlan plan, Visitor visitor)
    {
        // How many forms must have a member.
        var uses = new Lazy<Dictionary<string, int>>(() => union.Arms.SelectMany(a => catalog.Shapes.Read(a).Shape is Shape.Object o ? o.Required.Distinct(StringComparer.Ordinal) : [])
            .GroupBy(r => r, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
        for (var i = 0; i < union.Arms.Count; i++)
        {
            var name = union.Parent is not null && i == union.Arms.Count - 1 ? "Base" : ArmName(union, i, uses);
            Visit(PlaceKey.Arm(key, i), union.Arms[i], visitor.ForMember(StemJoiner.Join(plan.Stem, name)));
        }
    }

    // What a reader of the document would call it: its title, the word that marks it, the member that it must have and fewest others.
    private string ArmName(Shape.Union union, int index, Lazy<Dictionary<string, int>> uses)
    {
        var arm = union.Arms[index];
        var shaped = catalog.Shapes.Read(arm);
        var form = shaped.Shape as Shape.Object;
        var mark = form?.Members.OrderBy(m => string.Equals(m.Name, union.Discriminator?.PropertyName, StringComparison.Ordinal) ? 0 : form.Required.Contains(m.Name, StringComparer.Ordinal) ? 1 : 2)
            .ThenBy(m => m.Name, StringComparer.Ordinal).Select(m => ScalarShapes.Values(catalog.Shapes.Read(m.Schema).Body) is { Count: 1 } one ? one[0].AsString() : null).FirstOrDefault(m => m is not null);
        var required = form is { Required.Count: > 0 } ? "With" + CSharpIdentifier.Pascal(form.Required.OrderBy(r => uses.Value[r]).ThenBy(r => r, StringComparer.Ordinal).First()) : "";
        var component = UnionForms.ComponentOf(arm) is { } id ? ComponentName(id) : "";
        var values = shaped.Shape is Shape.Enum e ? e.IsNumber ? "Number" : "Word" : "";
        foreach (var name in new[] { component, shaped.Body.Title, mark ?? "", required, values })
        {
            if (CSharpIdentifier.Pascal(name) is { Length: > 0 and < 60 } pascal)
            {
                return pascal;
            }
        }

        return "Form" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Plans a type; null when it is planned already.</summary>
    private TypePlan? Declare(string key, ShapedSchema shaped, Visitor visitor)
    {
        if (catalog.Find(key) is { } known)
        {
            if (visitor.IsSent ? known.IsSent : known.IsReceived)
            {
                return null;
            }

            // So does what is below.
            known.Travels(visitor.IsSent);
            return known;
        }

        var chosen = ChosenName(key, shaped.Body);
        var plan = new TypePlan
        {
            Key = key,
            DesiredName = chosen ?? visitor.Name,
            Stem = chosen ?? visitor.Stem,
            Priority = chosen is null ? visitor.Priority : NamePriority.Chosen,
            Group = visitor.Group,
            Schema = shaped.Body,
            Origin = shaped.Origin,
            Shape = shaped.Shape,
        };
        plan.Travels(visitor.IsSent);
        catalog.Add(plan);
        return plan;
    }

    private string? ChosenName(string key, Schema? schema) =>
        choices.FindType(PlaceKey.ForProfile(key), schema?.NameOverride, schema?.Source ?? new("", ""));

    private sealed record Visitor(string Name, string Stem, string Group, NamePriority Priority, bool IsSent, int Depth)
    {
        /// <summary>As a component of that name.</summary>
        public Visitor In(string component) => this with { Name = component, Stem = component, Group = Groups.Shared(component) };

        public Visitor ForMember(string name, int depth = 1) => this with { Name = name, Stem = name, Priority = NamePriority.Nested, Depth = Depth + depth };

        /// <summary>An item of Videos is a Video; an item of what has no plural is an Item.</summary>
        public Visitor ForItem(string suffix)
        {
            var plural = Priority == NamePriority.Nested;
            var name = plural ? Nouns.Singular(Name) : Stem + suffix;
            return this with { Name = name, Stem = name, Priority = NamePriority.Nested, Depth = Depth + 1 };
        }
    }
}
