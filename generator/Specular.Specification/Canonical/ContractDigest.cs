using Specular.Specification.Contract;

namespace Specular.Specification.Canonical;

/// <summary>The digest of a contract. Its name is left out: build and server name one surface differently where no profile does.</summary>
internal static class ContractDigest
{
    public static string Of(ApiContract contract) => CanonicalWriter.Hash(hasPlaces: true, writer =>
    {
        writer.WriteAll("Documents", contract.Documents.OrderBy(d => CanonicalWriter.FileName(d.Name), StringComparer.Ordinal), Write);
        writer.WriteAll("Servers", contract.Servers, CanonicalOperation.Write);
        writer.WriteAll("Operations", contract.Operations, CanonicalOperation.Write);
        writer.WriteAll("Webhooks", contract.Webhooks, CanonicalOperation.Write);
        writer.WriteAll("Schemas", contract.Schemas, CanonicalSchema.Write);
        writer.WriteAll("SecuritySchemes", contract.SecuritySchemes, CanonicalOperation.Write);
        writer.Write("Credential", contract.Credential, CanonicalProtocol.Write);
        writer.WriteAll("OtherCredentials", contract.OtherCredentials, CanonicalProtocol.Write);
        writer.WriteAll("TaskProtocols", contract.TaskProtocols, CanonicalProtocol.Write);
        writer.Write("Profile", contract.Profile, CanonicalProfile.Write);
    });

    private static void Write(CanonicalWriter writer, ContractDocument document)
    {
        writer.Write("Name", CanonicalWriter.FileName(document.Name));
        writer.Write("Dialect", document.Dialect);
        writer.Write("Title", document.Title);
        writer.Write("Version", document.Version);
        writer.Write("Description", document.Description);
        writer.Write("IsSupplement", document.IsSupplement);
    }
}
