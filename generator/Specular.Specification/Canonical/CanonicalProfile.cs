using Specular.Specification.Profiles;

namespace Specular.Specification.Canonical;

/// <summary>Profiles in canonical form.</summary>
internal static class CanonicalProfile
{
    public static void Write(CanonicalWriter writer, Profile profile)
    {
        writer.Write("Document", CanonicalWriter.FileName(profile.Document));
        writer.Write("Name", profile.Name);
        writer.Write("Title", profile.Title);
        writer.WriteAll("Names", profile.Names, (w, n) =>
        {
            w.Write("Target", n.Target);
            w.Write("Name", n.Name);
            w.Write("Source", n.Source);
        });
        writer.Write("Envelope", profile.Envelope, CanonicalProtocol.Write);
        writer.Write("NotEnveloped", profile.NotEnveloped);
        writer.Write("Credential", profile.Credential, CanonicalProtocol.Write);
        writer.WriteAll("Media", profile.Media, Write);
        writer.WriteAll("Tasks", profile.Tasks, Write);
        writer.WriteAll("Errors", profile.Errors, Write);
        writer.WriteAll("Rules", profile.Rules, CanonicalRule.Write);
        writer.WriteAll("Prices", profile.Prices, Write);
        writer.Write("MediaLifetime", profile.MediaLifetime, Write);
        writer.Write("RequestIdFormat", profile.RequestIdFormat);
        writer.WriteOptional("SuccessMessage", profile.SuccessMessage);
    }

    private static void Write(CanonicalWriter writer, MediaMember media)
    {
        writer.Write("Operation", media.Operation);
        writer.WriteOptional("Member", media.Member);
        writer.Write("Kind", (long)media.Kind);
        writer.Write("AllowsInline", media.AllowsInline);
        writer.Write("Limits", media.Limits, CanonicalRule.Write);
        writer.Write("Evidence", media.Evidence, CanonicalProtocol.Write);
    }

    private static void Write(CanonicalWriter writer, TaskProfile task)
    {
        writer.Write("CreateOperation", task.CreateOperation);
        writer.Write("Override", task.Override, Write);
        writer.Write("IdFormat", task.IdFormat);
        writer.Write("SubmittedFor", task.SubmittedFor, Write);
        writer.Write("ProcessingFor", task.ProcessingFor, Write);
        writer.WriteAll("Failures", task.Failures, (w, f) =>
        {
            w.Write("Name", f.Name);
            w.Write("Message", f.Message);
            w.Write("Evidence", f.Evidence, CanonicalProtocol.Write);
        });
        writer.Write("IsTask", task.IsTask);
    }

    private static void Write(CanonicalWriter writer, TaskProtocolOverride stated)
    {
        writer.Write("QueryOperation", stated.QueryOperation);
        writer.Write("ListOperation", stated.ListOperation);
        writer.Write("CancelOperation", stated.CancelOperation);
        writer.WriteOptional("CreateIdPointer", stated.CreateIdPointer);
        writer.Write("QueryIdParameter", stated.QueryIdParameter);
        writer.WriteOptional("IdPointer", stated.IdPointer);
        writer.WriteOptional("StatusPointer", stated.StatusPointer);
        writer.WriteAll("Vocabulary", stated.Vocabulary, CanonicalProtocol.Write);
        writer.WriteOptional("ResultPointer", stated.ResultPointer);
        writer.WriteOptional("FailureMessagePointer", stated.FailureMessagePointer);
        writer.WriteOptional("ExternalIdRequestPointer", stated.ExternalIdRequestPointer);
        writer.WriteOptional("ExternalIdPointer", stated.ExternalIdPointer);
        writer.Write("QueryByExternalId", stated.QueryByExternalId);
        writer.WriteOptional("CallbackPointer", stated.CallbackPointer);
        writer.Write("Evidence", stated.Evidence, CanonicalProtocol.Write);
    }

    private static void Write(CanonicalWriter writer, ErrorEntry error)
    {
        writer.Write("Code", error.Code);
        writer.Write("Status", error.Status);
        writer.Write("Meaning", error.Meaning);
        writer.WriteOptional("Message", error.Message);
        writer.WriteAll("When", error.When, (w, t) => w.Write("Trigger", (long)t));
        writer.Write("Retry", (long)error.Retry);
        writer.Write("RetryAfter", error.RetryAfter);
        writer.Write("Evidence", error.Evidence, CanonicalProtocol.Write);
    }

    private static void Write(CanonicalWriter writer, StatedPrice price)
    {
        writer.Write("Operation", price.Operation);
        writer.Write("Amount", price.Amount);
        writer.Write("Unit", price.Unit);
        writer.Write("Evidence", price.Evidence, CanonicalProtocol.Write);
    }

    private static void Write(CanonicalWriter writer, Lifetime lifetime)
    {
        writer.Write("Duration", lifetime.Duration);
        writer.Write("Evidence", lifetime.Evidence, CanonicalProtocol.Write);
    }
}
