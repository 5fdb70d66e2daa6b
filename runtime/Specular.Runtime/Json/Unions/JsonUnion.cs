using System.Text;
using System.Text.Json;

namespace Specular.Json;

/// <summary>
/// Tells which form of a union a value has: by its discriminator; else by its kind; objects by their members: all required ones are there, fixed texts are the fixed
/// ones, and of several that fit the one that knows most of the members. A value that fits none keeps its raw JSON.
/// </summary>
/// <param name="discriminator">The member that tells; null when there is none.</param>
/// <param name="arms">The forms, in the documents' order.</param>
public sealed class JsonUnion(string? discriminator, params JsonUnionArm[] arms)
{
    // Where arrays have one form only its first items tell enough: a long one is not read twice.
    private const int ItemLimit = 64;

    private readonly int _itemLimit = arms.Count(static a => a.Kinds.HasFlag(JsonKinds.Array)) > 1 ? int.MaxValue : ItemLimit;

    private readonly byte[]? _discriminator = discriminator is null ? null : Encoding.UTF8.GetBytes(discriminator);

    /// <summary>The index of the form; -1 when it has none of them. The reader stays where it is.</summary>
    public int Find(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => FindObject(reader, static a => a, _discriminator),
        JsonTokenType.StartArray => FindArray(reader),
        JsonTokenType.String => FindText(reader),
        JsonTokenType.Number => FindNumber(reader),
        JsonTokenType.True or JsonTokenType.False => First(JsonKinds.Boolean),
        _ => -1,
    };

    /// <summary>The index of the form; when it has none of them that is a violation and the index is -1.</summary>
    public int Find(in Utf8JsonReader reader, JsonReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var told = context.TakeForm();
        if (told >= 0 && told < arms.Length && CanBegin(arms[told].Kinds, reader.TokenType))
        {
            return told;
        }

        var arm = Find(reader);
        if (arm < 0)
        {
            context.Report(reader.TokenStartIndex, null, "none of the forms that the contract has for it");
        }

        return arm;
    }

    private static bool CanBegin(JsonKinds kinds, JsonTokenType token) => token switch
    {
        JsonTokenType.Number => (kinds & (JsonKinds.Number | JsonKinds.Integer | JsonKinds.LargeInteger)) != JsonKinds.None,
        JsonTokenType.StartObject => kinds.HasFlag(JsonKinds.Object),
        JsonTokenType.StartArray => kinds.HasFlag(JsonKinds.Array),
        JsonTokenType.String => kinds.HasFlag(JsonKinds.String),
        JsonTokenType.True or JsonTokenType.False => kinds.HasFlag(JsonKinds.Boolean),
        _ => false,
    };

    private int First(JsonKinds kind) => Array.FindIndex(arms, a => a.Kinds.HasFlag(kind));

    // "12" as an enum's text before any text: the last fits everything.
    private int FindText(Utf8JsonReader reader)
    {
        var text = reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        var open = -1;
        for (var i = 0; i < arms.Length; i++)
        {
            if (!arms[i].Kinds.HasFlag(JsonKinds.String))
            {
                continue;
            }

            if (arms[i].HasTexts && arms[i].HasText(text))
            {
                return i;
            }

            open = open < 0 || (arms[open].HasTexts && !arms[i].HasTexts) ? i : open;
        }

        return open;
    }

    // 3.0 is a number where there is a form for numbers, else an integer.
    private int FindNumber(Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out _) && First(JsonKinds.Integer) is >= 0 and var integer)
        {
            return integer;
        }

        var kind = JsonValueKinds.Of(ref reader);
        return kind == JsonKinds.LargeInteger && First(kind) is >= 0 and var large ? large
            : First(JsonKinds.Number) is >= 0 and var number ? number
            : First(kind);
    }

    private int FindArray(Utf8JsonReader reader)
    {
        var kinds = JsonValueKinds.OfItems(ref reader, _itemLimit, out var item);

        // The union's discriminator is one of its own objects, not of an array's items.
        if (item.TokenType == JsonTokenType.StartObject && FindObject(item, static a => a.Item, null) is >= 0 and var like && HasItems(arms[like], kinds))
        {
            return like;
        }

        for (var i = 0; i < arms.Length; i++)
        {
            if (HasItems(arms[i], kinds))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasItems(JsonUnionArm arm, JsonKinds kinds) =>
        arm.Kinds.HasFlag(JsonKinds.Array) && (arm.Items == JsonKinds.None || JsonValueKinds.AreAmong(kinds, arm.Items));

    private int FindObject(Utf8JsonReader reader, Func<JsonUnionArm, JsonUnionArm?> form, byte[]? telling)
    {
        Span<Fit> fits = arms.Length <= 32 ? stackalloc Fit[arms.Length] : new Fit[arms.Length];
        fits.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
            reader.Read();
            if (telling is not null && name.SequenceEqual(telling) && reader.TokenType == JsonTokenType.String)
            {
                if (Discriminated(ref reader) is >= 0 and var named)
                {
                    return named;
                }

                // No form is named so: those whose own fixed words have the word are told by their members.
                for (var i = 0; i < arms.Length; i++)
                {
                    fits[i].IsOther |= !HasWord(arms[i], name, ref reader);
                }
            }

            var seen = default(JsonSeenKinds);
            for (var i = 0; i < arms.Length; i++)
            {
                if (form(arms[i]) is { } arm)
                {
                    Look(arm, name, ref reader, ref seen, ref fits[i]);
                }
            }

            reader.Skip();
        }

        return Best(fits, form);
    }

    private int Discriminated(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < arms.Length; i++)
        {
            var words = arms[i].Discriminators;
            for (var j = 0; j < words.Count; j++)
            {
                if (reader.ValueTextEquals(words[j]))
                {
                    return i;
                }
            }
        }

        return Array.FindIndex(arms, static a => a.IsFallback);
    }

    private static bool HasWord(JsonUnionArm arm, ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
    {
        foreach (var member in arm.Fixed)
        {
            if (member.HasText(name, ref reader))
            {
                return true;
            }
        }

        return false;
    }

    private static void Look(JsonUnionArm arm, ReadOnlySpan<byte> name, ref Utf8JsonReader reader, ref JsonSeenKinds seen, ref Fit fit)
    {
        var index = arm.FindMember(name);
        fit.Known += index >= 0 ? 1 : 0;
        fit.Unknown += index < 0 ? 1 : 0;
        fit.IsOther |= index < 0 && arm.Others != JsonKinds.None && !JsonValueKinds.AreAmong(seen.Of(ref reader), arm.Others);
        fit.Required += index >= 0 && index < arm.Required ? 1 : 0;
        foreach (var member in arm.Fixed)
        {
            fit.IsOther |= member.IsContradicted(name, ref reader);
        }

        foreach (var member in arm.Typed)
        {
            fit.IsOther |= member.IsContradicted(name, ref reader, ref seen);
            fit.Known -= member.IsNull(name, ref reader) ? 1 : 0;
        }
    }

    private int Best(ReadOnlySpan<Fit> fits, Func<JsonUnionArm, JsonUnionArm?> form)
    {
        var best = -1;
        for (var i = 0; i < arms.Length; i++)
        {
            if (form(arms[i]) is not { } arm || !arm.Kinds.HasFlag(JsonKinds.Object) || fits[i].IsOther || fits[i].Required < arm.Required || (arm.IsClosed && fits[i].Unknown > 0))
            {
                continue;
            }

            if (best < 0 || fits[i].Known > fits[best].Known)
            {
                best = i;
            }
        }

        return best;
    }

    private struct Fit
    {
        public int Known;
        public int Unknown;
        public int Required;
        public bool IsOther;
    }
}
