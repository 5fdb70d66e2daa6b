namespace Specular.Simulation.Tasks;

/// <summary>An answer about a task, and where in it the request's id stands.</summary>
internal sealed record TaskAnswer(byte[] Bytes, int[] RequestIdOffsets, int RequestIdLength, string BaseAddress)
{
    /// <summary>The same answer to another request.</summary>
    public byte[] For(string requestId)
    {
        var bytes = Bytes.AsSpan().ToArray();
        foreach (var offset in RequestIdOffsets)
        {
            System.Text.Encoding.ASCII.GetBytes(requestId, bytes.AsSpan(offset, RequestIdLength));
        }

        return bytes;
    }
}
