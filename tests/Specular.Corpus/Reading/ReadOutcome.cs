namespace Specular.Corpus.Reading;

/// <summary>What became of a document.</summary>
internal enum ReadOutcome
{
    /// <summary>Read, and nothing in it was not what it claims to be.</summary>
    Read,

    /// <summary>Read, with at least one SPEC1xxx: some part was not what it claims to be.</summary>
    ReadWithFindings,

    /// <summary>Refused with an error at a place of its text.</summary>
    Refused,

    /// <summary>Refused, and no error says where.</summary>
    RefusedWithoutPlace,

    /// <summary>An exception left the reader.</summary>
    Crashed,

    /// <summary>Not read within the time allowed.</summary>
    Hung,
}
