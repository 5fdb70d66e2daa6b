namespace Specular.Json;

/// <summary>A set of integers that a service may add to: a number that the contract does not know survives a round trip.</summary>
public interface IOpenNumber
{
    /// <summary>The number as the wire has it; 0 for the default value.</summary>
    long Value { get; }

    /// <summary>Whether the contract knows the number.</summary>
    bool IsKnown { get; }
}
