using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;

namespace Specular.Simulation.Journaling;

/// <summary>
/// Writes entries as bytes and reads them back. A journal of objects would hold some twenty of them for each request, all of which the
/// collector must move and mark: that costs more than the rest of a query together.
/// </summary>
internal ref struct JournalCodec(Span<byte> bytes)
{
    private readonly Span<byte> _bytes = bytes;
    private int _at;

    /// <summary>How many bytes an entry takes.</summary>
    public static int SizeOf(JournalEntry entry)
    {
        var size = 8 + 8 + 8 + 8 + 4 + 4 + 4 + 4 + 4 + entry.Rules.Count;
        size += Size(entry.Namespace) + Size(entry.Method) + Size(entry.Path) + Size(entry.Query) + Size(entry.Operation ?? "");
        size += 8 + entry.Body.Length + entry.ResponseBody.Length;
        foreach (var header in entry.Headers)
        {
            size += Size(header.Name) + Size(header.Value);
        }

        foreach (var violation in entry.Violations)
        {
            size += Size(violation.Pointer) + Size(violation.Keyword) + Size(violation.Expected) + Size(violation.Actual)
                + Size(violation.Source?.Document ?? "") + Size(violation.Source?.Pointer ?? "");
        }

        return size;
    }

    /// <summary>Writes an entry.</summary>
    public void Write(JournalEntry entry)
    {
        Write(entry.Number);
        Write(entry.At.UtcTicks);
        Write(entry.BodyLength);
        Write(entry.ResponseLength);
        Write(entry.Status);
        Write(entry.Namespace);
        Write(entry.Method);
        Write(entry.Path);
        Write(entry.Query);
        Write(entry.Operation ?? "");
        Write(entry.Body.Span);
        Write(entry.ResponseBody.Span);
        Write(entry.Headers.Count);
        foreach (var header in entry.Headers)
        {
            Write(header.Name);
            Write(header.Value);
        }

        Write(entry.Violations.Count);
        foreach (var violation in entry.Violations)
        {
            Write(violation.Pointer);
            Write(violation.Keyword);
            Write(violation.Expected);
            Write(violation.Actual);
            Write(violation.Source?.Document ?? "");
            Write(violation.Source?.Pointer ?? "");
        }

        Write(entry.OperationNumber);
        Write(entry.Rules.Count);
        foreach (var rule in entry.Rules)
        {
            _bytes[_at++] = (byte)rule.Verdict;
        }
    }

    /// <summary>Reads an entry. Of rules only the verdicts are written: which rules an operation has is known.</summary>
    /// <param name="rules">The rules of each operation, by the operation's number.</param>
    public JournalEntry Read(IReadOnlyList<IReadOnlyList<Rule>> rules)
    {
        var (number, ticks, bodyLength, responseLength, status) = (ReadInt64(), ReadInt64(), ReadInt64(), ReadInt64(), ReadInt32());
        var (name, method, path, query, operation) = (ReadText(), ReadText(), ReadText(), ReadText(), ReadText());
        var (body, responseBody) = (ReadBytes().ToArray(), ReadBytes().ToArray());
        var headers = new Header[ReadInt32()];
        for (var i = 0; i < headers.Length; i++)
        {
            headers[i] = new Header(ReadText(), ReadText());
        }

        var violations = new Violation[ReadInt32()];
        for (var i = 0; i < violations.Length; i++)
        {
            violations[i] = new Violation(ReadText(), ReadText(), ReadText(), ReadText()) { Source = ReadSource() };
        }

        var operationNumber = ReadInt32();
        var outcomes = new RuleOutcome[ReadInt32()];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = new RuleOutcome(rules[operationNumber][i], (RuleVerdict)_bytes[_at++], []);
        }

        return new JournalEntry
        {
            Number = number,
            At = new DateTimeOffset(ticks, TimeSpan.Zero),
            Namespace = name,
            Method = method,
            Path = path,
            Query = query,
            Headers = headers,
            Body = body,
            BodyLength = bodyLength,
            Operation = operation.Length == 0 ? null : operation,
            OperationNumber = operationNumber,
            Violations = violations,
            Rules = outcomes,
            Status = status,
            ResponseBody = responseBody,
            ResponseLength = responseLength,
        };
    }

    private static int Size(string text) => 4 + (text.Length * sizeof(char));

    private void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes[_at..], value);
        _at += sizeof(long);
    }

    private void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes[_at..], value);
        _at += sizeof(int);
    }

    // The characters as they are: faster than UTF-8, and the budget is in bytes either way.
    private void Write(string text) => Write(MemoryMarshal.AsBytes(text.AsSpan()));

    private void Write(ReadOnlySpan<byte> value)
    {
        Write(value.Length);
        value.CopyTo(_bytes[_at..]);
        _at += value.Length;
    }

    private long ReadInt64()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(_bytes[_at..]);
        _at += sizeof(long);
        return value;
    }

    private int ReadInt32()
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(_bytes[_at..]);
        _at += sizeof(int);
        return value;
    }

    private ReadOnlySpan<byte> ReadBytes()
    {
        var length = ReadInt32();
        var value = _bytes.Slice(_at, length);
        _at += length;
        return value;
    }

    private SourceReference? ReadSource()
    {
        var (document, pointer) = (ReadText(), ReadText());
        return document.Length == 0 && pointer.Length == 0 ? null : new SourceReference(document, pointer);
    }

    private string ReadText() => new(MemoryMarshal.Cast<byte, char>(ReadBytes()));
}
