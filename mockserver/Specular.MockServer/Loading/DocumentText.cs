using System.Globalization;
using System.Text;

namespace Specular.Mocking.Loading;

/// <summary>A document file's text: UTF-8 with or without a mark, or UTF-16 with one. Everything else is refused with its reason.</summary>
internal static class DocumentText
{
    /// <summary>Larger files are no API documents (the largest published one has 12 MB) but videos given by mistake.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="MockServerException">The file is missing, unreadable, too large or no text.</exception>
    public static string Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Decode(path, ReadBounded(path, file).Span);
        }
        catch (FileNotFoundException e)
        {
            throw new MockServerException($"There is no file {path}.", "Check the path; relative paths start at the current directory.", e);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new MockServerException($"There is no file {path}.", "Check the path; relative paths start at the current directory.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new MockServerException($"{path} may not be read.", "Give the file read permission for this user.", e);
        }
        catch (IOException e)
        {
            throw new MockServerException($"{path} cannot be read: {e.Message.TrimEnd('.')}.", "Check that it is an ordinary file.", e);
        }
    }

    /// <summary>Reads a text that comes in, such as standard input.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="stream">Where it comes from.</param>
    /// <exception cref="MockServerException">It is too large or no text.</exception>
    public static string Read(string name, Stream stream) => Decode(name, ReadBounded(name, stream).Span);

    private static ReadOnlyMemory<byte> ReadBounded(string path, Stream file)
    {
        // A pipe has no length and a device goes on for ever: what is read is bounded, not what is announced.
        using var bytes = new MemoryStream(file.CanSeek ? (int)Math.Min(file.Length + 1, MaxBytes) : 0);
        var chunk = new byte[64 * 1024];
        for (var read = file.Read(chunk); read > 0; read = file.Read(chunk))
        {
            if (bytes.Length + read > MaxBytes)
            {
                throw new MockServerException(
                    string.Create(CultureInfo.InvariantCulture, $"{path} is larger than the {MaxBytes / (1024 * 1024)} MB that a document may have."),
                    "Name the API document itself, or split it.",
                    null);
            }

            bytes.Write(chunk.AsSpan(0, read));
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>The text of a file's bytes.</summary>
    /// <exception cref="MockServerException">The bytes are no text.</exception>
    public static string Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new MockServerException(
                string.Create(CultureInfo.InvariantCulture, $"{path} is a binary file (a zero byte at offset {nul}), not an API document."),
                "Name the OpenAPI document in YAML or JSON.",
                null);
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new MockServerException(
                string.Create(CultureInfo.InvariantCulture, $"{path} is not UTF-8 text (an invalid byte near offset {Math.Max(e.Index, 0)})."),
                "Save it as UTF-8; documents in GBK or Big5 must be converted first.",
                e);
        }
    }
}
