namespace Specular.Json;

/// <summary>One thing in an answer, or in a request, that is not as the contract has it.</summary>
/// <param name="Pointer">A JSON pointer to the place: "/data/face_data/0/face_id"; "" for the whole.</param>
/// <param name="Message">What is wrong there, as a sentence without a full stop.</param>
public sealed record ContractViolation(string Pointer, string Message)
{
    /// <summary>Pointer and message.</summary>
    public override string ToString() => (Pointer.Length == 0 ? "the whole" : Pointer) + ": " + Message;
}
