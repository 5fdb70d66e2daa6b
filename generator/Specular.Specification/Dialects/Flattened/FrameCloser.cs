namespace Specular.Specification.Dialects.Flattened;

/// <summary>Ends what is open and says what speaks against ending it here.</summary>
internal sealed class FrameCloser(PageEvidence page, SchemaEvidence schemas, NameTable names)
{
    // Where nothing else tells, a line belongs to the deepest place that takes it.
    private static readonly Weight s_closing = new(0.02);

    /// <summary>What is open after the innermost is closed.</summary>
    public (Frame? Around, Weight Weight) Close(Frame frame) => frame.Kind switch
    {
        FrameKind.Pending => (frame.Parent, Missing(frame)),
        FrameKind.Text when frame.Shape == LineReadings.Rest => (null, Weight.Nothing),
        FrameKind.Text => (frame.Parent, Text(frame)),
        FrameKind.List => (frame.Parent, s_closing),
        _ => CloseObject(frame),
    };

    private (Frame? Around, Weight Weight) CloseObject(Frame frame)
    {
        var weight = s_closing;
        if (frame.Facts is { } own)
        {
            weight += schemas.AgainstEnd(own, EntryNames.IsUlid(frame.Name));
        }

        foreach (var wanted in frame.Shape.Wanted)
        {
            if (!frame.Seen.Contains(names.Of(wanted)) && !frame.Seen.Contains(names.Of("$ref")))
            {
                weight += Weight.Against(1.5, $"a {frame.Shape.Name} without '{wanted}' would remain");
            }
        }

        var around = frame.Parent;
        if (around is { Facts: { } facts } && frame.Shape.IsProperties && frame.Name == SchemaGrammar.Properties)
        {
            weight += schemas.AgainstProperties(facts, frame.Seen);
            around = around.WithFacts(facts with { Properties = frame.Seen });
        }
        else if (around is { Facts: { } embedding } && frame.Shape.Name == SchemaGrammar.EmbeddedModels)
        {
            weight += schemas.AgainstEmbedded(embedding, frame.Seen);
            around = around.WithFacts(embedding with { Embedded = frame.Seen });
        }
        else if (around is { Kind: FrameKind.List })
        {
            around = around.WithItemNames(frame.Seen);
        }

        return (around, weight);
    }

    // Exporters write an absent value as null, {} or [], so a key with nothing after it is rare.
    private Weight Missing(Frame frame) =>
        frame.Shape.IsFree && !page.IsApifox ? Weight.Against(1.5, $"'{frame.Name}' would have no value")
        : Weight.Against(frame.Shape.IsFree ? 4 : 7, $"'{frame.Name}' would have no value");

    private Weight Text(Frame frame)
    {
        if (frame.TextLines == 0)
        {
            return Weight.Against(5, $"'{frame.Name}' would have no text");
        }

        if (!page.IsApifox || frame.TextLines > 1)
        {
            return Weight.Nothing;
        }

        // js-yaml folds a text only for a line that is too long, and keeps lines ("|-") only where there are several.
        return frame.Header == "|-" ? Weight.Against(2, "a text of one line needs no block")
            : frame.Header[0] == '>' && !frame.HasLongLine ? Weight.Against(2, "a short text needs no folding")
            : Weight.Nothing;
    }
}
