namespace Specular.CodeGeneration.Client;

/// <summary>A type in a signature, without nullability: that belongs to the place it stands in.</summary>
public abstract record TypeReference
{
    private protected TypeReference()
    {
    }

    /// <summary>Whether it is a value type in C#.</summary>
    public abstract bool IsValueType { get; }
}
