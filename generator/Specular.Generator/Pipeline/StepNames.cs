namespace Specular.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests see what ran again.</summary>
public static class StepNames
{
    /// <summary>A document of an AdditionalFiles item: its text and the client it belongs to.</summary>
    public const string Document = "Specular.Document";

    /// <summary>A baseline of an AdditionalFiles item: what is accepted.</summary>
    public const string Baseline = "Specular.Baseline";

    /// <summary>A document, read and bound.</summary>
    public const string Bind = "Specular.Bind";

    /// <summary>A document that refers to others, bound again with those of its client.</summary>
    public const string BindDivided = "Specular.BindDivided";

    /// <summary>All documents of one client.</summary>
    public const string Client = "Specular.Client";

    /// <summary>A client's contract, lowered, with all problems on the way.</summary>
    public const string Lower = "Specular.Lower";

    /// <summary>A client's model without the problems: what emission hangs on.</summary>
    public const string Model = "Specular.Model";

    /// <summary>A client's files.</summary>
    public const string Emit = "Specular.Emit";

    /// <summary>A client's problems with their places in the documents' text.</summary>
    public const string Locate = "Specular.Locate";

    /// <summary>What the compilation says of the runtime.</summary>
    public const string Runtime = "Specular.Runtime";
}
