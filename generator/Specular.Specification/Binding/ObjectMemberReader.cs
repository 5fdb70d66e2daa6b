using System.Globalization;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Binding;

/// <summary>
/// Finds an object schema's members. Apifox lets a schema embed whole models: x-apifox-refs has them by id, x-apifox-overrides what is different in one (null: it is not
/// there), x-apifox-orders the order of members and models. Pages of operations have the embedded members written out among the properties and repeat their names in
/// x-apifox-ignore-properties; pages of models do not, and they are found here.
/// </summary>
internal sealed class ObjectMemberReader(BindingContext context)
{
    // A model in a model in a model; nobody draws more, and the stack is not endless.
    private const int DeepestModel = 16;
    private const int MostParts = 32;

    private static readonly ObjectMembers s_none = new();

    // One with models is asked for from every schema that embeds it. While it is read it has no members: models may embed each other in a circle.
    private readonly Dictionary<Node, ObjectMembers> _read = [];
    private int _depth;
    private int _embedded;

    /// <summary>The members of the schema at a place.</summary>
    public ObjectMembers Read(NodeCursor schema)
    {
        if (!EmbedsModels(schema))
        {
            var plain = new ObjectMembers();
            AddAll(plain, Own(schema), InOrder(schema));
            return plain;
        }

        if (!_read.TryGetValue(schema.Node, out var members))
        {
            _read[schema.Node] = s_none;
            _read[schema.Node] = members = ReadWithModels(schema);
        }

        return members;
    }

    /// <summary>Whether members come from models that the document has not written out.</summary>
    public static bool EmbedsModels(NodeCursor schema) =>
        Apifox.Member(schema, "refs") is { Node: ObjectNode { Members.Count: > 0 } } && !IsWrittenOut(schema);

    private static bool IsWrittenOut(NodeCursor schema) =>
        Apifox.TextsOf(schema, "ignore-properties").ToList() is { Count: > 0 } names && schema.Find("properties") is { IsObject: true } properties && names.All(properties.Has);

    private static void AddAll(ObjectMembers members, IReadOnlyList<(string Name, NodeCursor Place)> own, IEnumerable<string> order)
    {
        var byName = own.ToDictionary(m => m.Name, m => m.Place, StringComparer.Ordinal);
        foreach (var name in order)
        {
            if (byName.TryGetValue(name, out var place))
            {
                members.Add(name, place);
            }
        }

        foreach (var (name, place) in own)
        {
            members.Add(name, place);
        }
    }

    // The members that stand under 'properties'.
    private static List<(string Name, NodeCursor Place)> Own(NodeCursor schema)
    {
        // The id of a model that is gone may be left as a property; a property that its author has not confirmed yet is marked.
        var own = schema.MembersOf("properties").Where(m => !IsPending(m.Value) && !(Apifox.IsModelId(m.Name) && Apifox.TextsOf(schema, "orders").Contains(m.Name, StringComparer.Ordinal)));
        return own.ToList();
    }

    private static bool IsPending(NodeCursor property) => property.Find("x-tmp-pending-properties") is { IsNull: false, AsBoolean: not false };

    // Names in display order, as far as the document says. The ids of models whose members are written out stand for those.
    private static IEnumerable<string> InOrder(NodeCursor schema)
    {
        var orders = Apifox.TextsOf(schema, "orders").ToList();
        if (orders.Count == 0)
        {
            return ByNumber(schema);
        }

        var named = new HashSet<string>(orders, StringComparer.Ordinal);
        var embedded = Apifox.TextsOf(schema, "ignore-properties").Where(n => !named.Contains(n)).ToList();
        return orders.SelectMany(name => Apifox.IsModelId(name) ? embedded : [name]);
    }

    // x-order numbers the properties in older exports.
    private static IEnumerable<string> ByNumber(NodeCursor schema) => schema.Find("properties")?.Node is ObjectNode { Members: var members }
        ? members.Select(m => (m.Name, Number: NumberOf(m.Value))).Where(m => m.Number is not null).OrderBy(m => m.Number).Select(m => m.Name)
        : [];

    private static double? NumberOf(Node property) =>
        property is ObjectNode o && o.Find("x-order") is ScalarNode scalar && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private ObjectMembers ReadWithModels(NodeCursor schema)
    {
        var members = new ObjectMembers();
        var models = Apifox.Member(schema, "refs")!;
        var own = Own(schema).ToDictionary(m => m.Name, m => m.Place, StringComparer.Ordinal);
        var order = Apifox.TextsOf(schema, "orders").ToList();
        var named = new HashSet<string>(order, StringComparer.Ordinal);
        foreach (var name in order.Concat(models.Members().Select(m => m.Name).Where(n => !named.Contains(n))))
        {
            if (own.TryGetValue(name, out var place))
            {
                members.Add(name, place);
            }
            else if (models.Member(name) is { IsObject: true } model)
            {
                AddModel(members, own, named, model);
            }
        }

        AddAll(members, own.Select(m => (m.Key, m.Value)).ToList(), []);
        return members;
    }

    private void AddModel(ObjectMembers members, Dictionary<string, NodeCursor> own, HashSet<string> named, NodeCursor model)
    {
        var embedded = ReadModel(model);
        foreach (var (name, place) in embedded.InOrder)
        {
            // What stands under 'properties' counts, where the order has it.
            if (own.TryGetValue(name, out var written))
            {
                if (!named.Contains(name))
                {
                    members.Add(name, written);
                }
            }
            else
            {
                members.Add(name, place);
            }
        }

        members.Required.AddRange(embedded.Required.Where(n => !own.ContainsKey(n)));
    }

    // The members of a model as it is embedded: a reference and what is different.
    private ObjectMembers ReadModel(NodeCursor model)
    {
        var embedded = new ObjectMembers();
        if (_depth == DeepestModel || (model.Has("$ref") ? context.References.Follow(model) : model) is not { IsObject: true } target)
        {
            return embedded;
        }

        _depth++;
        var overrides = Apifox.Member(model, "overrides") is { IsObject: true } o ? o : null;
        AddParts(embedded, target, overrides, []);
        foreach (var (name, place) in overrides?.Members() ?? [])
        {
            if (!place.IsNull)
            {
                Embed(embedded, name, place);
            }
        }

        // An override says anew whether its member is required.
        embedded.Required.AddRange(model.ItemsOf("required").Select(i => i.Scalar).OfType<string>().Where(embedded.Has));
        _depth--;
        return embedded;
    }

    // The members of a model and, where it is composed, of its parts.
    private void AddParts(ObjectMembers embedded, NodeCursor model, NodeCursor? overrides, HashSet<Node> seen)
    {
        seen.Add(model.Node);
        foreach (var part in model.ItemsOf("allOf"))
        {
            if (seen.Count < MostParts && context.References.Follow(part) is { IsObject: true } followed && !seen.Contains(followed.Node))
            {
                AddParts(embedded, followed, overrides, seen);
            }
        }

        var members = Read(model);
        foreach (var (name, place) in members.InOrder)
        {
            if (overrides?.Find(name) is not { } replaced)
            {
                Embed(embedded, name, place);
            }
            else if (!replaced.IsNull)
            {
                Embed(embedded, name, replaced);
            }
        }

        var required = members.Required.Concat(model.ItemsOf("required").Select(i => i.Scalar).OfType<string>());
        embedded.Required.AddRange(required.Where(n => embedded.Has(n) && overrides?.Has(n) != true));
    }

    // Models that embed models are small as text.
    private void Embed(ObjectMembers embedded, string name, NodeCursor place)
    {
        if (_embedded <= ReadingLimits.AliasedNodes)
        {
            embedded.Add(name, place);
            _embedded += place.Node.Size;
        }
        else
        {
            var fault = ReadingLimits.TooManyAliases(place.Node.Offset).Fault;
            context.Root.Report(ProblemCatalog.TextBeyondLimits, "page", fault.Reason);
        }
    }
}
