using Specular.Specification.Contract;

namespace Specular.Specification.Canonical;

/// <summary>The digest of a schema, wherever it stands: two schemas have the same when they say the same.</summary>
public static class SchemaDigest
{
    /// <summary>The digest, in lower-case hexadecimal.</summary>
    public static string Of(Schema schema) => CanonicalWriter.Hash(hasPlaces: false, writer => CanonicalSchema.Write(writer, schema));
}
