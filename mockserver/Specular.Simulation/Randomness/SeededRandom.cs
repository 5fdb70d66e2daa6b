namespace Specular.Simulation.Randomness;

/// <summary>
/// A sequence of numbers that depends on nothing but what it was seeded with (SplitMix64): the same on every machine and framework, which
/// System.Random does not promise.
/// </summary>
internal struct SeededRandom(ulong state)
{
    private ulong _state = state;

    /// <summary>A sequence of its own for the number-th thing of a kind.</summary>
    public static SeededRandom For(ulong seed, ulong kind, ulong number) => new(Mix(Mix(seed + 0x9E3779B97F4A7C15UL) ^ Mix(kind * 0xD1B54A32D192ED03UL) ^ (number * 0x2545F4914F6CDD1DUL)));

    /// <summary>A number that stands for a text, the same in every process.</summary>
    public static ulong Hash(string text)
    {
        // FNV-1a over UTF-16 units.
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mix(hash);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)((Next() >> 33) % (ulong)limit);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
