namespace Specular.Simulation.Responses.Bodies;

/// <summary>A JSON text on each line; with a record separator before it, a JSON text sequence (RFC 7464).</summary>
internal sealed class LineFrame(bool isSequence) : ItemFrame
{
    private const byte RecordSeparator = 0x1E;

    public override byte[] Item(byte[] json) => isSequence ? [RecordSeparator, .. json, (byte)'\n'] : [.. json, (byte)'\n'];
}
