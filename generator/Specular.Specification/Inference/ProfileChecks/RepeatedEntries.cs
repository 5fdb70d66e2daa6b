using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;

namespace Specular.Specification.Inference.ProfileChecks;

/// <summary>Finds what a profile states twice of one thing, so that one of the two is not what its author believes.</summary>
internal sealed class RepeatedEntries(ICollection<Problem> problems)
{
    public void Check(Profile profile)
    {
        Check("a price", profile.Prices, p => p.Operation, p => p.Evidence.Place);
        Check("media", profile.Media, m => m.Operation + " " + m.Member, m => m.Evidence.Place);
        Check("an issuer", profile.Rules.OfType<IssuedByRule>(), r => r.Operation + " " + r.Member, r => r.Evidence.Place);
        Check("a name", profile.Names, n => n.Target, n => n.Source);
        Check("a trigger", profile.Errors.SelectMany(e => e.When.Select(w => (Trigger: w, e.Evidence.Place))), t => Word(t.Trigger), t => t.Place);
    }

    private void Check<T>(string what, IEnumerable<T> entries, Func<T, string> key, Func<T, SourceReference?> place)
    {
        var first = new Dictionary<string, SourceReference>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var (name, here) = (key(entry), place(entry) ?? new SourceReference("", ""));
            if (first.TryGetValue(name, out var there))
            {
                problems.Add(new(ProblemCatalog.RepeatedProfileEntry, here, [what, name, there.Pointer]));
            }
            else
            {
                first[name] = here;
            }
        }
    }

    // As a profile writes it.
    private static string Word(ErrorTrigger trigger)
    {
        var word = trigger.ToString();
        return char.ToLowerInvariant(word[0]) + word.Substring(1);
    }
}
