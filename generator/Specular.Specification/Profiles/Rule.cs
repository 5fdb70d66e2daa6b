using Specular.Specification.Contract;

namespace Specular.Specification.Profiles;

/// <summary>Something that must hold and that no schema states.</summary>
public abstract record Rule
{
    private protected Rule()
    {
    }

    /// <summary>The key of the operation whose request it is about.</summary>
    public required string Operation { get; init; }

    /// <summary>The sentence it stands for, and on what it rests.</summary>
    public required Evidence Evidence { get; init; }
}
