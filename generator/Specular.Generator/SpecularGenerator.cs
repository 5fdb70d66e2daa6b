using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

        var baselines = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => DocumentReader.ReadBaseline(pair.Left, pair.Right, token))
            .Where(static baseline => baseline is not null)
            .Select(static (baseline, _) => baseline!)
            .WithTrackingName(StepNames.Baseline)
            .Collect();

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
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => RuntimeState.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Runtime);

        var emitted = lowered
            .Select(static (client, _) => client.Model)
            .WithTrackingName(StepNames.Model)
            .Where(static model => model is not null)
            .Select(static (model, token) => Stages.Emit(model!, token))
            .WithTrackingName(StepNames.Emit);

        context.RegisterSourceOutput(emitted.Combine(runtime), static (output, pair) =>
        {
            // Against a runtime that does not fit, or in an older language, every line would be an error; one diagnostic says it instead.
            if (!pair.Right.Fits)
            {
                return;
            }

            foreach (var file in pair.Left.Files)
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
            }
        });

        var isStrict = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => DocumentReader.IsStrict(options));
        var ofClients = lowered.Select(static (client, _) => client.Problems);
        RegisterDiagnostics(context, isStrict, Locate(documents, baselines, ofClients));
        RegisterDiagnostics(context, isStrict, Locate(documents, baselines, emitted.Select(static (client, _) => client.Problems)));
        var ofBaselines = baselines.Combine(ofClients.Collect()).Combine(documents.Collect())
            .Select(static (input, token) => BaselineStages.Check(input.Left.Left, input.Left.Right.SelectMany(static p => p), input.Right, token));
        context.RegisterSourceOutput(ofBaselines.Combine(isStrict), static (output, pair) => Report(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(documents.Collect().Select(static (all, _) => all.Length > 0).Combine(runtime), static (output, pair) =>
        {
            if (pair.Left && !pair.Right.Fits)
            {
                output.ReportDiagnostic(DiagnosticFactory.Create(new(RuntimeProblem(pair.Right), null, default), isStrict: false));
            }
        });
    }

    private static IncrementalValuesProvider<ValueList<LocatedProblem>> Locate(
        IncrementalValuesProvider<DocumentInput> documents, IncrementalValueProvider<ImmutableArray<BaselineInput>> baselines, IncrementalValuesProvider<ValueList<Problem>> problems) =>
        problems
            .Where(static list => list.Count > 0)
            .Combine(documents.Collect())
            .Combine(baselines)
            .Select(static (input, token) =>
                Stages.Locate(BaselineStages.Remaining(input.Left.Left, input.Left.Right, input.Right, token), input.Left.Right, token))
            .WithTrackingName(StepNames.Locate);

    private static void RegisterDiagnostics(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<bool> isStrict, IncrementalValuesProvider<ValueList<LocatedProblem>> located) =>
        context.RegisterSourceOutput(located.Combine(isStrict), static (output, pair) => Report(output, pair.Left, pair.Right));

    private static void Report(SourceProductionContext output, ValueList<LocatedProblem> problems, bool isStrict)
    {
        foreach (var problem in problems)
        {
            output.ReportDiagnostic(DiagnosticFactory.Create(problem, isStrict));
        }
    }

    private static Problem RuntimeProblem(RuntimeState runtime)
    {
        if (!runtime.HasLanguage)
        {
            return new(ProblemCatalog.LanguageTooOld, new SourceReference("", ""), [runtime.Language.ToDisplayString(), RuntimeState.OldestLanguage.ToDisplayString()]);
        }

        var expected = RuntimeState.Expected.ToString(3);
        return runtime.Version is { } actual
            ? new(ProblemCatalog.RuntimeDoesNotFit, new SourceReference("", ""), [actual, expected])
            : new(ProblemCatalog.RuntimeMissing, new SourceReference("", ""), [expected]);
    }
}
