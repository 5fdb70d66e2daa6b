using System.Globalization;

namespace Specular.Corpus.Output;

/// <summary>One line on the terminal that says how far the work is; nothing where standard error is a file.</summary>
internal sealed class Progress(int total) : IDisposable
{
    private const int WidestName = 60;

    private readonly bool _isShown = !Console.IsErrorRedirected;
    private int _done;

    /// <summary>Shows what is being worked on.</summary>
    public void Next(string name)
    {
        _done++;
        if (_isShown)
        {
            var shown = name.Length <= WidestName ? name : "…" + name[^WidestName..];
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_done}/{total} {shown.PadRight(WidestName + 1)}"));
        }
    }

    public void Dispose()
    {
        if (_isShown)
        {
            Console.Error.Write("\r" + new string(' ', WidestName + 20) + "\r");
        }
    }
}
