using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>
/// One object of a profile while it is read. Unlike documents, a profile is ours: a key nobody knows or a value that cannot be is a problem at its own place.
/// </summary>
internal sealed class ProfileEntry(NodeCursor place, string what)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public NodeCursor Place => place;

    /// <summary>False when a key that the entry needs is missing or bad.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Makes keys known that are read elsewhere.</summary>
    public void Know(params string[] names) => _known.UnionWith(names);

    public NodeCursor? Find(string name)
    {
        _known.Add(name);
        return place.Member(name);
    }

    public string? Text(string name)
    {
        if (Find(name) is not { } member || member.Scalar is not null)
        {
            return place.Member(name)?.Scalar;
        }

        Bad(member, "a text");
        return null;
    }

    public string NeedText(string name) => Need(Text(name), name);

    public bool? Flag(string name)
    {
        if (Find(name) is not { } member || member.AsBoolean is not null)
        {
            return place.Member(name)?.AsBoolean;
        }

        Bad(member, "true or false");
        return null;
    }

    public long? Number(string name)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }

        if ((member.Value as JsonNumber)?.ToInt64() is { } number and >= 0)
        {
            return number;
        }

        Bad(member, "a whole number from 0 on");
        return null;
    }

    /// <summary>A list of whole numbers.</summary>
    public ValueList<long> Numbers(string name)
    {
        var numbers = new List<long>();
        foreach (var item in Items(name))
        {
            if ((item.Value as JsonNumber)?.ToInt64() is { } number and >= 0)
            {
                numbers.Add(number);
            }
            else
            {
                Bad(item, "a whole number from 0 on");
            }
        }

        return numbers.ToValueList();
    }

    public TimeSpan? Span(string name)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }

        if (member.Scalar is { } text && DurationText.Parse(text) is { } duration)
        {
            return duration;
        }

        Bad(member, "a duration such as 500ms, 2s, 3m, 24h or 30d");
        return null;
    }

    /// <summary>An operation's key, "POST /v1/videos".</summary>
    public string? Operation(string name)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }

        if (member.Scalar is { } text && OperationKey.Normalize(text) is { } key)
        {
            return key;
        }

        Bad(member, "an operation such as \"POST /v1/videos\"");
        return null;
    }

    public string NeedOperation(string name) => Need(Operation(name), name);

    /// <summary>A JSON pointer; "" is the whole body.</summary>
    public string? Pointer(string name)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }

        if (member.Scalar is { } text && (text.Length == 0 || text[0] == '/'))
        {
            return text;
        }

        Bad(member, "a JSON pointer such as /data/task_id");
        return null;
    }

    public string NeedPointer(string name) => Need(Pointer(name), name);

    /// <summary>One of some words.</summary>
    public T Word<T>(string name, ProfileWords<T> words, T otherwise)
        where T : struct => Find(name) is { } member ? Word(member, words) ?? otherwise : otherwise;

    public static T? Word<T>(NodeCursor member, ProfileWords<T> words)
        where T : struct
    {
        if (member.Scalar is { } text && words.Find(text) is { } value)
        {
            return value;
        }

        Bad(member, "one of " + string.Join(", ", words.All), Suggestion.For(member.Scalar ?? "", words.All));
        return null;
    }

    /// <summary>The items of a list; anything else is a bad value.</summary>
    public IEnumerable<NodeCursor> Items(string name)
    {
        if (Find(name) is not { } member)
        {
            return [];
        }

        if (member.IsArray)
        {
            return member.Items();
        }

        Bad(member, "a list");
        return [];
    }

    public ValueList<string> Texts(string name) => Items(name).Select(TextItem).OfType<string>().ToValueList();

    /// <summary>A nested entry; anything but an object is a bad value.</summary>
    public ProfileEntry? Entry(string name, string nested) => Find(name) is { } member ? Entry(member, nested) : null;

    public static ProfileEntry? Entry(NodeCursor member, string nested)
    {
        if (member.IsObject)
        {
            return new(member, nested);
        }

        Bad(member, "an object");
        return null;
    }

    /// <summary>On what the entry rests: its keys basis and source.</summary>
    public Evidence Evidence()
    {
        // Without them the entry still counts, as a guess; the problem stops the build.
        foreach (var name in new[] { "basis", "source" })
        {
            if (Find(name) is null)
            {
                place.Report(ProblemCatalog.MissingProfileKey, what, name);
            }
        }

        return new(Text("source") ?? what, Word("basis", ProfileWord.Basis, Basis.Assumed), place.Source);
    }

    /// <summary>Says that the entry cannot be used without a key.</summary>
    public void Miss(string name)
    {
        // What stands there and is bad is reported as that.
        if (place.Member(name) is null)
        {
            place.Report(ProblemCatalog.MissingProfileKey, what, name);
        }

        IsComplete = false;
    }

    /// <summary>Reports the keys that nothing asked for.</summary>
    public void End()
    {
        foreach (var (name, value) in place.Members())
        {
            if (!_known.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal))
            {
                value.Report(ProblemCatalog.UnknownProfileKey, "The " + what, name, Suggestion.For(name, _known));
            }
        }
    }

    public static void Bad(NodeCursor member, string expected, string hint = "") =>
        member.Report(ProblemCatalog.BadProfileValue, expected, member.Node.Description, hint);

    private string Need(string? value, string name)
    {
        if (value is null)
        {
            Miss(name);
        }

        return value ?? "";
    }

    private static string? TextItem(NodeCursor item)
    {
        if (item.Scalar is { } text)
        {
            return text;
        }

        Bad(item, "a text");
        return null;
    }
}
