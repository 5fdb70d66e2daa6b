using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Mirror;

/// <summary>
/// Whether two contracts say the same, wherever in which documents it stands. Marks of supplements, documents and what is concluded from all this do not count.
/// </summary>
internal sealed class ContractMirror
{
    private readonly ApiContract _left;
    private readonly ApiContract _right;
    private readonly DifferenceList _differences = new();
    private readonly SchemaMirror _schemas;

    private ContractMirror(ApiContract left, ApiContract right)
    {
        _left = left;
        _right = right;
        _schemas = new(left, right, _differences);
    }

    public static IReadOnlyList<ContractDifference> Compare(ApiContract left, ApiContract right)
    {
        var mirror = new ContractMirror(left, right);
        mirror.CompareOperations();
        return mirror._differences.All;
    }

    private void CompareOperations()
    {
        var others = _right.Operations.ToDictionary(o => o.Key, StringComparer.Ordinal);
        foreach (var operation in _left.Operations)
        {
            if (others.TryGetValue(operation.Key, out var other))
            {
                others.Remove(operation.Key);
                Compare(operation, other);
            }
            else
            {
                _differences.Add(operation.Source, $"{operation.Key} is missing");
            }
        }

        foreach (var added in others.Values)
        {
            _differences.Add(added.Source, $"{added.Key} is added");
        }
    }

    private void Compare(Operation left, Operation right)
    {
        void Words<T>(string what, T one, T other) => _differences.Compare(left.Source, $"{what} of {left.Key}", one, other, changesMeaning: false);

        Words("the operationId", left.OperationId, right.OperationId);
        Words("the name", left.NameOverride, right.NameOverride);
        Words("the summary", left.Summary, right.Summary);
        Words("the description", left.Description, right.Description);
        Words("the tags", left.Tags, right.Tags);
        Words("the folder", left.Folder, right.Folder);
        Words("the status", left.Status, right.Status);
        Words("the link to run it", left.RunLink, right.RunLink);
        Words("'deprecated'", left.IsDeprecated, right.IsDeprecated);
        _differences.Compare(left.Source, $"the security of {left.Key}", true, IsSame(left.Security, right.Security));
        _differences.Compare(left.Source, $"the servers of {left.Key}", Servers(left, _left), Servers(right, _right));
        CompareAll(left.Source, $"the parameters of {left.Key}", left.Parameters, right.Parameters, p => $"{p.Location} {p.Name}", Compare);
        CompareBodies(left, right);
        CompareAll(
            left.Source, $"the answers of {left.Key}", left.Responses, right.Responses, r => $"{r.Status} {r.Name}".TrimEnd(),
            (where, one, other) =>
            {
                _differences.Compare(one.Source, $"the description of {where}", one.Description, other.Description, changesMeaning: false);
                CompareAll(one.Source, $"the headers of {where}", one.Headers, other.Headers, h => h.Name, Compare);
                CompareContents(where, one.Source, one.Content, other.Content);
            });
    }

    private void CompareBodies(Operation left, Operation right)
    {
        var where = $"the body of {left.Key}";
        if (left.Body is not { } body || right.Body is not { } other)
        {
            _differences.Compare(left.Source, where, left.Body is null, right.Body is null);
            return;
        }

        _differences.Compare(body.Source, $"'required' of {where}", body.IsRequired, other.IsRequired);
        _differences.Compare(body.Source, $"the description of {where}", body.Description, other.Description, changesMeaning: false);
        CompareContents(where, body.Source, body.Content, other.Content);
    }

    private void CompareContents(string where, SourceReference place, ValueList<MediaContent> left, ValueList<MediaContent> right) =>
        CompareAll(place, $"the media types of {where}", left, right, c => c.MediaType, (what, one, other) =>
        {
            _schemas.Compare(one.Source, what, one.Schema, other.Schema);
            _schemas.Compare(one.Source, "the items of " + what, one.ItemSchema, other.ItemSchema);
            _differences.Compare(one.Source, $"the encoding of {what}", one.Encoding, other.Encoding);
            CompareExamples(one.Source, what, one.Examples, other.Examples);
        });

    private void Compare(string where, Parameter left, Parameter right)
    {
        _differences.Compare(left.Source, $"'required' of {where}", left.IsRequired, right.IsRequired);
        _differences.Compare(left.Source, $"the style of {where}", (left.Style, left.Explode, left.AllowReserved, left.ContentType), (right.Style, right.Explode, right.AllowReserved, right.ContentType));
        _differences.Compare(left.Source, $"the name of {where}", left.NameOverride, right.NameOverride, changesMeaning: false);
        _differences.Compare(left.Source, $"the description of {where}", (left.Description, left.IsDeprecated), (right.Description, right.IsDeprecated), changesMeaning: false);
        _schemas.Compare(left.Source, where, left.Schema, right.Schema);
        CompareExamples(left.Source, where, left.Examples, right.Examples);
    }

    // Their names are for people, and a list of them has none.
    private void CompareExamples(SourceReference place, string where, ValueList<Example> left, ValueList<Example> right) => _differences.Compare(
        place, $"the examples of {where}", left.Select(e => e.Value).ToValueList(), right.Select(e => e.Value).ToValueList(), changesMeaning: false);

    private void CompareAll<T>(SourceReference place, string where, ValueList<T> left, ValueList<T> right, Func<T, string> key, Action<string, T, T> compare)
    {
        if (!left.Select(key).SequenceEqual(right.Select(key), StringComparer.Ordinal))
        {
            var names = new HashSet<string>(left.Select(key), StringComparer.Ordinal);
            names.SymmetricExceptWith(right.Select(key));
            _differences.Add(place, names.Count == 0 ? $"the order of {where}" : $"{where} ({string.Join(", ", names.OrderBy(n => n, StringComparer.Ordinal))})", names.Count > 0);
        }

        var others = right.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var one in left)
        {
            if (others.TryGetValue(key(one), out var other))
            {
                compare($"{where}, {key(one)}", one, other);
            }
        }
    }

    private static bool IsSame(ValueList<SecurityRequirement>? left, ValueList<SecurityRequirement>? right) => left is null || right is null
        ? left is null && right is null
        : left.Count == right.Count && left.Zip(right, (one, other) => one.Schemes.Count == other.Schemes.Count && one.Schemes.Zip(other.Schemes, IsSame).All(same => same)).All(same => same);

    // Of two schemes with one name the second has a number behind it.
    private static bool IsSame(string left, string right) => right.StartsWith(left, StringComparison.Ordinal)
        && (right.Length == left.Length || (right[left.Length] == '_' && right.Skip(left.Length + 1).All(char.IsDigit)));

    // They may stand at the root or at each operation.
    private static ValueList<string> Servers(Operation operation, ApiContract contract) =>
        (operation.Servers.Count > 0 ? operation.Servers : contract.Servers).Select(s => s.Url).ToValueList();
}
