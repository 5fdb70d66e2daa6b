namespace Specular.Simulation.Media;

/// <summary>Writes bits and Exp-Golomb numbers, as H.264 headers have them.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _used = 8;

    public BitWriter Bits(int count, int value)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (_used == 8)
            {
                _bytes.Add(0);
                _used = 0;
            }

            _bytes[^1] |= (byte)(((value >> i) & 1) << (7 - _used));
            _used++;
        }

        return this;
    }

    /// <summary>An unsigned Exp-Golomb number.</summary>
    public BitWriter Ue(int value)
    {
        var length = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)value + 1);
        return Bits(length - 1, 0).Bits(length, value + 1);
    }

    /// <summary>The unit with its header, its final bit, and the bytes that keep start codes out of it.</summary>
    public byte[] ToUnit(byte header)
    {
        Bits(1, 1);
        var unit = new List<byte> { header };
        var zeros = 0;
        foreach (var b in _bytes)
        {
            if (zeros == 2 && b <= 3)
            {
                unit.Add(3);
                zeros = 0;
            }

            unit.Add(b);
            zeros = b == 0 ? zeros + 1 : 0;
        }

        return [.. unit];
    }
}
