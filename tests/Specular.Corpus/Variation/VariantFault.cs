namespace Specular.Corpus.Variation;

/// <summary>What is wrong with a variant's client.</summary>
/// <param name="Kind">What it has in common with others of its kind: a compiler's message without the names in it.</param>
/// <param name="Text">All of it.</param>
internal sealed record VariantFault(string Kind, string Text);
