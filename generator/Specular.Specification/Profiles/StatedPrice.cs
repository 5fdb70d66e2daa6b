using Specular.Specification.Contract;

namespace Specular.Specification.Profiles;

/// <summary>What one call costs, where the documents do not say it in words that are understood.</summary>
public sealed record StatedPrice
{
    /// <summary>The operation's key.</summary>
    public required string Operation { get; init; }

    /// <summary>The amount, as a decimal number: "0.07".</summary>
    public required string Amount { get; init; }

    /// <summary>Of what: "PTC", "CNY".</summary>
    public required string Unit { get; init; }

    /// <summary>On what it rests.</summary>
    public required Evidence Evidence { get; init; }
}
