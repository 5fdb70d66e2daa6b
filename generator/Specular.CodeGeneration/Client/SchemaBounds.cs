namespace Specular.CodeGeneration.Client;

/// <summary>What a schema says of a value in a request that a client can check: a number's range, a text's length and pattern, a list's length.</summary>
public sealed record SchemaBounds
{
    /// <summary>The pointer from the body: "/face_choose/*/sound_volume".</summary>
    public required string Place { get; init; }

    /// <summary>The least number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The number that it is more than.</summary>
    public decimal? ExclusiveMinimum { get; init; }

    /// <summary>The number that it is less than.</summary>
    public decimal? ExclusiveMaximum { get; init; }

    /// <summary>The fewest characters.</summary>
    public long? MinLength { get; init; }

    /// <summary>The most characters.</summary>
    public long? MaxLength { get; init; }

    /// <summary>What a text matches somewhere.</summary>
    public string? Pattern { get; init; }

    /// <summary>The fewest items.</summary>
    public long? MinItems { get; init; }

    /// <summary>The most items.</summary>
    public long? MaxItems { get; init; }
}
