namespace Specular.Simulation.Responses.Bodies;

/// <summary>How the items of a stream are told apart.</summary>
internal abstract class ItemFrame
{
    /// <summary>What ends the stream; null where nothing does.</summary>
    public virtual byte[]? End => null;

    /// <summary>An item, framed.</summary>
    /// <param name="json">What it carries.</param>
    public abstract byte[] Item(byte[] json);
}
