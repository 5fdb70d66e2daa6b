using Specular.Specification.Canonical;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Values;

namespace Specular.Specification.Joining;

/// <summary>
/// The schemas of several documents under ids that mean one thing each. A name that all documents give one content stays as it is; where contents differ, in the schema
/// itself or in what it refers to, each document's gets the document's name before its id.
/// </summary>
internal static class SchemaJoiner
{
    /// <summary>The documents with ids made unique.</summary>
    public static IReadOnlyList<BoundDocument> Disambiguate(IReadOnlyList<BoundDocument> documents)
    {
        var conflicting = FindConflicting(documents);
        return conflicting.Count == 0 ? documents : documents.Select(d => Rename(d, conflicting)).ToList();
    }

    /// <summary>All schemas, ordered by id; of equal ones the first document's.</summary>
    public static ValueList<NamedSchema> Collect(IEnumerable<BoundDocument> documents) => documents.SelectMany(d => d.Schemas)
        .GroupBy(s => s.Id, StringComparer.Ordinal).Select(g => g.First()).OrderBy(s => s.Id, StringComparer.Ordinal).ToValueList();

    private static HashSet<string> FindConflicting(IReadOnlyList<BoundDocument> documents)
    {
        var shared = documents.SelectMany(d => d.Schemas).GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
            .ToDictionary(g => g.Key, g => g.Select(s => s.Schema).ToList(), StringComparer.Ordinal);
        var conflicting = new HashSet<string>(
            shared.Where(s => s.Value.Select(Content).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(s => s.Key), StringComparer.Ordinal);

        // Equal text that refers to something different means something different.
        var spread = conflicting.Count > 0;
        while (spread)
        {
            spread = false;
            foreach (var pair in shared)
            {
                if (!conflicting.Contains(pair.Key) && SchemaReferences.Of(pair.Value[0]).Any(conflicting.Contains))
                {
                    spread = conflicting.Add(pair.Key);
                }
            }
        }

        return conflicting;
    }

    private static string Content(Schema schema) => CanonicalWriter.Hash(hasPlaces: false, w => CanonicalSchema.Write(w, schema));

    private static BoundDocument Rename(BoundDocument document, HashSet<string> conflicting)
    {
        var own = new HashSet<string>(document.Schemas.Select(s => s.Id).Where(conflicting.Contains), StringComparer.Ordinal);
        if (own.Count == 0)
        {
            return document;
        }

        string NewId(string id) => own.Contains(id) ? document.Document.Name + document.Pointer + id : id;
        return document with
        {
            Schemas = document.Schemas.Select(s => new NamedSchema(NewId(s.Id), s.Name, SchemaReferences.Rewrite(s.Schema, NewId))).ToValueList(),
            Operations = document.Operations.Select(o => SchemaReferences.Rewrite(o, NewId)).ToValueList(),
            Webhooks = SchemaReferences.Rewrite(document.Webhooks, NewId),
        };
    }
}
