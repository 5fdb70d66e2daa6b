namespace Specular.Corpus.Mirrors;

/// <summary>What became of one call from a generated client to the simulator of its document.</summary>
internal enum MirrorOutcome
{
    /// <summary>It was accepted, and its answer read.</summary>
    Agreed,

    /// <summary>The client did not send what the contract allows.</summary>
    NotSent,

    /// <summary>The simulator refused it.</summary>
    Refused,

    /// <summary>The client could not read the answer, or found it not as the contract has it.</summary>
    NotRead,

    /// <summary>It was not tried.</summary>
    Skipped,
}
