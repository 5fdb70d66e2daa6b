using System.Globalization;
using Specular.Simulation;

namespace Specular.Mocking.Loading;

/// <summary>Reads files for the simulator to serve.</summary>
internal static class MediaFiles
{
    // A folder named by mistake is not read for minutes.
    private const int MostFiles = 1_000;

    /// <summary>The files that a path names: itself, or those directly in the folder, in the order of their names.</summary>
    /// <exception cref="MockServerException">It leads nowhere, or the folder holds none or too many.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        try
        {
            string[] files = [.. Directory.EnumerateFiles(path).Where(f => !Path.GetFileName(f).StartsWith('.')).Take(MostFiles + 1).Order(StringComparer.Ordinal)];
            return files.Length is > 0 and <= MostFiles
                ? files
                : throw new MockServerException(
                    string.Create(CultureInfo.InvariantCulture, $"The folder {path} {(files.Length == 0 ? "holds no file" : $"holds more than {MostFiles} files")} to serve."),
                    "Name the files themselves.",
                    null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e);
        }
    }

    /// <summary>Lets a simulator serve a file under its own name.</summary>
    /// <exception cref="MockServerException">It cannot be read, or there is no room for it.</exception>
    public static Uri Add(Simulator simulator, string path)
    {
        try
        {
            // A file that cannot fit is not read first.
            var length = new FileInfo(path).Length;
            if (length > simulator.Options.MediaBytes)
            {
                throw new MockServerException(
                    string.Create(CultureInfo.InvariantCulture, $"{path} has {length} bytes; served files may have {simulator.Options.MediaBytes} together."), "Set SimulatorOptions.MediaBytes higher.", null);
            }

            return simulator.AddMedia(Path.GetFileName(path), File.ReadAllBytes(path));
        }
        catch (FileNotFoundException e)
        {
            throw new MockServerException($"There is no file {path} to serve.", "Check the path; relative paths start at the current directory.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e);
        }
        catch (ArgumentException e)
        {
            throw new MockServerException(e.Message, "", e);
        }
    }

    private static MockServerException Unreadable(string path, Exception e) => new($"{path} cannot be read: {e.Message.TrimEnd('.')}.", "Give this user read permission, or name another file.", e);
}
