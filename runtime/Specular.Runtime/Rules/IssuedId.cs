namespace Specular.Rules;

/// <summary>An id that this client was answered with, and the numbers that rules want to know of that call.</summary>
internal sealed class IssuedId(DateTimeOffset at)
{
    private Dictionary<string, decimal>? _beside;
    private Dictionary<string, decimal>? _asked;

    public DateTimeOffset At => at;

    public decimal? Beside(string pointer) => _beside is not null && _beside.TryGetValue(pointer, out var number) ? number : null;

    public decimal? Asked(string pointer) => _asked is not null && _asked.TryGetValue(pointer, out var number) ? number : null;

    public void AddBeside(string pointer, decimal number) => (_beside ??= new(StringComparer.Ordinal))[pointer] = number;

    public void AddAsked(string pointer, decimal number) => (_asked ??= new(StringComparer.Ordinal))[pointer] = number;
}
