using Specular.Specification.Validation;

namespace Specular.Simulation.Tests.Clauses;

/// <summary>How a call was answered, and what the journal has of the rules.</summary>
internal sealed record ClauseAnswer(int Status, long? Code, string? Message, JournalEntry Entry)
{
    public static ClauseAnswer Of(Client client, SimulatedResponse response)
    {
        var body = Client.Json(response);
        return new ClauseAnswer(response.Status, body["code"]?.AsInt64(), body["message"]?.AsString(), client.Simulator.Journal.Entries()[^1]);
    }

    /// <summary>The verdict on the only rule that cites a sentence, or on that of them with a word in it.</summary>
    public RuleVerdict this[string sentence] => Assert.Single(Entry.Rules, r => r.Rule.Evidence.Statement.Contains(sentence, StringComparison.Ordinal)).Verdict;

    /// <summary>The verdict on all rules that cite a sentence: violated if one is, not checked if one is not.</summary>
    public RuleVerdict All(string sentence)
    {
        var verdicts = Entry.Rules.Where(r => r.Rule.Evidence.Statement.Contains(sentence, StringComparison.Ordinal)).Select(r => r.Verdict).ToArray();
        Assert.NotEmpty(verdicts);
        return verdicts.Contains(RuleVerdict.Violated) ? RuleVerdict.Violated : verdicts.Contains(RuleVerdict.NotChecked) ? RuleVerdict.NotChecked : RuleVerdict.Passed;
    }

    /// <summary>That the clause is broken, and answered with the vendor's code for an illegal value.</summary>
    public void IsRefused(string sentence, string pointer)
    {
        Assert.Equal((400, 1201L), (Status, Code));
        Assert.Equal(RuleVerdict.Violated, All(sentence));
        Assert.Contains(pointer, Message);
    }

    /// <summary>That the call was accepted, with a verdict on the clause.</summary>
    public void IsAccepted(string sentence, RuleVerdict verdict = RuleVerdict.Passed)
    {
        Assert.True(Status == 200, Message);
        Assert.Equal(verdict, All(sentence));
    }
}
