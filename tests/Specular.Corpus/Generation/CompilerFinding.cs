namespace Specular.Corpus.Generation;

/// <summary>One error or warning of the compiler.</summary>
/// <param name="Id">"CS0102", "IL2026".</param>
/// <param name="IsError">Whether it is an error.</param>
/// <param name="Place">The generated file and line.</param>
/// <param name="Message">What it says.</param>
/// <param name="Line">The line itself.</param>
internal sealed record CompilerFinding(string Id, bool IsError, string Place, string Message, string Line);
