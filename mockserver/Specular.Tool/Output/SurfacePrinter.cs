using Specular.Mocking.Loading;
using Specular.Tool.Languages;

namespace Specular.Tool.Output;

/// <summary>Prints the surfaces and the documents they were read from.</summary>
internal static class SurfacePrinter
{
    /// <summary>Prints them.</summary>
    public static void Print(Screen output, IReadOnlyList<Surface> surfaces)
    {
        output.Line(ToolText.Of("Surfaces"), "heading");
        foreach (var surface in surfaces)
        {
            var contract = surface.Contract;
            output.Line($"  {contract.Name}{(contract.Profile.Title.Length > 0 ? ": " + contract.Profile.Title : "")}");
            foreach (var document in contract.Documents)
            {
                output.Line($"    {surface.PathOf(document.Name)} ({document.Dialect}{(document.IsSupplement ? ToolText.Of(", a supplement: not in any published document") : "")})");
            }

            if (contract.Credential is { } credential)
            {
                output.Line("    " + ToolText.Format($"credential: {credential.Name}: {credential.Prefix}<key>"));
            }
        }
    }
}
