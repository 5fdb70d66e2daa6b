using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Canonical;

/// <summary>
/// Writes values by name into a hash, in one form on every machine. What is absent, empty or false is left out, so that a member added to the model later changes no digest
/// by itself. Texts go with their length, so that no two contents give one form.
/// </summary>
internal sealed class CanonicalWriter : IDisposable
{
    private const int FlushAt = 32 * 1024;

    private readonly SHA256 _hash = SHA256.Create();
    private readonly StringBuilder _text = new();

    private CanonicalWriter(bool hasPlaces) => HasPlaces = hasPlaces;

    /// <summary>Whether places count. They do in a digest (they stand in generated comments), and not when definitions are compared.</summary>
    public bool HasPlaces { get; }

    /// <summary>The hash, in lower-case hexadecimal, of what <paramref name="write"/> writes.</summary>
    public static string Hash(bool hasPlaces, Action<CanonicalWriter> write)
    {
        using var writer = new CanonicalWriter(hasPlaces);
        write(writer);
        return writer.Finish();
    }

    public void Write(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Append(name, value!);
        }
    }

    /// <summary>A text that is something even when empty: a null one is left out.</summary>
    public void WriteOptional(string name, string? value)
    {
        if (value is not null)
        {
            Append(name, value);
        }
    }

    public void Write(string name, bool value)
    {
        if (value)
        {
            Append(name, "true");
        }
    }

    public void Write(string name, bool? value)
    {
        if (value is { } known)
        {
            Append(name, known ? "true" : "false");
        }
    }

    public void Write(string name, long? value)
    {
        if (value is { } known)
        {
            Append(name, known.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Write(string name, TimeSpan? value) => Write(name, value?.Ticks);

    public void Write(string name, JsonValue? value)
    {
        if (value is not null)
        {
            Append(name, value.ToJson());
        }
    }

    public void Write(string name, SourceReference place)
    {
        if (HasPlaces)
        {
            Append(name, FileName(place.Document) + "#" + place.Pointer);
        }
    }

    public void Write(string name, IEnumerable<string> values) => WriteAll(name, values, (w, v) => w.Append("", v));

    public void Write(string name, IEnumerable<JsonValue> values) => WriteAll(name, values, (w, v) => w.Append("", v.ToJson()));

    /// <summary>A list, in its order.</summary>
    public void WriteAll<T>(string name, IEnumerable<T> values, Action<CanonicalWriter, T> write)
    {
        var any = false;
        foreach (var value in values)
        {
            if (!any)
            {
                Open(name, '[');
                any = true;
            }

            _text.Append('{');
            write(this, value);
            Close('}');
        }

        if (any)
        {
            Close(']');
        }
    }

    /// <summary>A nested value; null is left out.</summary>
    public void Write<T>(string name, T? value, Action<CanonicalWriter, T> write)
        where T : class
    {
        if (value is not null)
        {
            Open(name, '{');
            write(this, value);
            Close('}');
        }
    }

    /// <summary>A document's name without its folders: build and server may look from different ones.</summary>
    public static string FileName(string document) => document.Substring(document.LastIndexOf('/') + 1);

    public void Dispose() => _hash.Dispose();

    private void Append(string name, string value)
    {
        _text.Append(name).Append(':').Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value).Append('\n');
        Flush(FlushAt);
    }

    private void Open(string name, char bracket) => _text.Append(name).Append(bracket);

    private void Close(char bracket)
    {
        _text.Append(bracket).Append('\n');
        Flush(FlushAt);
    }

    private void Flush(int least)
    {
        if (_text.Length < least)
        {
            return;
        }

        // Lone surrogates become U+FFFD; they cannot be told apart, and need not be.
        var bytes = Encoding.UTF8.GetBytes(_text.ToString());
        _hash.TransformBlock(bytes, 0, bytes.Length, null, 0);
        _text.Clear();
    }

    private string Finish()
    {
        Flush(0);
        _hash.TransformFinalBlock([], 0, 0);
        var digest = new StringBuilder(64);
        foreach (var b in _hash.Hash!)
        {
            digest.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }

        return digest.ToString();
    }
}
