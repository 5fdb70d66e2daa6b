namespace Specular.Specification.Inference.Envelopes;

/// <summary>An answer whose root has the members of an envelope; whether it is one depends on what its code's values mean.</summary>
internal sealed record EnvelopeShape(BodyMember Code, BodyMember? Message, BodyMember? RequestId, BodyMember Data)
{
    /// <summary>The members' names, for people and to compare shapes: "code, message, data".</summary>
    public string Names => string.Join(", ", new[] { Code.Name, Message?.Name, RequestId?.Name, Data.Name }.Where(n => n is not null));

    /// <summary>What makes two envelopes of one API the same: how the code and the data are named.</summary>
    public string Key => Code.Name + "\n" + Data.Name;
}
