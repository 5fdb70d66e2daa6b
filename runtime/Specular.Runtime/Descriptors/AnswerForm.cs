namespace Specular.Descriptors;

/// <summary>Which form of a union the answer of one status has, so that forms that look alike are told apart.</summary>
/// <param name="Status">The status: "201", "2XX", "default".</param>
/// <param name="Form">The form, by its place in the union.</param>
public sealed record AnswerForm(string Status, int Form);
