using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>An entry under rules: its kind decides its keys.</summary>
internal static class RuleReader
{
    private static readonly string[] s_kinds = ["exactlyOne", "atLeastOne", "compare", "issuedBy", "unique"];

    public static Rule? Read(ProfileEntry entry)
    {
        switch (entry.Text("kind"))
        {
            case "exactlyOne":
                return ReadExactlyOne(entry);
            case "atLeastOne":
                return ReadAtLeastOne(entry);
            case "compare":
                return ReadCompare(entry);
            case "issuedBy":
                return ReadIssuedBy(entry);
            case "unique":
                return new UniqueRule { Operation = entry.NeedOperation("operation"), Member = entry.NeedPointer("member"), Evidence = entry.Evidence() };
            case null:
                entry.Miss("kind");
                break;
            case var other:
                ProfileEntry.Bad(entry.Find("kind")!, "one of " + string.Join(", ", s_kinds), Suggestion.For(other, s_kinds));
                break;
        }

        // What else it has belongs to a kind nobody knows.
        entry.Know([.. entry.Place.Members().Select(m => m.Name)]);
        return null;
    }

    private static ExactlyOneRule ReadExactlyOne(ProfileEntry entry)
    {
        var rule = new ExactlyOneRule
        {
            Operation = entry.NeedOperation("operation"),
            At = Place(entry),
            Members = entry.Texts("members"),
            Evidence = entry.Evidence(),
        };
        NeedTwo(entry, rule.Members);
        return rule;
    }

    private static AtLeastOneRule ReadAtLeastOne(ProfileEntry entry)
    {
        var rule = new AtLeastOneRule
        {
            Operation = entry.NeedOperation("operation"),
            At = Place(entry),
            Members = entry.Texts("members"),
            Evidence = entry.Evidence(),
        };
        NeedTwo(entry, rule.Members);
        return rule;
    }

    // A rule at another place is another rule.
    private static string Place(ProfileEntry entry)
    {
        var place = entry.Pointer("at");
        if (place is null && entry.Find("at") is not null)
        {
            entry.Miss("at");
        }

        return place ?? "";
    }

    // A member that stands there twice would be two of them.
    private static void NeedTwo(ProfileEntry entry, ValueList<string> members)
    {
        if (members.Count >= 2 && members.Distinct(StringComparer.Ordinal).Count() == members.Count)
        {
            return;
        }

        // What is no list was reported as that.
        if (entry.Find("members") is { IsArray: true } there)
        {
            ProfileEntry.Bad(there, "a list of at least two members, each once");
        }

        entry.Miss("members");
    }

    private static CompareRule ReadCompare(ProfileEntry entry)
    {
        // A rule with another comparison is another rule.
        var comparison = entry.Find("is") is { } word ? ProfileEntry.Word(word, ProfileWord.Comparison) : null;
        if (comparison is null)
        {
            entry.Miss("is");
        }

        return new()
        {
            Operation = entry.NeedOperation("operation"),
            At = Place(entry),
            Left = NeedTerms(entry, "left"),
            Comparison = comparison ?? Comparison.AtLeast,
            Right = NeedTerms(entry, "right"),
            Margin = entry.Number("margin") ?? 0,
            Evidence = entry.Evidence(),
        };
    }

    // A sum without one of its terms is another sum.
    private static ValueList<RuleTerm> NeedTerms(ProfileEntry entry, string name)
    {
        var items = entry.Items(name).ToList();
        var terms = items.Select(RuleTermReader.Read).OfType<RuleTerm>().ToValueList();
        if (items.Count == 0 && entry.Find(name) is { IsArray: true } empty)
        {
            ProfileEntry.Bad(empty, "a list of at least one term");
        }

        if (terms.Count == 0 || terms.Count < items.Count)
        {
            entry.Miss(name);
        }

        return terms;
    }

    private static IssuedByRule ReadIssuedBy(ProfileEntry entry)
    {
        // A rule whose issuer cannot be read is not the rule of an operation that no document has.
        var issuer = entry.Operation("issuer");
        if (issuer is null && (entry.Find("issuer") ?? entry.Find("issuedAt")) is not null)
        {
            entry.Miss("issuer");
        }

        return new()
        {
            Operation = entry.NeedOperation("operation"),
            Member = entry.NeedPointer("member"),
            Issuer = issuer,
            IssuedAt = issuer is null ? entry.Pointer("issuedAt") : entry.NeedPointer("issuedAt"),
            Lifetime = entry.Span("lifetime"),
            Evidence = entry.Evidence(),
        };
    }
}
