namespace Specular.Specification.Values;

/// <summary>What HTTP calls a token (RFC 9110, section 5.6.2): methods and names of headers are ones.</summary>
internal static class HttpToken
{
    public static bool Is(string text) =>
        text.Length > 0 && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
