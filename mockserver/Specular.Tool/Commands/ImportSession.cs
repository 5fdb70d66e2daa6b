using Specular.Mocking;
using Specular.Mocking.Loading;
using Specular.Specification.Export;
using Specular.Specification.Problems;
using Specular.Specification.Values;
using Specular.Tool.Conversion;
using Specular.Tool.Languages;
using Specular.Tool.Output;
using Specular.Tool.SecondReader;

namespace Specular.Tool.Commands;

/// <summary>One run of <c>specular import</c>: reads, reports, converts, looks at the result, writes it whole or not at all.</summary>
internal sealed class ImportSession(ImportSettings settings, Func<Stream> input, TextWriter output, TextWriter error)
{
    private readonly Screen _errors = new(error, ToolTerminal.Plain);

    public int Run(CancellationToken cancellationToken)
    {
        var sources = ImportSources.Read(settings.Paths, input);
        var file = settings.File is null ? null : OutputFile.At(settings.File, sources.Select(s => s.Name));
        var export = OpenApiExport.Export(ImportSources.NameOf(settings.Paths), sources, new() { KeepsExtensions = settings.KeepsExtensions });
        var problems = export.Problems;
        var tree = export.Tree;
        if (tree is not null && settings.Version is { } version)
        {
            var conversion = OpenApiConverter.Convert(export.Contract, tree, version);
            tree = conversion.Tree;
            problems = [.. problems, .. conversion.Problems];
        }

        cancellationToken.ThrowIfCancellationRequested();
        var text = tree is null ? "" : OpenApiExport.Write(tree, settings.Format);
        var opinions = tree is null ? [] : OpenApiSecondReader.Read(settings.File ?? "output", text).Where(o => o.IsError).ToArray();
        var surface = new Surface("", sources, export.Contract, problems);
        ProblemPrinter.Print(_errors, DocumentProblem.Locate([surface]), opinions);
        if (tree is null || (problems.Any(IsError) && !settings.KeepsGoing))
        {
            _errors.Line("specular: " + Refusal(tree, problems));
            return ExitCode.Failure;
        }

        if (!OpenApiExport.IsReadAs(text, tree))
        {
            throw new InvalidOperationException("The text that was to be written does not read as it was meant.");
        }

        if (file is null)
        {
            output.Write(text);
            output.Flush();
        }
        else
        {
            file.Write(text);
        }

        return ExitCode.Success;
    }

    private static string Refusal(JsonValue? tree, ValueList<Problem> problems) =>
        !problems.Any(IsError) ? ToolText.Of("Nothing was written. No document that was given describes an API.")
        : tree is null ? ToolText.Of("Nothing was written. Mend the errors above.")
        : ToolText.Of("Nothing was written. Mend the errors above, or use --keep-going to leave out what is broken.");

    private static bool IsError(Problem problem) => problem.Descriptor.Severity == ProblemSeverity.Error;
}
