#if !NETSTANDARD2_0
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>
/// A body's JSON text, read once: to be checked, to be looked into, and to become a tree only if somebody wants one. For one thread; what it holds is given
/// back when it is disposed of, and the text must not change before.
/// </summary>
public sealed class JsonBody : IDisposable
{
    private ValidationRun? _run;
    private JsonValue? _value;

    private JsonBody(ReadOnlyMemory<byte> utf8, ValidationRun run)
    {
        Utf8 = utf8;
        _run = run;
    }

    /// <summary>The text as it arrived.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Which of the six kinds it is.</summary>
    public JsonKind Kind => Run.Tape.Root.Kind;

    /// <summary>The whole as a tree.</summary>
    public JsonValue Value => _value ??= Run.Tape.Root.ToValue();

    internal ValidationRun Run => _run ?? throw new ObjectDisposedException(nameof(JsonBody));

    /// <summary>Reads JSON text in UTF-8. Null, with what is wrong and where, when it is none. Of members of one name the last counts.</summary>
    public static JsonBody? TryRead(ReadOnlyMemory<byte> utf8, out string? fault)
    {
        var run = ValidationRun.Rent();
        if (Utf8InstanceReader.TryRead(utf8, run.Tape, out fault))
        {
            return new JsonBody(utf8, run);
        }

        run.Release();
        return null;
    }

    /// <summary>The value at a JSON pointer (RFC 6901); null when there is none.</summary>
    public JsonValue? At(string pointer)
    {
        var value = Run.Tape.Root;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            if (!value.TryGetChild(segment, out value))
            {
                return null;
            }
        }

        return value.ToValue();
    }

    /// <summary>The member of that name when it is an object that has it, else null.</summary>
    public JsonValue? this[string name] => Kind == JsonKind.Object && Run.Tape.Root.TryGetChild(name, out var value) ? value.ToValue() : null;

    /// <inheritdoc />
    public void Dispose()
    {
        _run?.Release();
        _run = null;
    }
}
#endif
