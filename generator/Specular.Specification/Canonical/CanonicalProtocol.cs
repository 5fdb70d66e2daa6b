using Specular.Specification.Contract;

namespace Specular.Specification.Canonical;

/// <summary>Envelopes, credentials and task protocols in canonical form.</summary>
internal static class CanonicalProtocol
{
    public static void Write(CanonicalWriter writer, Envelope envelope)
    {
        writer.Write("CodeMember", envelope.CodeMember);
        writer.Write("SuccessCodes", envelope.SuccessCodes);
        writer.Write("MessageMember", envelope.MessageMember);
        writer.Write("RequestIdMember", envelope.RequestIdMember);
        writer.Write("DataMember", envelope.DataMember);
        writer.WriteAll("Evidence", envelope.Evidence, Write);
    }

    public static void Write(CanonicalWriter writer, Credential credential)
    {
        writer.Write("Location", (long)credential.Location);
        writer.Write("Name", credential.Name);
        writer.Write("Prefix", credential.Prefix);
        writer.Write("Kind", (long)credential.Kind);
        writer.WriteAll("Schemes", credential.Schemes, (w, s) => w.Write("Source", s));
        writer.Write("TokenUrl", credential.TokenUrl);
        writer.Write("SignedToken", credential.SignedToken, (w, t) =>
        {
            w.Write("Lifetime", t.Lifetime);
            w.Write("ClockSkew", t.ClockSkew);
        });
        writer.WriteAll("Evidence", credential.Evidence, Write);
    }

    public static void Write(CanonicalWriter writer, TaskProtocol protocol)
    {
        writer.Write("CreateOperation", protocol.CreateOperation);
        writer.Write("QueryOperation", protocol.QueryOperation);
        writer.Write("ListOperation", protocol.ListOperation);
        writer.Write("CancelOperation", protocol.CancelOperation);
        writer.WriteOptional("CreateIdPointer", protocol.CreateIdPointer);
        writer.WriteOptional("CreateStatusPointer", protocol.CreateStatusPointer);
        writer.Write("QueryIdLocation", (long)protocol.QueryIdLocation);
        writer.Write("QueryIdParameter", protocol.QueryIdParameter);
        writer.WriteOptional("IdPointer", protocol.IdPointer);
        writer.WriteOptional("StatusPointer", protocol.StatusPointer);
        writer.WriteAll("Vocabulary", protocol.Vocabulary, Write);
        writer.WriteOptional("ResultPointer", protocol.ResultPointer);
        writer.WriteOptional("FailureMessagePointer", protocol.FailureMessagePointer);
        writer.WriteOptional("ExternalIdRequestPointer", protocol.ExternalIdRequestPointer);
        writer.WriteOptional("ExternalIdPointer", protocol.ExternalIdPointer);
        writer.Write("QueryByExternalId", protocol.QueryByExternalId);
        writer.WriteOptional("CallbackPointer", protocol.CallbackPointer);
        writer.WriteOptional("CreatedAtPointer", protocol.CreatedAtPointer);
        writer.WriteOptional("UpdatedAtPointer", protocol.UpdatedAtPointer);
        writer.WriteAll("Evidence", protocol.Evidence, Write);
    }

    public static void Write(CanonicalWriter writer, StatusWord word)
    {
        writer.Write("Wire", word.Wire);
        writer.Write("State", (long)word.State);
    }

    public static void Write(CanonicalWriter writer, Evidence evidence)
    {
        writer.Write("Statement", evidence.Statement);
        writer.Write("Basis", (long)evidence.Basis);
        if (evidence.Place is { } place)
        {
            writer.Write("Place", place);
        }
    }
}
