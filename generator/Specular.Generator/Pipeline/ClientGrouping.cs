using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Generator.Pipeline;

/// <summary>Puts documents together by the client they belong to, and checks what clients are called.</summary>
internal static class ClientGrouping
{
    /// <summary>The clients, ordered by name, and one entry for each document whose client cannot be called so.</summary>
    public static ValueList<ClientInput> Group(IEnumerable<BoundInput> inputs)
    {
        var groups = inputs
            .GroupBy(i => (i.Namespace, i.Client))
            .OrderBy(g => g.Key.Namespace, StringComparer.Ordinal).ThenBy(g => g.Key.Client, StringComparer.Ordinal)
            .ToArray();
        var parts = groups.Select(g => g.Key.Namespace).Where(ClientNames.IsNamespace).Distinct(StringComparer.Ordinal).ToArray();
        var namespaces = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var clients = new List<ClientInput>();
        foreach (var group in groups)
        {
            var identity = new ClientIdentity(group.Key.Namespace, group.Key.Client) { TakenNames = Below(group.Key.Namespace, parts) };
            var documents = group.OrderBy(i => i.Document.Document.Name, StringComparer.Ordinal).ToArray();
            var place = new SourceReference(documents[0].Document.Document.Name, "");
            var problem = CheckNames(identity, place);
            if (problem is null)
            {
                problem = namespaces.TryGetValue(identity.Namespace, out var first)
                    ? new(ProblemCatalog.ClientsShareNamespace, place, [first, identity.FullName])
                    : null;
                namespaces[identity.Namespace] = first ?? identity.FullName;
            }

            clients.Add(problem is not null
                ? new(null, "", [], [problem])
                : new(identity, documents.Select(d => d.Surface).FirstOrDefault(s => s.Length > 0) ?? "", documents.Select(d => d.Document).ToValueList(), []));
        }

        return clients.ToValueList();
    }

    private static Problem? CheckNames(ClientIdentity identity, SourceReference place)
    {
        if (identity.Namespace.Length == 0 || identity.ClientName.Length == 0)
        {
            return new(ProblemCatalog.ClientNotNamed, place, [identity.Namespace.Length == 0 ? "Namespace" : "Client"]);
        }

        if (!ClientNames.IsNamespace(identity.Namespace))
        {
            return new(ProblemCatalog.BadClientName, place, ["Namespace", identity.Namespace, ClientNames.SuggestNamespace(identity.Namespace)]);
        }

        if (!ClientNames.IsClient(identity.ClientName))
        {
            return new(ProblemCatalog.BadClientName, place, ["Client", identity.ClientName, ClientNames.SuggestClient(identity.ClientName)]);
        }

        var reason = ClientNames.IsMember(identity.ClientName) ? "it has a member of that name"
            : identity.TakenNames.Contains(identity.ClientName, StringComparer.Ordinal) ? "another client lies in a namespace of its full name"
            : null;
        return reason is null ? null : new(ProblemCatalog.UnfitClientName, place, [identity.FullName, reason, identity.ClientName + "Client"]);
    }

    // What lies in Kling and is a namespace, because a client lies in Kling.Video.
    private static ValueList<string> Below(string ns, string[] namespaces) => namespaces
        .Where(n => n.StartsWith(ns + ".", StringComparison.Ordinal))
        .Select(n => n.Substring(ns.Length + 1).Split('.')[0])
        .Distinct(StringComparer.Ordinal)
        .ToValueList();
}
