namespace Specular.Tool.Linting;

/// <summary>The documents of one API, which are read together.</summary>
/// <param name="Name">What the API is called where no profile says it.</param>
/// <param name="Documents">The documents.</param>
internal sealed record LintedApi(string Name, IReadOnlyList<LintedDocument> Documents);
