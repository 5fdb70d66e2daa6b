using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Lints.Grammar;

/// <summary>Collects faults of grammar where the lint stands: a kind of fault that an exporter repeats where it first stands.</summary>
internal sealed class GrammarReport(string version, PointerPath path)
{
    // A document in another notation has one at every member; these tell enough.
    private const int MostFindings = 200;

    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly List<TextFinding> _findings = [];

    public IReadOnlyList<TextFinding> Findings => _findings;

    private bool IsFull => _findings.Count >= MostFindings;

    public void Missing(string member, ObjectShape shape) => Once(ProblemCatalog.MissingByGrammar, shape.Name + " " + member, shape.What, member);

    public void Unknown(string member, ObjectShape shape) =>
        Once(ProblemCatalog.UnknownToGrammar, shape.Name + " " + member, version, member, shape.What, IsFull ? "" : Suggestion.For(member, shape.Members.Keys));

    public void OtherKind(string wanted, Node found, string member) =>
        Once(ProblemCatalog.OtherKindByGrammar, member + " " + wanted + " " + found.GetType().Name, wanted, found.Description);

    public void Value(string value, string what, string remedy) => Once(ProblemCatalog.ValueAgainstGrammar, what + " " + value, value, version, what, remedy);

    public void ReferenceNotFound(string reference) => Once(ProblemCatalog.ReferenceNotFound, reference, reference, "this document", "");

    private void Once(ProblemDescriptor descriptor, string key, params string[] arguments)
    {
        if (!IsFull && _reported.Add(descriptor.Id + " " + key))
        {
            _findings.Add(new(descriptor, path.ToString(), [.. arguments]));
        }
    }
}
