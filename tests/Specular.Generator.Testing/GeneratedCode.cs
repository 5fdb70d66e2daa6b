using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specular.Generator.Testing;

/// <summary>What must hold of everything the generator writes, whatever the documents are.</summary>
public static class GeneratedCode
{
    private static readonly string[] HostileCultures = ["tr-TR", "fi-FI", "da-DK", "ar-SA", "zh-CN"];

    /// <summary>
    /// Runs the generator and checks: no fault, no compiler warning at the highest level, hostile namespaces, C# 12 as well as the newest, a second run fully cached,
    /// nothing of Roslyn in any model, no carriage return or absolute path, and the same text under other cultures and with the documents in another order.
    /// </summary>
    /// <returns>The run, for what a test looks at itself.</returns>
    public static GeneratorRun Check(IReadOnlyList<SpecDocument> documents)
    {
        var session = new GeneratorSession(documents, HostileSources(documents));
        var run = session.Run();
        var faults = new List<string>(run.CompilerFindings());
        faults.AddRange(run.Problems.Where(p => p.Id == "SPEC9001").Select(p => p.ToString()));
        faults.AddRange(new GeneratorSession(documents, language: LanguageVersion.CSharp12).Run().CompilerFindings().Select(f => "C# 12: " + f));
        CheckText(run, faults);
        CheckModels(run, faults);

        var again = session.Run();
        faults.AddRange(again.OutputReasons().Where(r => r != IncrementalStepRunReason.Cached).Select(r => "the second run is not cached: " + r));

        var expected = run.AllText;
        if (!string.Equals(expected, new GeneratorSession([.. documents.Reverse()]).Run().AllText, StringComparison.Ordinal))
        {
            faults.Add("the order of the documents changes the output");
        }

        foreach (var culture in HostileCultures.Where(c => !string.Equals(expected, UnderCulture(c, documents), StringComparison.Ordinal)))
        {
            faults.Add("the culture " + culture + " changes the output");
        }

        return faults.Count == 0 ? run : throw new InvalidOperationException(string.Join("\n", faults.Take(20)) + "\n\n" + Excerpt(run, faults[0]));
    }

    private static string UnderCulture(string culture, IReadOnlyList<SpecDocument> documents)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            var hostile = CultureInfo.GetCultureInfo(culture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (hostile, hostile);
            return new GeneratorSession(documents).Run().AllText;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    // Namespaces that a careless "System.String" or "Specular.ApiTransport" in generated code would find first.
    private static IEnumerable<string> HostileSources(IReadOnlyList<SpecDocument> documents) => documents
        .Select(d => d.Namespace).Distinct(StringComparer.Ordinal)
        .Select(ns => $"namespace {ns}.System {{ internal static class Threading {{ }} internal static class String {{ }} }}\n"
            + $"namespace {ns}.Specular {{ internal static class Json {{ }} internal static class ApiTransport {{ }} }}\n"
            + $"namespace {ns}.Microsoft {{ internal static class Extensions {{ }} }}\nnamespace {ns}.{ns} {{ internal static class Hostile {{ }} }}");

    private static void CheckText(GeneratorRun run, List<string> faults)
    {
        foreach (var (name, text) in run.Files)
        {
            if (text.Contains('\r', StringComparison.Ordinal))
            {
                faults.Add(name + " has a carriage return");
            }

            if (text.Contains("/home/user", StringComparison.Ordinal))
            {
                faults.Add(name + " has an absolute path");
            }

            if (text.Split('\n').FirstOrDefault(l => l.EndsWith(' ')) is { } line)
            {
                faults.Add(name + " has a line that ends with a blank: " + line);
            }
        }

        if (run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() != run.Files.Count)
        {
            faults.Add("two files differ only by case");
        }
    }

    private static void CheckModels(GeneratorRun run, List<string> faults)
    {
        foreach (var (step, outputs) in run.Result.TrackedSteps.Where(s => s.Key.StartsWith("Specular.", StringComparison.Ordinal)))
        {
            foreach (var output in outputs.SelectMany(s => s.Outputs))
            {
                faults.AddRange(ModelWalk.RoslynObjects(output.Value).Select(f => step + " holds " + f));
            }
        }
    }

    private static string Excerpt(GeneratorRun run, string fault)
    {
        var tree = run.Compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath.Length > 0 && fault.StartsWith(t.FilePath, StringComparison.Ordinal));
        var open = fault.IndexOf('(', StringComparison.Ordinal);
        if (tree is null || open < 0 || !int.TryParse(fault[(open + 1)..].Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return "";
        }

        return string.Join("\n", tree.GetText().Lines.Skip(Math.Max(0, line - 4)).Take(7).Select(l => l.ToString()));
    }
}
