namespace Specular.Specification.Dialects.Flattened;

/// <summary>Mixes numbers to hashes that are the same in every process, because two readings of a text must come out equal.</summary>
internal static class Mixing
{
    public static ulong Of(ulong value)
    {
        value ^= value >> 33;
        value *= 0xff51afd7ed558ccdUL;
        value ^= value >> 33;
        value *= 0xc4ceb9fe1a85ec53UL;
        return value ^ (value >> 33);
    }

    public static ulong Of(ulong hash, ulong value) => Of((hash * 31) + value);
}
