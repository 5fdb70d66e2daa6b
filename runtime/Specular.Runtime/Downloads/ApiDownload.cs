namespace Specular;

/// <summary>
/// An answer that is a file: its bytes are read from the network as the caller reads them. Dispose of it, or read it to its end, to give the connection back. The options' Timeout
/// counts until the headers are there and MaxResponseBytes does not count; what goes on after that is ended by the caller's own cancellation token.
/// </summary>
public sealed class ApiDownload : IDisposable, IAsyncDisposable
{
    private const int FileBufferSize = 1 << 16;

    /// <summary>Makes a download, for tests of code that takes one.</summary>
    /// <param name="content">The bytes; disposed of with the download.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="length">The number of bytes.</param>
    public ApiDownload(Stream content, string? contentType = null, string? fileName = null, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        ContentType = contentType;
        FileName = fileName;
        Length = length;
    }

    internal ApiDownload(AnswerBody body)
        : this(body, body.Headers.ContentType?.ToString(), AttachmentName.Read(body.Headers), body.Headers.ContentLength)
    {
    }

    /// <summary>The bytes. Each can be read once.</summary>
    public Stream Content { get; }

    /// <summary>The media type as the service says it: "image/png"; null when it does not.</summary>
    public string? ContentType { get; }

    /// <summary>The file's name as the service says it (Content-Disposition), without any folder; null when it does not.</summary>
    public string? FileName { get; }

    /// <summary>The number of bytes; null when the service does not say it beforehand.</summary>
    public long? Length { get; }

    /// <summary>Copies the bytes.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ApiException">The connection was lost.</exception>
    public Task CopyToAsync(Stream destination, CancellationToken cancellationToken = default) => Content.CopyToAsync(destination, cancellationToken);

    /// <summary>Writes the bytes to a file, which takes the place of one of that name once all of it is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the download; nothing is left of it.</param>
    /// <exception cref="ApiException">The connection was lost; nothing is left of the download.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var partial = path + ".part";
        try
        {
            var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, FileBufferSize, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                await Content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>Gives the connection back.</summary>
    public void Dispose() => Content.Dispose();

    /// <summary>Gives the connection back.</summary>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
