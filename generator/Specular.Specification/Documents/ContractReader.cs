using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Dialects;
using Specular.Specification.Joining;

namespace Specular.Specification.Documents;

/// <summary>Documents to a contract: the one entry that build, tool and server use.</summary>
public static class ContractReader
{
    /// <summary>Reads and binds one document: dialect by content, never by name. Never throws; problems are in the result.</summary>
    public static BoundDocument Bind(SourceDocument document) => DocumentBinder.Bind(document, DocumentsAlongside.None);

    /// <summary>
    /// The same for a document that is divided into several: its references are followed into those given, by names relative to its own. No file and no address is ever
    /// looked at. <see cref="BoundDocument.References"/> of the first reading says whether this is needed.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="alongside">The documents given together with it; it may be among them.</param>
    public static BoundDocument Bind(SourceDocument document, IReadOnlyList<SourceDocument> alongside) => DocumentBinder.Bind(document, new(alongside));

    /// <summary>Reads and binds documents that were given together, each with the others where it refers to them.</summary>
    public static IReadOnlyList<BoundDocument> BindAll(IReadOnlyList<SourceDocument> documents)
    {
        var alongside = new DocumentsAlongside(documents);
        return documents.Select(Bind).Select((bound, i) => bound.References.Count == 0 ? bound : DocumentBinder.Bind(documents[i], alongside)).ToList();
    }

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
    public static ContractResult Read(string name, IEnumerable<SourceDocument> documents) => Join(name, BindAll(documents.ToList()));

    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of the canonical contract: what changes it changes generated code or the simulator. Documents' file names count, their folders and their text do not.
    /// </summary>
    public static string Digest(ApiContract contract) => Canonical.ContractDigest.Of(contract);
}
