using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Client;

/// <summary>What a client and its namespace may be called.</summary>
public static class ClientNames
{
    /// <summary>Whether the text is a namespace.</summary>
    public static bool IsNamespace(string text) => text.Length > 0 && text.Split('.').All(CSharpIdentifier.IsValid);

    /// <summary>Whether the text can be a class.</summary>
    public static bool IsClient(string text) => CSharpIdentifier.IsValid(text);

    /// <summary>A namespace much like the text.</summary>
    public static string SuggestNamespace(string text)
    {
        var parts = text.Split('.').Select(CSharpIdentifier.Pascal).Where(p => p.Length > 0).ToArray();
        return parts.Length == 0 ? "MyApi" : string.Join(".", parts);
    }

    /// <summary>A class name much like the text.</summary>
    public static string SuggestClient(string text) => CSharpIdentifier.Pascal(text) is { Length: > 0 } name ? name : "MyApiClient";
}
