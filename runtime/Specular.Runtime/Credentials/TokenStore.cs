using System.Diagnostics.CodeAnalysis;

namespace Specular;

/// <summary>Keeps one token until shortly before it ends. Of many callers that find none, one fetches it and the others wait.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore holds nothing to free as long as nobody asks for its wait handle.")]
internal sealed class TokenStore
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Token? _token;
    private volatile Token? _before;

    public string? Find(DateTimeOffset now) => _token is { } token && token.IsUsableAt(now) ? token.Text : null;

    public async ValueTask<string> GetAsync(Func<CancellationToken, Task<Token>> fetch, TimeProvider clock, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Find(clock.GetUtcNow()) is { } there)
            {
                return there;
            }

            var token = await fetch(cancellationToken).ConfigureAwait(false);
            (_before, _token) = (_token, token);
            return token.Text;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Uses the token no more, unless another has taken its place already.</summary>
    public void Drop(string text)
    {
        if (_token is { } token && string.Equals(token.Text, text, StringComparison.Ordinal) && ReferenceEquals(Interlocked.CompareExchange(ref _token, null, token), token))
        {
            _before = token;
        }
    }

    public void AddSecrets(ICollection<string> secrets)
    {
        secrets.Add(_token?.Text ?? "");
        secrets.Add(_before?.Text ?? "");
    }
}
