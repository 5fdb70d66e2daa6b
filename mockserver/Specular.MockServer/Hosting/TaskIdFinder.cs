using System.Text.Json;
using Specular.Simulation;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Mocking.Hosting;

/// <summary>Finds the task that a call was about, for those who watch: by the create operation's id pointer in the answer, or by the query operation's path.</summary>
internal sealed class TaskIdFinder
{
    private readonly List<(string[] Path, string Method, string Pointer)> _places = [];

    public TaskIdFinder(IEnumerable<ApiContract> contracts)
    {
        foreach (var protocol in contracts.SelectMany(c => c.TaskProtocols))
        {
            Add(protocol.CreateOperation, protocol.CreateIdPointer);
            if (protocol.QueryOperation is { } query && protocol.IdPointer is { } pointer)
            {
                Add(query, pointer);
            }
        }
    }

    /// <summary>The task's id, or null.</summary>
    public string? Find(string method, string path, SimulatedResponse answer)
    {
        if (answer.Status != 200 || answer.Body.IsEmpty)
        {
            return null;
        }

        var segments = path.Split('/');
        foreach (var (template, templateMethod, pointer) in _places)
        {
            if (string.Equals(method, templateMethod, StringComparison.Ordinal) && Matches(template, segments))
            {
                return Read(answer.Body, pointer);
            }
        }

        return null;
    }

    private void Add(string operation, string pointer)
    {
        var space = operation.IndexOf(' ', StringComparison.Ordinal);
        _places.Add((operation[(space + 1)..].Split('/'), operation[..space], pointer));
    }

    private static bool Matches(string[] template, string[] segments)
    {
        if (template.Length != segments.Length)
        {
            return false;
        }

        for (var i = 0; i < template.Length; i++)
        {
            if (!template[i].Contains('{', StringComparison.Ordinal) && !string.Equals(template[i], segments[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Read(ReadOnlyMemory<byte> body, string pointer)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var current = document.RootElement;
            foreach (var segment in JsonPointer.Segments(pointer))
            {
                if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(segment, out current))
                {
                    return null;
                }
            }

            return current.ValueKind is JsonValueKind.String or JsonValueKind.Number ? current.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
