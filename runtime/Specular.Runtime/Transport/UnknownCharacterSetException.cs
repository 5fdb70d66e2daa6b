namespace Specular;

/// <summary>A text is in a character set that this process does not know; told to the caller as <see cref="ApiException"/>.</summary>
internal sealed class UnknownCharacterSetException(string name, Exception cause) : Exception(null, cause)
{
    public string Name { get; } = name;
}
