using System.Globalization;

namespace Specular.Simulation.Media;

/// <summary>Files that users gave the simulator to serve. Bounded: what does not fit is refused, because whoever named a file counts on it.</summary>
internal sealed class MediaShelf(long limit)
{
    private const int LongestName = 200;

    private readonly object _lock = new();
    private readonly SortedDictionary<string, MediaFile> _files = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>Puts a file there, in the place of one of that name.</summary>
    /// <exception cref="ArgumentException">It cannot have that name, or there is no room for it.</exception>
    public MediaFile Add(string name, byte[] bytes)
    {
        if (name.Length is 0 or > LongestName || name is "." or ".." || name.Any(c => c is '/' or '\\' || char.IsControl(c)))
        {
            throw new ArgumentException($"A file that is served needs a name of at most {LongestName} characters without slashes, not \"{name}\".", nameof(name));
        }

        lock (_lock)
        {
            var freed = _files.TryGetValue(name, out var old) ? old.Bytes.Length : 0;
            if (_bytes - freed + bytes.Length > limit)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"There is no room for the {bytes.Length} bytes of \"{name}\": served files may have {limit} bytes together (SimulatorOptions.MediaBytes)."), nameof(bytes));
            }

            _bytes += bytes.Length - freed;
            return _files[name] = new MediaFile(bytes);
        }
    }

    /// <summary>The file of a name, or null.</summary>
    public MediaFile? Find(string name)
    {
        lock (_lock)
        {
            return _files.GetValueOrDefault(name);
        }
    }

    /// <summary>Takes a file away; false when there is none of that name.</summary>
    public bool Remove(string name)
    {
        lock (_lock)
        {
            if (!_files.Remove(name, out var file))
            {
                return false;
            }

            _bytes -= file.Bytes.Length;
            return true;
        }
    }

    /// <summary>All of them, by name.</summary>
    public KeyValuePair<string, MediaFile>[] All()
    {
        lock (_lock)
        {
            return [.. _files];
        }
    }
}
