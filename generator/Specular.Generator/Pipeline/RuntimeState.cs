using Microsoft.CodeAnalysis;

namespace Specular.Generator.Pipeline;

/// <summary>What the compilation says of the runtime that generated code stands on. Holds no symbol.</summary>
/// <param name="Version">The version of the runtime's assembly, "0.1.0"; null when it is not referenced.</param>
internal sealed record RuntimeState(string? Version)
{
    private const string Witness = "Specular.ApiTransport";

    /// <summary>The generator's own version; the runtime's must have the same first two numbers while the first is 0.</summary>
    public static Version Expected { get; } = typeof(RuntimeState).Assembly.GetName().Version;

    /// <summary>Whether generated code will compile against it.</summary>
    public bool Fits =>
        Version is not null && System.Version.TryParse(Version, out var actual)
        && actual.Major == Expected.Major && (Expected.Major > 0 ? actual.Minor >= Expected.Minor : actual.Minor == Expected.Minor);

    /// <summary>Looks for the runtime.</summary>
    public static RuntimeState Of(Compilation compilation) =>
        new(compilation.GetTypesByMetadataName(Witness).FirstOrDefault()?.ContainingAssembly.Identity.Version.ToString(3));
}
