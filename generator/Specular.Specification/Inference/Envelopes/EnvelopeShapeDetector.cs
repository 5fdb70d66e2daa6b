using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Envelopes;

/// <summary>Finds the members of an envelope at the root of an answer, by the names that services give them.</summary>
internal static class EnvelopeShapeDetector
{
    private static readonly string[] Codes =
        ["code", "errcode", "errorcode", "errno", "retcode", "ret", "statuscode", "resultcode", "respcode", "rtncode", "bizcode", "status"];

    private static readonly string[] Messages =
        ["message", "msg", "errmsg", "errormsg", "errormessage", "retmsg", "statusmsg", "statusmessage", "resultmsg", "respmsg", "desc", "info"];

    private static readonly string[] RequestIds = ["requestid", "reqid", "traceid", "correlationid", "logid", "rid"];

    private static readonly string[] Payloads = ["data", "result", "output", "payload", "body"];

    // What envelopes carry beside their four members without anybody missing it when the data is unwrapped.
    private static readonly string[] Companions =
        ["success", "ok", "timestamp", "time", "ts", "servertime", "messagecn", "messageen", "messagejp", "type", "error", "errors", "aggregatederror", "cost", "elapsed", "version", "host", "path"];

    /// <summary>The shape, or null. It takes a code, data, and a message or a request id, and nothing else that an answer would be worth reading for.</summary>
    public static EnvelopeShape? Detect(BodyMembers answer)
    {
        var root = answer.All.Where(m => m.Depth == 1).ToList();
        if (Find(root, Codes, IsCode) is not { } code || Find(root, Payloads, m => m.Key != "result" || MayHold(m)) is not { } data)
        {
            return null;
        }

        var message = Find(root, Messages, m => m.MayBe(SchemaTypes.String));
        var requestId = Find(root, RequestIds, m => m.MayBe(SchemaTypes.String));
        if (message is null && requestId is null)
        {
            return null;
        }

        foreach (var member in root)
        {
            // A second member of the kind (status beside code, trace id beside request id) is a companion too.
            var isKnown = Array.IndexOf(Codes, member.Key) >= 0 || Array.IndexOf(Messages, member.Key) >= 0 || Array.IndexOf(RequestIds, member.Key) >= 0
                || Array.IndexOf(Companions, member.Key) >= 0 || ReferenceEquals(member, data) || (member.Key == "result" && !MayHold(member));
            if (!isKnown)
            {
                return null;
            }
        }

        return new EnvelopeShape(code, message, requestId, data);
    }

    /// <summary>The shape that a stated envelope has in an answer; null when the answer lacks its code or its data.</summary>
    public static EnvelopeShape? Match(BodyMembers answer, Envelope stated)
    {
        if (At(answer, stated.CodeMember) is not { } code || At(answer, stated.DataMember) is not { } data)
        {
            return null;
        }

        return new EnvelopeShape(code, At(answer, stated.MessageMember), At(answer, stated.RequestIdMember), data);
    }

    private static BodyMember? At(BodyMembers answer, string? name) => name is null ? null : answer.At(JsonPointer.Append("", name));

    private static BodyMember? Find(List<BodyMember> root, string[] names, Func<BodyMember, bool> also)
    {
        foreach (var name in names)
        {
            if (root.Find(m => m.Key == name && also(m)) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    // "status" is more often a word for how a thing is than for how the call went.
    private static bool IsCode(BodyMember member) => member.Key == "status"
        ? member.Schema is { Types: SchemaTypes.Integer or SchemaTypes.Number } || member.Examples.Exists(e => e.Kind == JsonKind.Number)
        : member.MayBe(SchemaTypes.Integer | SchemaTypes.Number | SchemaTypes.String);

    private static bool MayHold(BodyMember member) => member.MayBe(SchemaTypes.Object | SchemaTypes.Array);
}
