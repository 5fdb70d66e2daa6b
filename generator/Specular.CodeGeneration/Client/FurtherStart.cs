namespace Specular.CodeGeneration.Client;

/// <summary>A method that starts a task with a body of another media type.</summary>
/// <param name="Stem">What Start is followed by: "ImageAsMultipart".</param>
/// <param name="Operation">The operation, by its name.</param>
public sealed record FurtherStart(string Stem, string Operation);
