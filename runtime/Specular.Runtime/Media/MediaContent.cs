namespace Specular;

/// <summary>Where inline media's bytes come from.</summary>
internal abstract class MediaContent
{
    public abstract long? Length { get; }

    public virtual bool IsRepeatable => true;

    public abstract Stream OpenRead();

    /// <summary>The bytes as a stream that can seek. Only where it can be read more than once.</summary>
    public virtual Stream OpenSeekable() => OpenRead();
}
