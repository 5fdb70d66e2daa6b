using System.Runtime.CompilerServices;
using System.Text;

namespace Specular.Testing;

/// <summary>
/// Compares text with a committed snapshot. It is called like Verify and names its files like Verify (Class.Method.verified.txt, Class.Method.received.txt),
/// so that moving to Verify, which no feed of ours has, is a package reference and this file deleted.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with its snapshot. A difference fails and leaves the received text beside it; accepting it is renaming it.</summary>
    /// <param name="value">The text.</param>
    /// <param name="sourceFile">Filled by the compiler.</param>
    /// <param name="method">Filled by the compiler.</param>
    public static async Task Verify(string value, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Folder(sourceFile), Path.GetFileNameWithoutExtension(sourceFile) + "." + method);
        var verified = stem + ".verified.txt";
        var received = stem + ".received.txt";
        var actual = Normalize(value);
        var expected = File.Exists(verified) ? Normalize(await File.ReadAllTextAsync(verified)) : null;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new SnapshotMismatchException(verified, received, expected, actual);
    }

    // A deterministic build maps paths to /_/...; the tests run in the repository all the same.
    private static string Folder(string sourceFile)
    {
        var folder = Path.GetDirectoryName(sourceFile)!;
        return folder.StartsWith("/_", StringComparison.Ordinal) ? Path.Combine(RepositoryRoot.Path, folder[(folder.IndexOf('/', 1) + 1)..]) : folder;
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
}
