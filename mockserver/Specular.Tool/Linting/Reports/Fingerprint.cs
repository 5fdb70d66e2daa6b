using System.Security.Cryptography;
using System.Text;

namespace Specular.Tool.Linting.Reports;

/// <summary>What a finding is known again by when lines have moved: kind, document, pointer and message, and no line.</summary>
internal static class Fingerprint
{
    /// <summary>SHA-256, in lower-case hexadecimal.</summary>
    public static string Of(Finding finding) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', finding.Rule.Id, finding.Document.Name, finding.Pointer, finding.Message))));
}
