namespace Specular.Simulation;

/// <summary>A request's headers, as a host has them; names are matched without regard to case.</summary>
public interface IRequestHeaders
{
    /// <summary>The value of a header, several joined by ", "; null when it was not sent.</summary>
    string? Find(string name);

    /// <summary>Every header, for the journal.</summary>
    IEnumerable<Header> All { get; }
}
