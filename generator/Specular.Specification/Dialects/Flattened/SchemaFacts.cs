namespace Specular.Specification.Dialects.Flattened;

/// <summary>What is known of a schema that is still open, to be held against what its lists of names say.</summary>
internal sealed record SchemaFacts
{
    public static readonly SchemaFacts None = new();

    public string? Type { get; init; }

    /// <summary>The names of its properties; null until they are complete.</summary>
    public NameSet? Properties { get; init; }

    /// <summary>The line of <c>required:</c> that came before the properties, or -1.</summary>
    public int RequiredAt { get; init; } = -1;

    /// <summary>The line of <c>x-apifox-orders:</c>, or -1.</summary>
    public int OrdersAt { get; init; } = -1;

    /// <summary>Whether it embeds other models, whose properties its order does not name.</summary>
    public bool EmbedsModels { get; init; }

    /// <summary>The ids of the models it embeds; null until they are complete.</summary>
    public NameSet? Embedded { get; init; }

    /// <summary>Whether it names the properties that came from embedded models.</summary>
    public bool NamesIgnored { get; init; }

    /// <summary>Whether it has a <c>$ref</c>.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether it overrides members of what it refers to.</summary>
    public bool Overrides { get; init; }

    /// <summary>Whether anything says what values it allows.</summary>
    public bool SaysSomething { get; init; }

    /// <summary>Whether it refers to another schema or combines several.</summary>
    public bool Refers { get; init; }

    public ulong Hash => Mixing.Of(
        Mixing.Of(Properties is null ? 7 : Properties.Hash + 11, TextHash(Type)),
        ((ulong)(RequiredAt + 1) << 32) + ((ulong)(OrdersAt + 1) << 3) + (EmbedsModels ? 1u : 0) + (SaysSomething ? 2u : 0) + (Refers ? 4u : 0))
        + (Embedded?.Hash ?? 0) + (NamesIgnored ? 13u : 0) + (Overrides ? 29u : 0) + (IsReference ? 61u : 0);

    private static ulong TextHash(string? text)
    {
        ulong hash = 5;
        foreach (var c in text ?? "")
        {
            hash = Mixing.Of(hash, c);
        }

        return hash;
    }
}
