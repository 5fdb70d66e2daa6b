namespace Specular.Specification.Contract;

/// <summary>Where something stands: a document by its name and a JSON pointer into it. Lines are looked up in the text when they are reported.</summary>
/// <param name="Document">The name of the document, as <see cref="ContractDocument.Name"/> has it.</param>
/// <param name="Pointer">A JSON pointer (RFC 6901) into the document's tree; "" is its root.</param>
public readonly record struct SourceReference(string Document, string Pointer)
{
    /// <summary>The same document, further down.</summary>
    public SourceReference Child(string segment) => this with { Pointer = Values.JsonPointer.Append(Pointer, segment) };

    /// <summary>The same document, an item further down.</summary>
    public SourceReference Child(int index) => this with { Pointer = Values.JsonPointer.Append(Pointer, index) };

    /// <inheritdoc />
    public override string ToString() => $"{Document}#{Pointer}";
}
