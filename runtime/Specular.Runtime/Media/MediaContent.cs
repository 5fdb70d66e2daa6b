namespace Specular;

/// <summary>Where inline media's bytes come from.</summary>
internal abstract class MediaContent
{
    public abstract long? Length { get; }

    public virtual bool IsRepeatable => true;

    public abstract Stream OpenRead();
}
