using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Client;

/// <summary>What a client and its namespace may be called.</summary>
public static class ClientNames
{
    private static readonly string[] Members = ["Contract", "Operations", "TaskDescriptors", "Tables", "Webhooks", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Whether the text is a namespace.</summary>
    public static bool IsNamespace(string text) => text.Length > 0 && text.Split('.').All(CSharpIdentifier.IsValid);

    /// <summary>Whether the text can be a class.</summary>
    public static bool IsClient(string text) => CSharpIdentifier.IsTypeName(text);

    /// <summary>Whether a client has a member of that name, which C# does not allow; methods are all called something-Async.</summary>
    public static bool IsMember(string text) => Members.Contains(text, StringComparer.Ordinal) || text.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>A namespace much like the text.</summary>
    public static string SuggestNamespace(string text)
    {
        var parts = text.Split('.').Select(CSharpIdentifier.Pascal).Where(p => p.Length > 0).ToArray();
        return parts.Length == 0 ? "MyApi" : string.Join(".", parts);
    }

    /// <summary>A class name much like the text.</summary>
    public static string SuggestClient(string text) => CSharpIdentifier.Pascal(text) is { Length: > 0 } name ? name : "MyApiClient";
}
