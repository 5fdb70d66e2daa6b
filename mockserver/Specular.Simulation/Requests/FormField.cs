namespace Specular.Simulation.Requests;

/// <summary>A field of a form, or a part of a multipart body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sent">Its text as it was sent; of a file its name.</param>
internal readonly record struct FormField(string Name, string Sent)
{
    /// <summary>Whether the text is percent-encoded.</summary>
    public bool IsEncoded { get; init; }

    /// <summary>Whether it is a file; one without a name is none, which is how browsers send that nobody chose one.</summary>
    public bool IsFile { get; init; }

    /// <summary>Whether it says of itself that it is JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>Its text as it was meant.</summary>
    public string Text => Decode(Sent);

    /// <summary>A piece of the text as it was meant.</summary>
    public string Decode(string piece) => IsEncoded ? QueryString.Decode(piece) : piece;
}
