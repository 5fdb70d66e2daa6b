using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Corpus.Mutation;

/// <summary>What reading owes to any text: it ends, it does not throw, and what cannot be read is explained at a place of the text.</summary>
internal static class MutantCheck
{
    /// <summary>How long one text may take. Small ones take milliseconds; this is for a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    // Hosts run generators on threads with a megabyte.
    private const int StackSize = 1024 * 1024;

    /// <summary>What is wrong with the reading of a text; null when nothing is.</summary>
    public static string? FaultOf(string text)
    {
        string? fault = null;
        var thread = new Thread(() => fault = Read(text), StackSize) { IsBackground = true };
        thread.Start();
        return thread.Join(Limit) ? fault : $"not read within {Limit.TotalSeconds} s";
    }

    private static string? Read(string text)
    {
        try
        {
            var source = new SourceDocument("mutant.yaml", text);
            var bound = ContractReader.Bind(source);
            var result = ContractReader.Join("mutant", [bound]);
            _ = ContractReader.Digest(result.Contract);
            if (!bound.IsReadable && bound.Problems.Count == 0)
            {
                return "not read, and nothing says why";
            }

            return result.Problems.Select(p => FaultOf(source, p)).FirstOrDefault(f => f is not null);
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private static string? FaultOf(SourceDocument source, Problem problem)
    {
        var place = DocumentLocator.Locate(source, problem);
        if (place.Offset < 0 || place.Length < 0 || place.Offset + place.Length > source.Text.Length || place.Line < 1 || place.Column < 1)
        {
            return $"{problem.Descriptor.Id} lies outside the text: {place}";
        }

        return string.IsNullOrWhiteSpace(problem.Message) ? $"{problem.Descriptor.Id} says nothing" : null;
    }
}
