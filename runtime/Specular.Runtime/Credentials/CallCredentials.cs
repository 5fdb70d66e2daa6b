namespace Specular;

/// <summary>What one call carries: nearly always one key, for which nothing is allocated.</summary>
internal readonly struct CallCredentials(SentCredential first, SentCredential[]? others = null)
{
    public int Count => first.Descriptor is null ? 0 : 1 + (others?.Length ?? 0);

    public SentCredential this[int index] => index == 0 ? first : others![index - 1];
}
