namespace Specular.Json;

/// <summary>A set of words that a service may add to: generated types hold the wire's string, so that an unknown word survives a round trip.</summary>
public interface IOpenEnum
{
    /// <summary>The word as the wire has it; "" for the default value.</summary>
    string Value { get; }

    /// <summary>Whether the contract knows the word.</summary>
    bool IsKnown { get; }
}
