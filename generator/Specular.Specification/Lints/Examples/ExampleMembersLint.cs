using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Examples;

/// <summary>Examples of bodies with members that no schema declares, and with required members that they leave empty.</summary>
internal sealed class ExampleMembersLint
{
    private const int MostNamed = 5;
    private const int MostRequired = 500;
    private const int MostSteps = 20_000;

    private readonly PublishedPage _page;
    private readonly LintReport _report;
    private readonly Dictionary<SourceReference, Dictionary<string, Schema>?> _members = [];
    private readonly List<string> _undeclared = [];
    private readonly List<string> _empty = [];
    private int _steps;

    private ExampleMembersLint(PublishedPage page, LintReport report)
    {
        _page = page;
        _report = report;
    }

    public static void Check(PublishedPage page, LintReport report)
    {
        var lint = new ExampleMembersLint(page, report);
        foreach (var operation in page.Document.Operations)
        {
            foreach (var content in operation.Body?.Content.Where(c => c.IsJson) ?? [])
            {
                lint.Check(content, isRequest: true);
            }

            foreach (var content in operation.Responses.SelectMany(r => r.Content).Where(c => c.IsJson))
            {
                lint.Check(content, isRequest: false);
            }
        }
    }

    private void Check(MediaContent content, bool isRequest)
    {
        if (content.Schema is not { } schema)
        {
            return;
        }

        foreach (var example in content.Examples)
        {
            _undeclared.Clear();
            _empty.Clear();
            _steps = 0;
            Walk(example.Value, schema, "");
            if (_undeclared.Count > 0)
            {
                _report.Add(ProblemCatalog.ExampleMemberUndeclared, Below(example.Source, _undeclared[0]), Listed(_undeclared));
            }

            if (isRequest && _empty.Count > 0)
            {
                _report.Add(ProblemCatalog.RequiredMemberEmpty, Below(example.Source, _empty[0]), Listed(_empty));
            }
        }
    }

    private void Walk(JsonValue value, Schema schema, string pointer)
    {
        if (++_steps > MostSteps)
        {
            return;
        }

        schema = _page.Graph.Resolve(schema);
        if (value is JsonArray array && schema.Items is { } items)
        {
            // Items are alike; the first tells.
            foreach (var item in array.Items.Take(1))
            {
                Walk(item, items, JsonPointer.Append(pointer, 0));
            }
        }
        else if (value is JsonObject o && MembersOf(schema) is { Count: > 0 } members)
        {
            foreach (var member in o.Members)
            {
                WalkMember(member, members, schema, JsonPointer.Append(pointer, member.Name));
            }
        }
    }

    private void WalkMember(JsonMember member, Dictionary<string, Schema> members, Schema owner, string pointer)
    {
        if (!members.TryGetValue(member.Name, out var declared))
        {
            _undeclared.Add(pointer);
            return;
        }

        if (member.Value.AsString() is { Length: 0 } && owner.Required.Count <= MostRequired && owner.Required.Contains(member.Name, StringComparer.Ordinal)
            && _page.Graph.Resolve(declared) is { Enum: null, MinLength: null } text && (text.Types & ~SchemaTypes.Null) == SchemaTypes.String)
        {
            _empty.Add(pointer);
        }

        Walk(member.Value, declared, pointer);
    }

    // Many examples of one schema look at it once.
    private Dictionary<string, Schema>? MembersOf(Schema schema)
    {
        if (!_members.TryGetValue(schema.Source, out var members))
        {
            _members[schema.Source] = members = Members(schema, 0);
        }

        return members;
    }

    // All members that may be there; null where the schema leaves others open, or to a choice.
    private Dictionary<string, Schema>? Members(Schema schema, int nesting)
    {
        if (schema.Boolean is not null || schema.AdditionalProperties is not null || schema.UnevaluatedProperties is not null || schema.PatternProperties.Count > 0 || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0
            || schema.If is not null || schema.DependentSchemas.Count > 0 || schema.Discriminator is not null || schema.DynamicReference is not null || schema.Reference is not null || nesting > 16)
        {
            return null;
        }

        var members = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var property in schema.Properties)
        {
            members[property.Name] = property.Schema;
        }

        foreach (var part in schema.AllOf)
        {
            if (++_steps > MostSteps || Members(_page.Graph.Resolve(part), nesting + 1) is not { } more || (more.Count == 0 && part.Reference is not null))
            {
                return null;
            }

            foreach (var member in more)
            {
                members[member.Key] = member.Value;
            }
        }

        return members;
    }

    private static SourceReference Below(SourceReference place, string pointer) => place with { Pointer = place.Pointer + pointer };

    private static string Listed(List<string> pointers)
    {
        var shown = string.Join("', '", pointers.Take(MostNamed));
        return pointers.Count <= MostNamed ? $"'{shown}'" : $"'{shown}' and {(pointers.Count - MostNamed).ToString(System.Globalization.CultureInfo.InvariantCulture)} more";
    }
}
