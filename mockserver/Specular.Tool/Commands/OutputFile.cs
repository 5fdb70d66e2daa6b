using System.Text;
using Specular.Mocking;
using Specular.Tool.Languages;

namespace Specular.Tool.Commands;

/// <summary>The one file that a command writes: beside its place first, and moved there when it is whole.</summary>
internal sealed class OutputFile
{
    private static readonly StringComparison PathComparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string _path;
    private readonly string _option;

    private OutputFile(string path, string option) => (_path, _option) = (path, option);

    /// <summary>The file at a path.</summary>
    /// <param name="path">Where it is written.</param>
    /// <param name="inputs">The files that are read: none of them is overwritten.</param>
    /// <param name="option">The option that gave it, for messages.</param>
    /// <exception cref="MockServerException">It is one of the inputs, or a folder, or lies in none.</exception>
    public static OutputFile At(string path, IEnumerable<string> inputs, string option = "-o")
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new MockServerException(ToolText.Format($"{option} {(path.Length == 0 ? "\"\"" : path)} is no file."), ToolText.Of("Give the name of the file to write."), null);
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new MockServerException(ToolText.Format($"There is no folder {folder} to write {Path.GetFileName(path)} to."), ToolText.Format($"Make it first, or choose another with {option}."), null);
        }

        var target = Target(path);
        return inputs.FirstOrDefault(i => string.Equals(Target(i), target, PathComparison)) is { } input
            ? throw new MockServerException(
                ToolText.Format($"{option} {path} is {input}, which is read."), ToolText.Format($"A document that was given is never overwritten: choose another file with {option}."), null)
            : new OutputFile(path, option);
    }

    /// <summary>Writes it, in UTF-8.</summary>
    /// <exception cref="MockServerException">It cannot be written; what was there before is still there.</exception>
    public void Write(string text)
    {
        // In the same folder, so that moving it is a rename and never a copy.
        var aside = _path + ".specular-unfinished";
        try
        {
            File.WriteAllText(aside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(aside, _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            RemoveQuietly(aside);
            throw new MockServerException(ToolText.Format($"{_path} cannot be written: {e.Message.TrimEnd('.')}."), ToolText.Format($"Choose another with {_option}, or make it writable."), e);
        }
    }

    // Where a path leads in the end: two names may be one file.
    private static string Target(string path)
    {
        try
        {
            return Path.GetFullPath(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(path);
        }
    }

    private static void RemoveQuietly(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The reason that is reported is the first one.
        }
    }
}
