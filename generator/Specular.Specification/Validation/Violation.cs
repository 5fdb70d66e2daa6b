using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>One place where a value breaks its schema or a rule.</summary>
/// <param name="Pointer">Where in the value: a JSON pointer.</param>
/// <param name="Keyword">What it breaks: a schema keyword ("type", "required") or a rule ("exactlyOne").</param>
/// <param name="Expected">What should be there, for people: "a string".</param>
/// <param name="Actual">What is there, for people: "the number 0"; shortened, never a credential.</param>
public sealed record Violation(string Pointer, string Keyword, string Expected, string Actual)
{
    /// <summary>Where the keyword stands in the documents; null when no schema says it. Its line is looked up in the document's text when it is shown.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>One sentence: "/face_choose/0/face_id: expected a string, found the number 0".</summary>
    public string Message => $"{(Pointer.Length == 0 ? "body" : Pointer)}: expected {Expected}, found {Actual}";
}
