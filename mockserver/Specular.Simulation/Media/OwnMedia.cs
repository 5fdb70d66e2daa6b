namespace Specular.Simulation.Media;

/// <summary>Finds the files that addresses of this simulator lead to: files it was given, and files it made up.</summary>
internal sealed class OwnMedia(MediaAddresses addresses, MediaLibrary library, MediaShelf shelf, Func<string> baseAddress)
{
    private Uri? _base;
    private string _baseText = "";

    /// <summary>The file at a path; null when there is none.</summary>
    /// <param name="path">The path, percent-encoded: "/media/a.mp4".</param>
    /// <param name="now">Now: files that were made up have a lifetime.</param>
    /// <param name="isExpired">Whether there was one, whose lifetime is over.</param>
    public MediaFile? Find(string path, DateTimeOffset now, out bool isExpired)
    {
        isExpired = false;
        if (!path.StartsWith(MediaAddresses.Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        if (shelf.Find(Uri.UnescapeDataString(path[MediaAddresses.Prefix.Length..])) is { } given)
        {
            return given;
        }

        return addresses.Recognize(path, now, out isExpired) is { } form && !isExpired ? library.Find(form) : null;
    }

    /// <summary>The path of an address of this simulator's media; null when the address is another's.</summary>
    public string? PathOf(string address)
    {
        // Most addresses are another's, and a look at the text is enough to see it.
        if (!address.Contains(MediaAddresses.Prefix, StringComparison.Ordinal) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || Base() is not { } own)
        {
            return null;
        }

        var isSameHost = string.Equals(uri.Host, own.Host, StringComparison.OrdinalIgnoreCase) || (uri.IsLoopback && own.IsLoopback);
        return isSameHost && uri.Port == own.Port && IsOfMedia(uri.AbsolutePath) ? uri.AbsolutePath : null;
    }

    // Deeper paths belong to an API that has a /media/ of its own.
    private static bool IsOfMedia(string path) => path.StartsWith(MediaAddresses.Prefix, StringComparison.Ordinal) && !path.AsSpan(MediaAddresses.Prefix.Length).Contains('/');

    private Uri? Base()
    {
        var text = baseAddress();
        if (!ReferenceEquals(text, _baseText))
        {
            _base = Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null;
            _baseText = text;
        }

        return _base;
    }
}
