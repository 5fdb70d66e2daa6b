using Microsoft.CodeAnalysis.CSharp;
using Specular.CodeGeneration.Client;

namespace Specular.Corpus.Generation;

/// <summary>What a user's project decides about a client.</summary>
/// <param name="Identity">What the client is called.</param>
/// <param name="Language">The version of C#.</param>
/// <param name="Analyzes">Whether it is trimmed, so that the trim and AOT analyzers look at it.</param>
internal sealed record ClientProject(ClientIdentity Identity, LanguageVersion Language, bool Analyzes)
{
    /// <summary>One like most, and trimmed.</summary>
    public static ClientProject Default { get; } = new(new ClientIdentity("Sample", "SampleClient"), LanguageVersion.Latest, Analyzes: true);
}
