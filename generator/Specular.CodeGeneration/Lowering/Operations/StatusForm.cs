namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Which form of a union the answer of one status has.</summary>
/// <param name="Status">The status: "201", "2XX".</param>
/// <param name="Arm">The form, by its place in the union's schema.</param>
internal sealed record StatusForm(string Status, int Arm);
