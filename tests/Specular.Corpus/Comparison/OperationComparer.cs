using System.Globalization;

namespace Specular.Corpus.Comparison;

/// <summary>Compares two readings of one document, operation by operation.</summary>
internal sealed class OperationComparer
{
    private readonly List<Difference> _differences = [];
    private readonly SchemaComparer _schemas;
    private string _operation = "";
    private string _pointer = "";

    private OperationComparer() => _schemas = new(_differences);

    public static IReadOnlyList<Difference> Compare(IReadOnlyList<OperationView> ours, IReadOnlyList<OperationView> theirs)
    {
        var comparer = new OperationComparer();
        comparer.Pair("operation", "", ours, theirs, o => o.Key, (o, t, _) => comparer.Compare(o, t), o => o.Pointer);
        return comparer._differences;
    }

    private void Compare(OperationView ours, OperationView theirs)
    {
        _operation = ours.Key;
        _pointer = ours.Pointer;
        Pair("parameter", "", ours.Parameters, theirs.Parameters, p => p.In + " " + p.Name, CompareParameters);
        Scalar("body", "", ours.Body is null ? null : "a body", theirs.Body is null ? null : "a body");
        if (ours.Body is not null && theirs.Body is not null)
        {
            Scalar("required", "body", Text(ours.Body.IsRequired), Text(theirs.Body.IsRequired));
            Pair("media type", "body", ours.Body.Content, theirs.Body.Content, c => c.MediaType, CompareContent);
        }

        Pair("answer", "", ours.Responses, theirs.Responses, r => r.Status.ToUpperInvariant(), (o, t, place) =>
            Pair("media type", place, o.Content, t.Content, c => c.MediaType, CompareContent));
        _operation = _pointer = "";
    }

    private void CompareParameters(ParameterView ours, ParameterView theirs, string place)
    {
        Scalar("required", place, Text(ours.IsRequired), Text(theirs.IsRequired));
        _schemas.Compare(_operation, place, ours.Schema, theirs.Schema);
    }

    private void CompareContent(ContentView ours, ContentView theirs, string place) => _schemas.Compare(_operation, place, ours.Schema, theirs.Schema);

    private void Pair<T>(string aspect, string place, IEnumerable<T> ours, IEnumerable<T> theirs, Func<T, string> key, Action<T, T, string> compare, Func<T, string>? pointer = null)
    {
        var left = theirs.DistinctBy(key).ToDictionary(key, StringComparer.Ordinal);
        foreach (var one in ours.DistinctBy(key))
        {
            if (left.Remove(key(one), out var other))
            {
                compare(one, other, place.Length == 0 ? key(one) : place + " " + key(one));
            }
            else
            {
                _pointer = pointer?.Invoke(one) ?? _pointer;
                Scalar(aspect, place, key(one), null);
            }
        }

        foreach (var other in left.Keys)
        {
            Scalar(aspect, place, null, other);
        }
    }

    private void Scalar(string aspect, string place, string? ours, string? theirs)
    {
        if (!string.Equals(ours, theirs, StringComparison.Ordinal))
        {
            _differences.Add(new(_operation, place, _pointer, aspect, ours, theirs));
        }
    }

    private static string Text(bool value) => value.ToString(CultureInfo.InvariantCulture);
}
