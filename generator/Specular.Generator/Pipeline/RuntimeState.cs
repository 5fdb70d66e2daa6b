using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specular.Generator.Pipeline;

/// <summary>What the compilation says of what generated code stands on: the runtime and the language. Holds no symbol.</summary>
/// <param name="Version">The version of the runtime's assembly, "0.1.0"; null when it is not referenced.</param>
/// <param name="Language">The version of C#.</param>
internal sealed record RuntimeState(string? Version, LanguageVersion Language)
{
    /// <summary>The C# that generated code is written in: that of the oldest .NET that the runtime is for.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp12;

    private const string Witness = "Specular.ApiTransport";

    /// <summary>The generator's own version; the runtime's must have the same first two numbers while the first is 0.</summary>
    public static Version Expected { get; } = typeof(RuntimeState).Assembly.GetName().Version;

    /// <summary>Whether generated code will compile.</summary>
    public bool Fits => HasLanguage && HasRuntime;

    /// <summary>Whether the language is new enough.</summary>
    public bool HasLanguage => Language >= OldestLanguage;

    private bool HasRuntime =>
        Version is not null && System.Version.TryParse(Version, out var actual)
        && actual.Major == Expected.Major && (Expected.Major > 0 ? actual.Minor >= Expected.Minor : actual.Minor == Expected.Minor);

    /// <summary>Looks for them.</summary>
    public static RuntimeState Of(Compilation compilation, ParseOptions options) =>
        new(compilation.GetTypesByMetadataName(Witness).FirstOrDefault()?.ContainingAssembly.Identity.Version.ToString(3), ((CSharpParseOptions)options).LanguageVersion);
}
