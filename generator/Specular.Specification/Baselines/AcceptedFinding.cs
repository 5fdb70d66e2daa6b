namespace Specular.Specification.Baselines;

/// <summary>
/// One finding that was accepted. It has no line, so that it is found again when lines move.
/// </summary>
/// <param name="Id">"SPEC2001"; "Microsoft.OpenApi/…" for one of the second reader's.</param>
/// <param name="Document">The document's path, relative to the baseline's folder, with forward slashes.</param>
/// <param name="Pointer">The JSON pointer into the document.</param>
/// <param name="Message">The message, in English; documents that it names are relative to the baseline's folder too.</param>
public sealed record AcceptedFinding(string Id, string Document, string Pointer, string Message);
