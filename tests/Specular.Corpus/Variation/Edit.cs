namespace Specular.Corpus.Variation;

/// <summary>One kind of change to a document's structure. It does nothing where the document has nothing of the kind.</summary>
/// <param name="Name">What it does, for reports.</param>
/// <param name="Apply">Does it.</param>
internal sealed record Edit(string Name, Action<VariedDocument> Apply)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Edit> All { get; } =
        [.. SchemaEdits.All, .. CompositionEdits.All, .. NameEdits.All, .. ParameterEdits.All, .. BodyEdits.All, .. OperationEdits.All];
}
