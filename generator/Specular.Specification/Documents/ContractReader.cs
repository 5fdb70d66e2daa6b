using Specular.Specification.Contract;
using Specular.Specification.Dialects;
using Specular.Specification.Joining;

namespace Specular.Specification.Documents;

/// <summary>Documents to a contract: the one entry that build, tool and server use.</summary>
public static class ContractReader
{
    /// <summary>Reads and binds one document: dialect by content, never by name. Never throws; problems are in the result.</summary>
    public static BoundDocument Bind(SourceDocument document) => DocumentBinder.Bind(document);

    /// <summary>Whether a text is a document of any dialect, or a profile: for those who look through a folder of all sorts. Never throws.</summary>
    public static bool Recognises(SourceDocument document) => DialectDetector.Read(new DocumentContent(document)) is not null;

    /// <summary>
    /// Joins documents into one contract, applies the profile among them, detects envelopes, credential and task protocols. The order of the documents does not matter.
    /// Never throws; problems of joining (and of each document) are in the result.
    /// </summary>
    /// <param name="name">The surface's name where the profile gives none.</param>
    /// <param name="documents">The documents; equal names are a problem.</param>
    public static ContractResult Join(string name, IEnumerable<BoundDocument> documents) => DocumentJoiner.Join(name, documents);

    /// <summary>Reads, binds and joins.</summary>
    public static ContractResult Read(string name, IEnumerable<SourceDocument> documents) => Join(name, documents.Select(Bind));

    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of the canonical contract: what changes it changes generated code or the simulator. Documents' file names count, their folders and their text do not.
    /// </summary>
    public static string Digest(ApiContract contract) => Canonical.ContractDigest.Of(contract);
}
