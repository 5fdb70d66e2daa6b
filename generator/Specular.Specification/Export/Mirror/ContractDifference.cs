using Specular.Specification.Contract;

namespace Specular.Specification.Export.Mirror;

/// <summary>Something that two contracts say differently.</summary>
/// <param name="Place">Where the first says it; the second, where only it does.</param>
/// <param name="What">What differs, as a sentence: "the type of POST /videos, body, /image".</param>
/// <param name="ChangesMeaning">Whether other calls or answers would be right; false for words, examples and extensions.</param>
internal sealed record ContractDifference(SourceReference Place, string What, bool ChangesMeaning);
