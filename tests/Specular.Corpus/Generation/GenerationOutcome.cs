namespace Specular.Corpus.Generation;

/// <summary>What became of one document's client.</summary>
internal enum GenerationOutcome
{
    /// <summary>A client was written, and the compiler has nothing to say of it.</summary>
    Clean,

    /// <summary>It compiles, with warnings.</summary>
    Warnings,

    /// <summary>It does not compile.</summary>
    Errors,

    /// <summary>The document cannot be read, with an error that says where.</summary>
    Refused,

    /// <summary>An exception left the reader or the generator.</summary>
    Crashed,

    /// <summary>It took longer than is allowed.</summary>
    Hung,
}
