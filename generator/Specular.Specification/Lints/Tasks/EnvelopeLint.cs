using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Inference.Envelopes;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Tasks;

/// <summary>Envelopes whose documents never say which code means success, or that leave no room for a failure. Each document is told of once.</summary>
internal sealed class EnvelopeLint(ApiContract contract, ICollection<Problem> problems)
{
    private readonly HashSet<(string Id, string Document)> _told = [];

    public void Check(IEnumerable<OperationView> operations)
    {
        var unsaid = new List<EnvelopeShape>();
        var isSaid = false;
        foreach (var view in operations.Where(v => v.Operation.Envelope is not null))
        {
            CheckData(view);
            if (contract.Profile.Envelope is { } stated && EnvelopeShapeDetector.Match(view.Answer, stated) is { } shape)
            {
                // One answer that says it speaks for all of them.
                isSaid |= SuccessCodeReader.Read(shape, Profile.Empty) is not null;
                unsaid.Add(shape);
            }
        }

        foreach (var shape in isSaid ? [] : unsaid.Where(s => s.Code.Schema is { IsSupplement: false }))
        {
            Tell(ProblemCatalog.SuccessCodeUnsaid, shape.Code.Place, shape.Code.Name);
        }
    }

    // A failure answers in the same envelope, unless it has an answer of its own.
    private void CheckData(OperationView view)
    {
        var envelope = view.Operation.Envelope!;
        if (!view.Operation.Responses.All(r => r.IsSuccess) || view.Operation.Responses.FirstOrDefault(r => r.IsSuccess)?.Json?.Schema is not { } written)
        {
            return;
        }

        var root = view.Resolve(written);
        var index = root.Required.ToList().IndexOf(envelope.DataMember);
        if (index >= 0 && !root.IsSupplement && view.Answer.At(JsonPointer.Append("", envelope.DataMember)) is { } data
            && data.Types != SchemaTypes.None && (data.Types & SchemaTypes.Null) == SchemaTypes.None)
        {
            Tell(ProblemCatalog.DataAlwaysRequired, root.Source.Child("required").Child(index), envelope.DataMember, envelope.CodeMember);
        }
    }

    private void Tell(ProblemDescriptor descriptor, SourceReference place, params string[] arguments)
    {
        if (_told.Add((descriptor.Id, place.Document)))
        {
            problems.Add(new(descriptor, place, [.. arguments]));
        }
    }
}
