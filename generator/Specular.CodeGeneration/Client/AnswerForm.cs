namespace Specular.CodeGeneration.Client;

/// <summary>Which form of its union the answer of one status has.</summary>
/// <param name="Status">The status: "201", "2XX".</param>
/// <param name="Form">The form, by its place in the union.</param>
public sealed record AnswerForm(string Status, int Form);
