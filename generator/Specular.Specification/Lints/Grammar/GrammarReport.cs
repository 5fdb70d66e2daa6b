using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Lints.Grammar;

/// <summary>Reports faults of grammar where the lint stands: each kind of fault once, and nothing that the binder reported there already.</summary>
internal sealed class GrammarReport(string version, PointerPath path, ProblemCollector problems)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public void Missing(string member, ObjectShape shape) =>
        Once(ProblemCatalog.MissingByGrammar, shape.Name + " " + member, shape.What, member);

    public void Unknown(string member, ObjectShape shape) =>
        Once(ProblemCatalog.UnknownToGrammar, shape.Name + " " + member, version, member, shape.What, Suggestion.For(member, shape.Members.Keys));

    public void OtherKind(string wanted, Node found, string member) =>
        Once(ProblemCatalog.OtherKindByGrammar, member + " " + wanted + " " + found.GetType().Name, wanted, found.Description);

    public void Value(string value, string what, string remedy) => Once(ProblemCatalog.ValueAgainstGrammar, what + " " + value, value, version, what, remedy);

    public void ReferenceNotFound(string reference)
    {
        if (!problems.HasAt(path.ToString(), ProblemCatalog.ReferenceNotFound))
        {
            problems.Add(ProblemCatalog.ReferenceNotFound, path.ToString(), reference, "");
        }
    }

    private void Once(ProblemDescriptor descriptor, string key, params string[] arguments)
    {
        if (_reported.Add(descriptor.Id + " " + key) && path.ToString() is var pointer
            && !problems.HasAt(pointer, ProblemCatalog.WrongType) && !problems.HasAt(pointer, ProblemCatalog.MissingMember))
        {
            problems.Add(descriptor, pointer, arguments);
        }
    }
}
