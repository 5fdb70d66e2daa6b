using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>
/// Finds every schema that becomes a type, with the name it asks for: an inline one is named after what it stands in, always, so that its name depends on
/// nothing else in the document.
/// </summary>
internal sealed class TypeGatherer(ApiContract contract, TypeCatalog catalog, ICollection<Problem> problems)
{
    private const int DepthLimit = 64;

    private readonly Dictionary<string, string> _chosen = Chosen(contract);

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
    public void VisitRoot(string key, Schema schema, string name, string stem, string group, bool isSent)
    {
        Visit(key, schema, new(name, stem, group, NamePriority.Root, isSent, 0));
        while (_pending.Count > 0)
        {
            var next = _pending.Dequeue();
            Visit(next.Key, next.Schema, next.Visitor);
        }
    }

    private static Dictionary<string, string> Chosen(ApiContract contract)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in contract.Profile.Names)
        {
            chosen[name.Target] = name.Name;
        }

        return chosen;
    }

    private void Visit(string key, Schema schema, Visitor visitor)
    {
        if (visitor.Depth > DepthLimit)
        {
            return;
        }

        var shaped = catalog.Shapes.Read(schema);
        if (shaped.Component is { } id && shaped.Shape is not Shape.Scalar)
        {
            var name = CSharpIdentifier.Pascal(_componentNames.TryGetValue(id, out var declared) ? declared : id);
            name = name.Length > 0 ? name : visitor.Name;
            _pending.Enqueue((id, shaped, visitor with { Name = name, Stem = name, Group = Groups.Shared(name), Priority = NamePriority.Component, Depth = 0 }));
            return;
        }

        Visit(key, shaped, visitor);
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
        foreach (var property in shape.Properties)
        {
            var member = CSharpIdentifier.Pascal(property.Name);
            var name = StemJoiner.Join(plan.Stem, member.Length > 0 ? member : "Member");
            Visit(PlaceKey.Property(key, property.Name), property.Schema, visitor.ForMember(name));
        }

        if (shape.AdditionalProperties is { Boolean: null } additional)
        {
            Visit(PlaceKey.Item(key), additional, visitor.ForMember(StemJoiner.Join(plan.Stem, "Value")));
        }
    }

    /// <summary>Plans a type; null when it is planned already.</summary>
    private TypePlan? Declare(string key, ShapedSchema shaped, Visitor visitor)
    {
        if (catalog.Find(key) is { } known)
        {
            if (visitor.IsSent && !known.IsSent)
            {
                // What is below is sent too.
                known.IsSent = true;
                return known;
            }

            return null;
        }

        var chosen = _chosen.TryGetValue(PlaceKey.ForProfile(key), out var name) ? name : shaped.Body.NameOverride;
        if (chosen is not null && !CSharpIdentifier.IsValid(chosen))
        {
            chosen = CSharpIdentifier.Pascal(chosen) is { Length: > 0 } usable ? usable : null;
        }

        var plan = new TypePlan
        {
            Key = key,
            DesiredName = chosen ?? visitor.Name,
            Stem = chosen ?? visitor.Stem,
            Priority = chosen is null ? visitor.Priority : NamePriority.Chosen,
            Group = visitor.Group,
            Schema = shaped.Body,
            Shape = shaped.Shape,
            IsSent = visitor.IsSent,
        };
        catalog.Add(plan);
        return plan;
    }

    private sealed record Visitor(string Name, string Stem, string Group, NamePriority Priority, bool IsSent, int Depth)
    {
        public Visitor ForMember(string name) => this with { Name = name, Stem = name, Priority = NamePriority.Nested, Depth = Depth + 1 };

        /// <summary>An item of Videos is a Video; an item of what has no plural is an Item.</summary>
        public Visitor ForItem(string suffix)
        {
            var plural = Priority == NamePriority.Nested;
            var name = plural ? Nouns.Singular(Name) : Stem + suffix;
            return this with { Name = name, Stem = name, Priority = NamePriority.Nested, Depth = Depth + 1 };
        }
    }
}
