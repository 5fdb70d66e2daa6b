using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Specular.Generator.Pipeline;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Generator;

/// <summary>
/// Writes a typed client for each client that the project's SpecularSpec items name. Each document is read on its own; then those of one client are joined and lowered
/// to a value-equal model; sources and diagnostics hang on separate values, so that a moved line never writes code again. Nothing of Roslyn is in any model.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SpecularGenerator : IIncrementalGenerator
{
    // Without a byte order mark.
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => DocumentReader.Read(pair.Left, pair.Right, token))
            .Where(static document => document is not null)
            .Select(static (document, _) => document!)
            .WithTrackingName(StepNames.Document);

        var bound = documents
            .Select(Stages.Bind)
            .WithTrackingName(StepNames.Bind);

        // Only a document that refers to others hangs on their texts.
        var divided = bound
            .Where(static input => input.Document.References.Count > 0)
            .Combine(documents.Collect())
            .Select(static (pair, token) => Stages.BindDivided(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.BindDivided);

        var clients = bound
            .Where(static input => input.Document.References.Count == 0)
            .Collect()
            .Combine(divided.Collect())
            .SelectMany(static (inputs, _) => ClientGrouping.Group(inputs.Left.Concat(inputs.Right)))
            .WithTrackingName(StepNames.Client);

        var lowered = clients.Select(Stages.Lower).WithTrackingName(StepNames.Lower);
        var runtime = context.CompilationProvider
            .Select(static (compilation, _) => RuntimeState.Of(compilation))
            .WithTrackingName(StepNames.Runtime);

        var emitted = lowered
            .Select(static (client, _) => client.Model)
            .WithTrackingName(StepNames.Model)
            .Where(static model => model is not null)
            .Select(static (model, token) => Stages.Emit(model!, token))
            .WithTrackingName(StepNames.Emit);

        context.RegisterSourceOutput(emitted.Combine(runtime), static (output, pair) =>
        {
            // Against a runtime that does not fit, every line would be an error; one diagnostic says it instead.
            if (!pair.Right.Fits)
            {
                return;
            }

            foreach (var file in pair.Left.Files)
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
            }
        });

        RegisterDiagnostics(context, documents, lowered.Select(static (client, _) => client.Problems), StepNames.Locate);
        RegisterDiagnostics(context, documents, emitted.Select(static (client, _) => client.Problems), StepNames.Locate);
        context.RegisterSourceOutput(documents.Collect().Select(static (all, _) => all.Length > 0).Combine(runtime), static (output, pair) =>
        {
            if (pair.Left && !pair.Right.Fits)
            {
                output.ReportDiagnostic(DiagnosticFactory.Create(new(RuntimeProblem(pair.Right), null, default)));
            }
        });
    }

    private static void RegisterDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DocumentInput> documents,
        IncrementalValuesProvider<ValueList<Problem>> problems,
        string step)
    {
        var located = problems
            .Where(static list => list.Count > 0)
            .Combine(documents.Collect())
            .Select(static (pair, token) => Stages.Locate(pair.Left, pair.Right, token))
            .WithTrackingName(step);
        context.RegisterSourceOutput(located, static (output, list) =>
        {
            foreach (var problem in list)
            {
                output.ReportDiagnostic(DiagnosticFactory.Create(problem));
            }
        });
    }

    private static Problem RuntimeProblem(RuntimeState runtime)
    {
        var expected = RuntimeState.Expected.ToString(3);
        return runtime.Version is { } actual
            ? new(ProblemCatalog.RuntimeDoesNotFit, new SourceReference("", ""), [actual, expected])
            : new(ProblemCatalog.RuntimeMissing, new SourceReference("", ""), [expected]);
    }
}
