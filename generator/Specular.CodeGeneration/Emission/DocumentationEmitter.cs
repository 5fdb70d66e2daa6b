using Specular.CodeGeneration.Client;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes documentation comments.</summary>
internal static class DocumentationEmitter
{
    /// <summary>Writes what is said of a type, a member or a method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="documentation">What is said.</param>
    /// <param name="fallback">What stands where the documents say nothing; our own words.</param>
    public static void Write(SourceWriter writer, DocumentationModel documentation, string fallback)
    {
        Element(writer, "summary", documentation.Text.Trim().Length > 0 ? documentation.Text : fallback);
        var notes = documentation.Notes.ToList();
        if (documentation.IsSupplement)
        {
            notes.Add("Not in the published document: it comes from a supplement.");
        }

        if (documentation.Source is { } source)
        {
            notes.Add($"Source: {source.Document}#{source.Pointer}");
        }

        var link = LinkOf(documentation.Link);
        if (notes.Count == 0 && link is null)
        {
            return;
        }

        writer.Line("/// <remarks>");
        foreach (var note in notes)
        {
            Lines(writer, note, "<para>", "</para>");
        }

        if (link is not null)
        {
            writer.Line($"/// <para><see href=\"{CSharpText.XmlAttribute(link)}\">Try it in the browser</see></para>");
        }

        writer.Line("/// </remarks>");
    }

    /// <summary>Writes a summary of ours.</summary>
    public static void Summary(SourceWriter writer, string text) => Element(writer, "summary", text);

    /// <summary>Writes what is said of a parameter.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The parameter's name in C#; an identifier.</param>
    /// <param name="documentation">What is said.</param>
    public static void Parameter(SourceWriter writer, string name, DocumentationModel documentation)
    {
        var text = documentation.Notes.Count == 0 ? documentation.Text : documentation.Text + "\n" + string.Join("\n", documentation.Notes);
        Lines(writer, text, "<param name=\"" + name + "\">", "</param>");
    }

    // A document must not be able to link to a script.
    private static string? LinkOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? text.Trim() : null;

    /// <summary>Writes one element on as many lines as its text has.</summary>
    private static void Element(SourceWriter writer, string name, string text) => Lines(writer, text, "<" + name + ">", "</" + name + ">");

    private static void Lines(SourceWriter writer, string text, string open, string close)
    {
        var lines = CSharpText.XmlLines(text.Trim());
        if (lines.Count == 1)
        {
            writer.Line($"/// {open}{lines[0]}{close}");
            return;
        }

        writer.Line($"/// {open}");
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                writer.Line("///");
            }
            else
            {
                // A line of the documents is a line in the IDE too, but for the last.
                writer.Line($"/// {lines[i]}{(i < lines.Count - 1 && lines[i + 1].Length > 0 ? "<br/>" : "")}");
            }
        }

        writer.Line($"/// {close}");
    }
}
