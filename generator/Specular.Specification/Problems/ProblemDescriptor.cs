namespace Specular.Specification.Problems;

/// <summary>One kind of problem. All stand in <see cref="ProblemCatalog"/>, each with a page docs/diagnostics/{Id}.md.</summary>
/// <param name="Id">"SPEC1001". 1xxx: the document cannot be read as it claims; 2xxx: it contradicts itself; 3xxx: not carried over without loss; 4xxx: configuration; 9xxx: a fault of ours.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="MessageFormat">The message with {0}, {1} ...; says what was found and what to do.</param>
/// <param name="Severity">How bad it is by default.</param>
public sealed record ProblemDescriptor(string Id, string Title, string MessageFormat, ProblemSeverity Severity)
{
    /// <summary>
    /// How bad it is for whoever looks at the documents for their own sake, in <c>specular lint</c> and a strict build: there a vendor's own mistakes (2xxx), which must not
    /// break an ordinary build, are warnings.
    /// </summary>
    public ProblemSeverity StrictSeverity => Severity == ProblemSeverity.Info && Id.StartsWith("SPEC2", StringComparison.Ordinal) ? ProblemSeverity.Warning : Severity;
}
