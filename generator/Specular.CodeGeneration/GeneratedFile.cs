namespace Specular.CodeGeneration;

/// <summary>One file of generated C#.</summary>
/// <param name="HintName">Its name, unique without regard to case: "Kling.KlingClient.AdvancedLipSync.g.cs".</param>
/// <param name="Text">Its text, lines ended by \n.</param>
public sealed record GeneratedFile(string HintName, string Text);
