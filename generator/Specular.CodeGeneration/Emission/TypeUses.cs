using Specular.CodeGeneration.Client;

namespace Specular.CodeGeneration.Emission;

/// <summary>Which declared types others are made of.</summary>
internal static class TypeUses
{
    /// <summary>Types by name, with all that have one of them somewhere within. Chains of them may be as long as the document.</summary>
    /// <param name="types">The types.</param>
    /// <param name="declarations">All declarations.</param>
    public static HashSet<string> Around(IEnumerable<string> types, IEnumerable<Declaration> declarations)
    {
        var found = new HashSet<string>(types, StringComparer.Ordinal);
        if (found.Count == 0)
        {
            return found;
        }

        var users = declarations
            .SelectMany(d => Parts(d).Select(NameIn).Where(n => n is not null).Distinct(StringComparer.Ordinal), (user, part) => (User: user.Name, Part: part!))
            .ToLookup(u => u.Part, u => u.User, StringComparer.Ordinal);
        var open = new Queue<string>(found);
        while (open.Count > 0)
        {
            foreach (var user in users[open.Dequeue()].Where(found.Add))
            {
                open.Enqueue(user);
            }
        }

        return found;
    }

    /// <summary>The declared type that a reference leads to, through lists and maps; null when it leads to none.</summary>
    public static string? NameIn(TypeReference type)
    {
        while (true)
        {
            switch (type)
            {
                case ListType list:
                    type = list.Item;
                    break;
                case MapType map:
                    type = map.Value;
                    break;
                default:
                    return (type as DeclaredType)?.Name;
            }
        }
    }

    private static IEnumerable<TypeReference> Parts(Declaration declaration) => declaration switch
    {
        ObjectDeclaration o => o.Properties.Select(p => p.Type).Concat(o.AdditionalProperties is { } more ? [more] : []),
        UnionDeclaration u => u.Arms.Select(a => a.Type),
        _ => [],
    };
}
