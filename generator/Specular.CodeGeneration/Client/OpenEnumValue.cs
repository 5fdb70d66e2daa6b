namespace Specular.CodeGeneration.Client;

/// <summary>One known value of an open enum.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Wire">Its text on the wire.</param>
/// <param name="Label">What the document says of it; "" when it says nothing.</param>
public sealed record OpenEnumValue(string Name, string Wire, string Label);
