using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>What a documentation comment says. Raw text: the emitter makes it harmless.</summary>
public sealed record DocumentationModel
{
    /// <summary>The documents' own words; "" when they say nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>Our sentences: bounds, price, default, what was inferred and why.</summary>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>Where a reader can try it; "" when there is no such page.</summary>
    public string Link { get; init; } = "";

    /// <summary>Where it comes from; null for what is ours alone.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>True when it comes from a supplement, not from a published document.</summary>
    public bool IsSupplement { get; init; }
}
