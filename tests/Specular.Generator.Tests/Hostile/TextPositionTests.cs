using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests.Hostile;

/// <summary>Every place of a document and of a profile where text may stand, and everything that text may try there.</summary>
public sealed class TextPositionTests
{
    private static readonly string Plain = GeneratedSyntax.Structure(MarkedDocument.Generate(MarkedDocument.With("", "")), namesToo: false);

    private static readonly string PlainWithoutNames = GeneratedSyntax.Structure(MarkedDocument.Generate(MarkedDocument.With("", "")), namesToo: true);

    public static TheoryData<string> Texts => [.. MarkedDocument.Marks.Where(m => m.StartsWith("text.", StringComparison.Ordinal))];

    public static TheoryData<string> Names => [.. MarkedDocument.Marks.Where(m => m.StartsWith("name.", StringComparison.Ordinal))];

    public static TheoryData<string> Words => [.. MarkedDocument.Marks.Where(m => m.StartsWith("word.", StringComparison.Ordinal))];

    [Fact]
    public void TheHarmlessDocumentIsWhatTheOthersAreMeasuredBy()
    {
        var files = MarkedDocument.Generate(MarkedDocument.With("", ""));

        Assert.Empty(GeneratedSyntax.Faults(files, "Sample"));
        Assert.Contains("getThing", string.Concat(files.Select(f => f.Text)), StringComparison.OrdinalIgnoreCase);
        Assert.True(MarkedDocument.Marks.Count > 120);
    }

    /// <summary>The strongest form: with the words masked, the code is the same token by token.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void WordsChangeNothingButLiteralsAndComments(string mark)
    {
        foreach (var text in HostileWords.For(mark).Where(t => t.Trim().Length > 0))
        {
            var files = MarkedDocument.Generate(MarkedDocument.With(mark, text));

            Assert.Empty(GeneratedSyntax.Faults(files, "Sample"));
            Assert.Equal(Plain, GeneratedSyntax.Structure(files, namesToo: false));
        }
    }

    /// <summary>A word that is a name as well changes names, and nothing else.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void NamesChangeNothingButNames(string mark)
    {
        foreach (var text in HostileWords.For(mark))
        {
            var files = MarkedDocument.Generate(MarkedDocument.With(mark, text));

            Assert.Empty(GeneratedSyntax.Faults(files, "Sample"));
            Assert.Equal(PlainWithoutNames, GeneratedSyntax.Structure(files, namesToo: true));
        }
    }

    /// <summary>A word that is read as something else may make other code, of the same kinds.</summary>
    [Theory]
    [MemberData(nameof(Words))]
    public void WhatIsReadAsSomethingElseStaysWithinWhatGeneratedCodeIs(string mark)
    {
        foreach (var text in HostileWords.For(mark))
        {
            Assert.Empty(GeneratedSyntax.Faults(MarkedDocument.Generate(MarkedDocument.With(mark, text)), "Sample"));
        }
    }

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, HostileWords.All.Count)];

    /// <summary>One text everywhere at once, compiled.</summary>
    [Theory]
    [MemberData(nameof(Indexes))]
    public void OneTextEverywhereCompiles(int index)
    {
        var documents = MarkedDocument.With(_ => HostileWords.All[index]);
        var run = new GeneratorSession(documents.Select((d, i) => new SpecDocument(i == 0 ? "specs/api.json" : d.Name, d.Text, "Sample", "SampleClient"))).Run();

        var findings = run.CompilerFindings();
        Assert.True(findings.Count == 0, string.Join("\n", findings.Take(5)));
        Assert.Empty(run.Problems.Where(p => p.Id == "SPEC9001").Select(p => p.ToString()));
        Assert.Empty(run.Compilation.GetSymbolsWithName("Evil", cancellationToken: TestContext.Current.CancellationToken));
        Assert.NotEmpty(run.Files);
    }
}
