using Specular.Specification.Problems;

namespace Specular.Specification.Profiles;

/// <summary>An entry under rules: its kind decides its keys.</summary>
internal static class RuleReader
{
    private static readonly string[] s_kinds = ["exactlyOne", "issuedBy", "unique"];

    public static Rule? Read(ProfileEntry entry)
    {
        switch (entry.Text("kind"))
        {
            case "exactlyOne":
                return ReadExactlyOne(entry);
            case "issuedBy":
                return new IssuedByRule
                {
                    Operation = entry.NeedOperation("operation"),
                    Member = entry.NeedPointer("member"),
                    Issuer = entry.NeedOperation("issuer"),
                    IssuedAt = entry.NeedPointer("issuedAt"),
                    Lifetime = entry.Span("lifetime"),
                    Evidence = entry.Evidence(),
                };
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
            At = entry.Pointer("at") ?? "",
            Members = entry.Texts("members"),
            Evidence = entry.Evidence(),
        };
        if (rule.Members.Count < 2)
        {
            if (entry.Find("members") is { } members)
            {
                ProfileEntry.Bad(members, "a list of at least two members");
            }

            entry.Miss("members");
        }

        return rule;
    }
}
