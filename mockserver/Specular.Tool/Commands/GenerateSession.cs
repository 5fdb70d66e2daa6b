using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Mocking;
using Specular.Mocking.Loading;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Values;
using Specular.Tool.Languages;
using Specular.Tool.Output;

namespace Specular.Tool.Commands;

/// <summary>One run of <c>specular generate</c>: reads, reports, writes everything or nothing.</summary>
internal sealed class GenerateSession(GenerateSettings settings, TextWriter output, TextWriter error, ToolTerminal terminal)
{
    private readonly Screen _output = new(output, terminal);
    private readonly Screen _errors = new(error, ToolTerminal.Plain);

    public int Run(CancellationToken cancellationToken)
    {
        var surfaces = SurfaceLoader.Load(settings.Paths);
        if (surfaces.Count > 1)
        {
            throw new MockServerException(
                ToolText.Format($"The paths hold {surfaces.Count} APIs ({string.Join(", ", surfaces.Select(s => s.Contract.Name))}), and a client is for one."),
                ToolText.Of("Run specular generate once for each, with a namespace of its own."),
                null);
        }

        var surface = surfaces[0];
        if (surface.Problems.Any(p => p.Descriptor.Severity == ProblemSeverity.Error) && (!settings.KeepsGoing || surface.Contract.Operations.Count == 0))
        {
            Report(surface, []);
            _errors.Line("specular: " + (surface.Contract.Operations.Count == 0
                ? ToolText.Of("Nothing was written. Mend the errors above.")
                : ToolText.Of("Nothing was written. Mend the errors above, or use --keep-going to leave out what is broken.")));
            return ExitCode.Failure;
        }

        var lowered = ClientLowering.Lower(surface.Contract, new ClientIdentity(settings.Namespace, settings.Client), ContractReader.Digest(surface.Contract));
        var problems = lowered.Problems.ToList();
        var files = ClientEmission.Emit(lowered.Model, problems);
        Report(surface, problems.ToValueList());
        cancellationToken.ThrowIfCancellationRequested();
        var removed = new GeneratedFolder(settings.Folder).Write(files, $"{settings.Namespace}.{settings.Client}");
        foreach (var file in files)
        {
            _output.Line(Path.Combine(settings.Folder, file.HintName).Replace('\\', '/'));
        }

        foreach (var file in removed)
        {
            _output.Line(ToolText.Format($"removed {file}: it is of an earlier run and no longer written"));
        }

        return ExitCode.Success;
    }

    private void Report(Surface surface, ValueList<Problem> ofLowering) => ProblemPrinter.Print(
        _errors, DocumentProblem.Locate([surface with { Problems = surface.Problems.Concat(ofLowering).Distinct().ToValueList() }]), opinions: null);
}
