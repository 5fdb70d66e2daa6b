using System.Text;
using Specular.Simulation.Bytes;
using Specular.Simulation.Surfaces;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Simulation.Accounts;

/// <summary>A seeded id, with the rules it is for.</summary>
internal sealed record SeedPlan(SeededId Seed, IReadOnlyList<int> Rules, JsonObject Facts)
{
    /// <summary>The plans of all ids; those that cannot be seeded become problems.</summary>
    public static IReadOnlyList<SeedPlan> OfAll(IReadOnlyList<SeededId> seeds, IReadOnlyList<Surface> surfaces, ICollection<LoadProblem> problems)
    {
        var plans = new List<SeedPlan>(seeds.Count);
        foreach (var seed in seeds)
        {
            if (Of(seed, surfaces, out var fault) is { } plan)
            {
                plans.Add(plan);
            }
            else
            {
                problems.Add(new LoadProblem(new SourceReference(surfaces.Count > 0 ? surfaces[0].Contract.Profile.Document : "", "/rules"), fault, "Name a member of such a rule, or do not seed the id."));
            }
        }

        return plans;
    }

    /// <summary>The plan; null with the reason when the id cannot be seeded.</summary>
    public static SeedPlan? Of(SeededId seed, IReadOnlyList<Surface> surfaces, out string fault)
    {
        fault = "";
        var issued = surfaces.SelectMany(s => s.RuleNumbers).Where(r => r.Key is IssuedByRule).Select(r => (Rule: (IssuedByRule)r.Key, Number: r.Value)).ToArray();
        var rules = issued.Where(r => IsOf(r.Rule, seed)).Select(r => r.Number).ToArray();
        if (rules.Length == 0)
        {
            var known = issued.Select(r => $"{r.Rule.Member} of {r.Rule.Operation}").ToArray();
            fault = $"No rule says that {seed.Member}{(seed.Operation is { } key ? " of " + key : "")} is issued; there {(known.Length > 0 ? "are " + string.Join(", ", known) : "is none at all")}.";
            return null;
        }

        if (seed.Value.Length == 0 || seed.Age < TimeSpan.Zero)
        {
            fault = seed.Value.Length == 0 ? $"The id for {seed.Member} is empty." : $"The id {seed.Value} for {seed.Member} cannot have been issued later than now.";
            return null;
        }

        if (JsonBytesReader.Read(Encoding.UTF8.GetBytes(seed.Facts), out _) is not JsonObject facts)
        {
            fault = $"What stood beside {seed.Member} must be a JSON object, such as {{\"duration\": 12000}}.";
            return null;
        }

        return new SeedPlan(seed, rules, seed.Duration is { } duration ? With(facts, duration) : facts);
    }

    /// <summary>Lets the id count as issued.</summary>
    public void Apply(IssuedIds ids, DateTimeOffset now)
    {
        var at = Seed.Age < now - DateTimeOffset.MinValue ? now - Seed.Age : DateTimeOffset.MinValue;
        foreach (var rule in Rules)
        {
            ids.Seed(rule, Seed.Account, Seed.Value, new IssuedId(at, Facts));
        }
    }

    private static JsonObject With(JsonObject facts, TimeSpan duration) =>
        new(facts.Members.Where(m => !string.Equals(m.Name, "duration", StringComparison.Ordinal)).Append(new JsonMember("duration", JsonValue.From((long)duration.TotalMilliseconds))).ToValueList());

    private static bool IsOf(IssuedByRule rule, SeededId seed) =>
        (seed.Operation is null || string.Equals(rule.Operation, seed.Operation, StringComparison.Ordinal))
        && (string.Equals(rule.Member, seed.Member, StringComparison.Ordinal)
            || string.Equals(JsonPointer.Segments(rule.Member).LastOrDefault(s => !string.Equals(s, "*", StringComparison.Ordinal)), seed.Member, StringComparison.Ordinal));
}
