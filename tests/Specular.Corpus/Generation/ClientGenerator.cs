using System.Diagnostics;
using System.Text;
using Specular.CodeGeneration;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Corpus.Documents;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Corpus.Generation;

/// <summary>Writes the client of one document and compiles it.</summary>
internal static class ClientGenerator
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    // Hosts run generators on threads with a megabyte.
    private const int StackSize = 1024 * 1024;

    /// <summary>Writes and compiles. Never throws for what the generator does.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">A folder to write the files to, one below it for the document; null writes none.</param>
    public static GeneratedClient Generate(CorpusDocument document, string? output) => Generate(document, document.Load(), ClientProject.Default, output);

    /// <summary>Writes and compiles the client of other texts in a document's place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sources">The texts.</param>
    /// <param name="project">The project that it stands in.</param>
    /// <param name="output">A folder to write the files to; null writes none.</param>
    public static GeneratedClient Generate(CorpusDocument document, IReadOnlyList<SourceDocument> sources, ClientProject project, string? output)
    {
        var client = new GeneratedClient(document, GenerationOutcome.Hung);
        IReadOnlyList<GeneratedFile> files = [];
        var thread = new Thread(() => (client, files) = Write(document, sources, project.Identity), StackSize) { IsBackground = true };
        thread.Start();
        if (!thread.Join(s_limit))
        {
            return new GeneratedClient(document, GenerationOutcome.Hung);
        }

        if (output is not null)
        {
            Save(Path.Combine(output, document.Folder, document.Name), files);
        }

        return files.Count == 0 ? client : Compiled(client, files, project);
    }

    private static (GeneratedClient Client, IReadOnlyList<GeneratedFile> Files) Write(CorpusDocument document, IReadOnlyList<SourceDocument> sources, ClientIdentity identity)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var read = ContractReader.Read(document.Folder, sources);
            if (read.Contract.Operations.Count == 0
                && read.Problems.FirstOrDefault(p => p.Descriptor.Severity == ProblemSeverity.Error) is { } error)
            {
                return (new(document, GenerationOutcome.Refused) { Reason = error.Message }, []);
            }

            var lowered = ClientLowering.Lower(read.Contract, identity, ContractReader.Digest(read.Contract));
            if (read.Problems.Concat(lowered.Problems).FirstOrDefault(p => p.Descriptor == ProblemCatalog.GeneratorFault) is { } fault)
            {
                return (new(document, GenerationOutcome.Crashed) { Reason = fault.Message }, []);
            }

            var files = ClientEmission.Emit(lowered.Model);
            var client = new GeneratedClient(document, GenerationOutcome.Clean)
            {
                Operations = read.Contract.Operations.Count,
                Files = files.Count,
                Bytes = files.Sum(f => (long)Encoding.UTF8.GetByteCount(f.Text)),
                NotCarriedOver = lowered.Problems.Where(GeneratedClient.IsLoss).GroupBy(p => p.Descriptor.Id, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
                GenerateSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            };
            return (client, files);
        }
        catch (Exception e)
        {
            return (new(document, GenerationOutcome.Crashed) { Reason = e.ToString(), GenerateSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds }, []);
        }
    }

    private static GeneratedClient Compiled(GeneratedClient client, IReadOnlyList<GeneratedFile> files, ClientProject project)
    {
        var start = Stopwatch.GetTimestamp();
        var findings = ClientCompiler.Compile(files, project);
        return client with
        {
            Outcome = findings.Any(f => f.IsError) ? GenerationOutcome.Errors : findings.Count > 0 ? GenerationOutcome.Warnings : GenerationOutcome.Clean,
            Findings = findings,
            CompileSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
        };
    }

    private static void Save(string folder, IReadOnlyList<GeneratedFile> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder, file.HintName), file.Text);
        }
    }
}
