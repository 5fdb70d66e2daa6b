namespace Specular.Corpus.Comparison;

/// <summary>One thing that two readers see differently.</summary>
/// <param name="Operation">The operation's key.</param>
/// <param name="Place">Where in it, for people: "200 application/json /data/status".</param>
/// <param name="Pointer">Where in the document, as far as it is known.</param>
/// <param name="Aspect">What differs: "operation", "parameter", "type".</param>
/// <param name="Ours">What we read; null when we read nothing.</param>
/// <param name="Theirs">What the library reads; null when it reads nothing.</param>
internal sealed record Difference(string Operation, string Place, string Pointer, string Aspect, string? Ours, string? Theirs)
{
    public override string ToString() => $"{Operation} {Place}: {Aspect}: ours {Ours ?? "nothing"}, theirs {Theirs ?? "nothing"} ({Pointer})";
}
