namespace Specular.Mocking.Hosting;

/// <summary>A request's target, cut into path and query as they were sent: percent-encoding is the router's business.</summary>
/// <param name="Path">From "/" on, without the query.</param>
/// <param name="Query">Without "?"; "" when there is none.</param>
internal readonly record struct RequestTarget(string Path, string Query)
{
    /// <summary>Cuts a raw target: "/a?b=c", "http://host/a?b=c" (as proxies send it) or "*".</summary>
    public static RequestTarget Parse(string raw)
    {
        var start = 0;
        if (!raw.StartsWith('/'))
        {
            var authority = raw.IndexOf("://", StringComparison.Ordinal);
            if (authority < 0)
            {
                return new RequestTarget("/", "");
            }

            start = raw.AsSpan(authority + 3).IndexOfAny('/', '?') is var at and >= 0 ? authority + 3 + at : raw.Length;
        }

        var query = raw.IndexOf('?', start);
        var path = query < 0 ? raw[start..] : raw[start..query];
        return new RequestTarget(path.Length == 0 ? "/" : path, query < 0 ? "" : raw[(query + 1)..]);
    }
}
