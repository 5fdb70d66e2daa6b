namespace Specular;

/// <summary>A file's bytes; the size is asked for anew each time, since a file may change until it is sent.</summary>
internal sealed class FileMediaContent(string path) : MediaContent
{
    private readonly string _path = Path.GetFullPath(path);

    public string Name => Path.GetFileName(_path);

    public override long? Length => new FileInfo(_path).Length;

    public override Stream OpenRead() => new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan | FileOptions.Asynchronous);

    public override bool Equals(object? obj) => obj is FileMediaContent other && string.Equals(_path, other._path, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_path);

    public override string ToString() => File.Exists(_path) ? $"file {Path.GetFileName(_path)} ({Length} bytes)" : $"file {Path.GetFileName(_path)} (no longer there)";
}
