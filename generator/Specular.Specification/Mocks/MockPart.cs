using Specular.Specification.Values;

namespace Specular.Specification.Mocks;

/// <summary>A part of a mock rule.</summary>
/// <param name="Word">What it stands for.</param>
/// <param name="Text">The part as written; of a literal, what it says.</param>
/// <param name="Arguments">What stands in its brackets, without quotes; "min=1" as written.</param>
public sealed record MockPart(MockWord Word, string Text, ValueList<string> Arguments);
