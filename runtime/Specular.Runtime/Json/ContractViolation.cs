namespace Specular.Json;

/// <summary>One thing in an answer, or in a request, that is not as the contract has it.</summary>
/// <param name="Pointer">A JSON pointer to the place: "/data/face_data/0/face_id"; "" for the whole.</param>
/// <param name="Message">What is wrong there, as a sentence without a full stop.</param>
public sealed record ContractViolation(string Pointer, string Message)
{
    /// <summary>What is taken there: "0 to 2"; null where only the message tells.</summary>
    public string? Expected { get; init; }

    /// <summary>What is there: "3"; null where only the message tells.</summary>
    public string? Actual { get; init; }

    /// <summary>The sentence of the contract that is broken; null when there is none.</summary>
    public string? Sentence { get; init; }

    /// <summary>Pointer and message.</summary>
    public override string ToString() => (Pointer.Length == 0 ? "the whole" : Pointer) + ": " + Message;
}
