namespace Specular.CodeGeneration.Client;

/// <summary>A type to generate.</summary>
public abstract record Declaration
{
    private protected Declaration()
    {
    }

    /// <summary>Its name in the client's namespace.</summary>
    public required string Name { get; init; }

    /// <summary>The group of types it is written with; one file for each group.</summary>
    public required string Group { get; init; }

    /// <summary>What is said of it.</summary>
    public required DocumentationModel Documentation { get; init; }

    /// <summary>Whether the document calls it deprecated.</summary>
    public bool IsDeprecated { get; init; }
}
