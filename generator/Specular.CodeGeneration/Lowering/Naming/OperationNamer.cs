using System.Text;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>
/// Names all operations of a contract at once. In order: a name that somebody chose, the operationId, the Latin part of the summary with the action its
/// Chinese part states, method and path. A name that two operations would have is given to neither: both fall back to the next way, so that which
/// document comes first decides nothing; one that has it by a better way keeps it.
/// </summary>
internal static class OperationNamer
{
    // What the class of descriptors already has, and what it asks by name of the client around it.
    private static readonly string[] Reserved = ["Operations", "All", "Contract", "Tables", "TaskDescriptors", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize"];

    private static readonly Func<Context, Operation, string>[] Ways = [FromChoice, FromOperationId, FromSummary, FromPath, FromFullPath];

    /// <summary>The name of each operation, in the contract's order.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="choices">The names that somebody chose.</param>
    /// <param name="problems">Takes what became of names that two would have.</param>
    public static IReadOnlyList<string> Name(ApiContract contract, NameChoices choices, ICollection<Problem> problems)
    {
        var context = new Context(contract, choices);
        var operations = contract.Operations;
        var names = new string[operations.Count];
        var ways = new int[operations.Count];
        for (var i = 0; i < names.Length; i++)
        {
            Advance(context, operations[i], i, names, ways);
        }

        // Each round moves every operation of a collision but the one that has the name by the best way; there are only so many ways.
        for (var round = 0; round < Ways.Length; round++)
        {
            foreach (var group in Collisions(names))
            {
                var best = group.Min(i => ways[i]);
                var isAlone = group.Count(i => ways[i] == best) == 1;
                foreach (var i in group.Where(i => ways[i] > best || !isAlone))
                {
                    ways[i]++;
                    Advance(context, operations[i], i, names, ways);
                }
            }
        }

        return Settle(context, operations, names, problems);
    }

    private static void Advance(Context context, Operation operation, int index, string[] names, int[] ways)
    {
        for (; ways[index] < Ways.Length; ways[index]++)
        {
            var name = Ways[ways[index]](context, operation);
            if (name.Length > 0)
            {
                names[index] = name;
                return;
            }
        }

        // What cannot move on keeps its name; the table numbers it.
        ways[index] = Ways.Length;
        names[index] ??= "Operation";
    }

    private static int[][] Collisions(string[] names) => names
        .Select((name, index) => (name, index))
        .GroupBy(n => n.name, n => n.index, StringComparer.OrdinalIgnoreCase)
        .Where(g => g.Skip(1).Any())
        .Select(g => g.ToArray())
        .ToArray();

    private static string[] Settle(Context context, ValueList<Operation> operations, string[] names, ICollection<Problem> problems)
    {
        var table = new NameTable(Reserved);

        // Chosen ones first. X and XRaw would both want a method XRawAsync; X, the shorter, is the one that keeps its name.
        var order = Enumerable.Range(0, names.Length)
            .OrderBy(i => context.Chosen(operations[i]) is null).ThenBy(i => names[i].Length).ThenBy(i => operations[i].Key, StringComparer.Ordinal);
        foreach (var i in order)
        {
            var name = table.Take(names[i], "Raw");
            if (context.Chosen(operations[i]) is { } chosen)
            {
                if (!string.Equals(name, chosen, StringComparison.Ordinal))
                {
                    context.Choices.ReportTaken(chosen, operations[i].Key, name, operations[i].Source);
                }
            }
            else if (!string.Equals(name, names[i], StringComparison.Ordinal))
            {
                problems.Add(new(ProblemCatalog.OperationRenamed, operations[i].Source, [operations[i].Key, names[i], name]));
            }

            names[i] = name;
        }

        return names;
    }

    private static string FromChoice(Context context, Operation operation) => context.Chosen(operation) ?? "";

    private static string FromOperationId(Context context, Operation operation)
    {
        var name = CSharpIdentifier.Pascal(operation.OperationId ?? "");

        // Start… is the form that gives a task to wait for.
        return context.CreatesTask(operation) && Verbs.WithoutCreating(name) is var stem && string.Equals(name, "Start" + stem, StringComparison.Ordinal)
            ? "Create" + stem
            : name;
    }

    private static string FromSummary(Context context, Operation operation)
    {
        var latin = CSharpIdentifier.Pascal(LatinPart(operation.Summary));
        if (latin.Length == 0 || !char.IsLetter(latin[0]) || !latin.Any(char.IsLower))
        {
            return "";
        }

        var verb = HasChinese(operation.Summary) && !Verbs.StartsWithVerb(latin) ? Verbs.FromChinese(operation.Summary) : null;
        return verb + latin;
    }

    private static string FromPath(Context context, Operation operation) => FromPath(context, operation, full: false);

    private static string FromFullPath(Context context, Operation operation) => FromPath(context, operation, full: true);

    private static string FromPath(Context context, Operation operation, bool full)
    {
        var noun = PathNoun.Read(operation.Path, full);
        var stated = HasChinese(operation.Summary) ? Verbs.FromChinese(operation.Summary) : null;
        if (noun.Last.Length == 0)
        {
            return (stated ?? RestVerb(operation.Method)) + "Root";
        }

        // POST /tasks/{id}/cancel, POST /videos/identify-face: the path has the verb.
        if (stated is null && string.Equals(operation.Method, "POST", StringComparison.Ordinal) && !context.CreatesTask(operation) && Verbs.StartsWithVerb(noun.Last))
        {
            var owner = noun.Join(singular: true, skipLast: true);
            return noun.LastIsBelowParameter ? noun.Last + owner : owner.Length > 0 && full ? owner + noun.Last : noun.Last;
        }

        var verb = stated ?? RestVerb(operation.Method);
        if (stated is null && string.Equals(verb, "Get", StringComparison.Ordinal) && !noun.EndsWithParameter
            && (Nouns.IsPlural(noun.Last) || context.HasItems(operation.Path)))
        {
            verb = "List";
        }

        if (string.Equals(operation.Method, "PUT", StringComparison.Ordinal) && context.Has("PATCH", operation.Path))
        {
            verb = "Replace";
        }

        var many = verb is "List" || (verb is "Get" && !noun.EndsWithParameter);
        return verb + noun.Join(singular: !many);
    }

    private static string RestVerb(string method) => method switch
    {
        "GET" => "Get",
        "POST" => "Create",
        "PUT" or "PATCH" => "Update",
        "DELETE" => "Delete",
        _ => CSharpIdentifier.Pascal(method),
    };

    private static bool HasChinese(string text) => text.Any(IsChinese);

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>The longest run without Chinese; what stands in brackets after it is a gloss.</summary>
    private static string LatinPart(string summary)
    {
        if (!HasChinese(summary))
        {
            return summary;
        }

        var best = "";
        var run = new StringBuilder();
        foreach (var c in summary + "（")
        {
            if (IsChinese(c) || c is '(' or ')' or '（' or '）' or '【' or '】' or '[' or ']')
            {
                var text = run.ToString();
                if (text.Count(char.IsLetter) > best.Count(char.IsLetter))
                {
                    best = text;
                }

                run.Clear();
            }
            else
            {
                run.Append(c);
            }
        }

        return best;
    }

    private sealed class Context(ApiContract contract, NameChoices choices)
    {
        private readonly HashSet<string> _keys = new(contract.Operations.Select(o => o.Key), StringComparer.Ordinal);

        private readonly HashSet<string> _collections = new(
            contract.Operations.Where(o => o.Path.EndsWith("}", StringComparison.Ordinal) && o.Path.LastIndexOf('/') > 0)
                .Select(o => o.Path.Substring(0, o.Path.LastIndexOf('/'))),
            StringComparer.Ordinal);

        private readonly Dictionary<string, string?> _chosen = contract.Operations
            .GroupBy(o => o.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => choices.FindOperation(g.Key, g.First().NameOverride, g.First().Source), StringComparer.Ordinal);

        private readonly HashSet<string> _creates = new(contract.TaskProtocols.Select(p => p.CreateOperation), StringComparer.Ordinal);

        public NameChoices Choices => choices;

        public string? Chosen(Operation operation) => _chosen[operation.Key];

        public bool HasItems(string path) => _collections.Contains(path);

        public bool Has(string method, string path) => _keys.Contains(method + " " + path);

        public bool CreatesTask(Operation operation) => _creates.Contains(operation.Key);
    }
}
