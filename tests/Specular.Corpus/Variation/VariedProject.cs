using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Specular.CodeGeneration.Client;
using Specular.Corpus.Generation;

namespace Specular.Corpus.Variation;

/// <summary>A project that a variant's client stands in: half of them like most, the others with names that the document has too, or that .NET has.</summary>
internal static class VariedProject
{
    /// <summary>The project that a seed decides.</summary>
    public static ClientProject Of(JsonObject tree, int seed)
    {
        var random = new Random(seed);
        var language = random.Next(2) == 0 ? LanguageVersion.CSharp12 : LanguageVersion.Latest;
        var document = new VariedDocument(tree, random);
        var identity = random.Next(2) == 0 ? ClientProject.Default.Identity : new ClientIdentity(Namespace(document), Client(document));
        return new(identity, language, Analyzes: false);
    }

    private static string Namespace(VariedDocument document)
    {
        var name = ClientNames.SuggestNamespace(Words.Any(document));
        return document.Random.Next(4) switch { 0 => name, 1 => "My." + name, 2 => name + ".Api", _ => "Sample" };
    }

    private static string Client(VariedDocument document)
    {
        var name = ClientNames.SuggestClient(Words.Any(document));
        name = document.Chance(0.5) ? name : name + "Client";
        return ClientNames.IsClient(name) && !ClientNames.IsMember(name) && name.Length < 100 ? name : "SampleClient";
    }
}
