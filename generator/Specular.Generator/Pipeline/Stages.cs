using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Generator.Pipeline;

/// <summary>
/// The pipeline's steps as functions of values. A fault of ours in one ends that document or client with a problem that names the stage; the others go on. Lowering and emission
/// catch those of single operations and types themselves.
/// </summary>
internal static class Stages
{
    public static BoundInput Bind(DocumentInput input, CancellationToken cancellationToken) =>
        new(input.Namespace, input.Client, input.Surface, Bind(input.Source, [], cancellationToken));

    /// <summary>Binds a document again, with all documents of its client.</summary>
    public static BoundInput BindDivided(BoundInput input, IReadOnlyList<DocumentInput> documents, CancellationToken cancellationToken)
    {
        var group = documents
            .Where(d => string.Equals(d.Namespace, input.Namespace, StringComparison.Ordinal) && string.Equals(d.Client, input.Client, StringComparison.Ordinal))
            .Select(d => d.Source)
            .ToList();
        var source = group.FirstOrDefault(s => string.Equals(s.Name, input.Document.Document.Name, StringComparison.Ordinal));
        return source is null ? input : input with { Document = Bind(source, group, cancellationToken) };
    }

    private static BoundDocument Bind(SourceDocument source, IReadOnlyList<SourceDocument> alongside, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return ContractReader.Bind(source, alongside);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new()
            {
                Document = new() { Name = source.Name, Dialect = "" },
                IsReadable = false,
                Problems = [FaultReport.Of($"reading {source.Name}", new(source.Name, ""), fault)],
            };
        }
    }

    public static LoweredInput Lower(ClientInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (input.Identity is not { } identity)
        {
            return new(null, input.Problems);
        }

        var stage = "joining the documents of " + identity.FullName;
        var problems = new List<Problem>(input.Problems);
        try
        {
            var joined = ContractReader.Join(input.Surface.Length > 0 ? input.Surface : identity.FullName, input.Documents);
            problems.AddRange(joined.Problems);
            cancellationToken.ThrowIfCancellationRequested();
            if (joined.Contract.Operations.Count == 0 && problems.Any(p => p.Descriptor.Severity == ProblemSeverity.Error))
            {
                // The problems say why there is none.
                return new(null, problems.Distinct().ToValueList());
            }

            stage = "naming the types of " + identity.FullName;
            var lowered = ClientLowering.Lower(joined.Contract, identity, ContractReader.Digest(joined.Contract));
            problems.AddRange(lowered.Problems);
            return new(lowered.Model, problems.Distinct().ToValueList());
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            problems.Add(FaultReport.Of(stage, FirstDocument(input), fault));
            return new(null, problems.Distinct().ToValueList());
        }
    }

    public static EmittedClient Emit(ClientModel model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var problems = new List<Problem>();
            return new(ClientEmission.Emit(model, problems), problems.ToValueList());
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new([], [FaultReport.Of("writing " + model.Identity.FullName, new(model.Documents.Count > 0 ? model.Documents[0] : "", ""), fault)]);
        }
    }

    public static ValueList<LocatedProblem> Locate(IEnumerable<Problem> problems, IReadOnlyList<DocumentInput> documents, CancellationToken cancellationToken)
    {
        var byName = documents.GroupBy(d => d.Source.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var located = new List<LocatedProblem>();
        foreach (var problem in problems)
        {
            cancellationToken.ThrowIfCancellationRequested();
            located.Add(byName.TryGetValue(problem.Place.Document, out var document) ? Locate(problem, document) : new(problem, null, default));
        }

        return located.ToValueList();
    }

    // A problem that has no place is still one.
    private static LocatedProblem Locate(Problem problem, DocumentInput document)
    {
        try
        {
            return new(problem, document.Path, DocumentLocator.Locate(document.Source, problem));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new(problem, document.Path, default);
        }
    }

    private static SourceReference FirstDocument(ClientInput input) => new(input.Documents.Count > 0 ? input.Documents[0].Document.Name : "", "");
}
