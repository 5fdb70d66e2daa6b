using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Envelopes;

/// <summary>
/// Finds the wrapper of answers: {code, message, request_id, data}. Unwrapping needs to know which code means success; an operation that does not say
/// takes it from the others of the same shape, for one service answers in one way. Where nothing says, nothing is unwrapped, and a problem tells so.
/// </summary>
internal sealed class EnvelopeDetector(Profile profile, ICollection<Problem> problems)
{
    /// <summary>The envelope of each operation, null where there is none; in the order given.</summary>
    public IReadOnlyList<Envelope?> Detect(IReadOnlyList<OperationView> operations)
    {
        var found = new Envelope?[operations.Count];
        var unproven = new List<(int Index, EnvelopeShape Shape)>();
        for (var i = 0; i < found.Length; i++)
        {
            if (profile.NotEnveloped.Contains(operations[i].Operation.Key, StringComparer.Ordinal))
            {
                continue;
            }

            if (profile.Envelope is { } stated)
            {
                found[i] = EnvelopeShapeDetector.Match(operations[i].Answer, stated) is { } matched ? Present(stated, matched) : null;
            }
            else if (EnvelopeShapeDetector.Detect(operations[i].Answer) is { } shape)
            {
                found[i] = Proven(shape);
                if (found[i] is null)
                {
                    unproven.Add((i, shape));
                }
            }
        }

        Share(operations, found, unproven);
        return found;
    }

    // The stated envelope, with the members that this answer has.
    private static Envelope Present(Envelope stated, EnvelopeShape shape) => stated with
    {
        MessageMember = shape.Message?.Name,
        RequestIdMember = shape.RequestId?.Name,
    };

    private Envelope? Proven(EnvelopeShape shape) =>
        SuccessCodeReader.Read(shape, profile) is var (codes, evidence) ? Make(shape, codes, evidence) : null;

    private static Envelope Make(EnvelopeShape shape, ValueList<JsonValue> codes, Evidence evidence) => new()
    {
        CodeMember = shape.Code.Name,
        SuccessCodes = codes,
        MessageMember = shape.Message?.Name,
        RequestIdMember = shape.RequestId?.Name,
        DataMember = shape.Data.Name,
        Evidence = [new Evidence($"The answer is an envelope ({shape.Names})", Basis.Inferred, shape.Data.Place), evidence],
    };

    private void Share(IReadOnlyList<OperationView> operations, Envelope?[] found, List<(int Index, EnvelopeShape Shape)> unproven)
    {
        // By shape: what the proven ones say, null where two of them disagree. Taken before any is shared.
        var byShape = new Dictionary<string, (Envelope Envelope, string Operation)?>(StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is { } envelope)
            {
                var key = envelope.CodeMember + "\n" + envelope.DataMember;
                byShape[key] = !byShape.TryGetValue(key, out var known) ? (envelope, operations[i].Operation.Key)
                    : known is { } first && first.Envelope.SuccessCodes.Equals(envelope.SuccessCodes) ? known : null;
            }
        }

        var open = new Dictionary<string, (OperationView Operation, EnvelopeShape Shape, int Count)>(StringComparer.Ordinal);
        foreach (var (index, shape) in unproven)
        {
            if (byShape.TryGetValue(shape.Key, out var known) && known is var (envelope, operation))
            {
                var codes = string.Join(", ", envelope.SuccessCodes.Select(c => c.ToJson()));
                found[index] = Make(shape, envelope.SuccessCodes,
                    new Evidence($"{shape.Code.Name} {codes} means success: as in the answer of {operation}", Basis.Inferred, shape.Code.Place));
            }
            else
            {
                open[shape.Key] = open.TryGetValue(shape.Key, out var seen) ? (seen.Operation, seen.Shape, seen.Count + 1) : (operations[index], shape, 1);
            }
        }

        foreach (var (operation, shape, count) in open.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => o.Value))
        {
            var others = count == 1 ? "" : $" (nor in {(count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} other answers of this shape)";
            problems.Add(new Problem(ProblemCatalog.UnprovenEnvelope, shape.Code.Place, [operation.Operation.Key, shape.Names, shape.Code.Name, others, shape.Data.Name]));
        }
    }
}
