using Specular.Specification.Documents;
using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects;

/// <summary>A document's text, and its tree when it is YAML or JSON as a whole.</summary>
internal sealed class DocumentContent(SourceDocument source)
{
    private TextReading? _reading;

    public string Name => source.Name;

    public string Text => source.Text;

    /// <summary>The whole text as YAML or JSON; read when first asked for.</summary>
    public TextReading Reading => _reading ??= DocumentTextReader.Read(source.Text);

    /// <summary>The root object; null when there is no tree or its root is something else.</summary>
    public ObjectNode? Root => Reading.Root as ObjectNode;

    public string FormatName => Reading.Format == TextFormat.Json ? "JSON" : "YAML";

    /// <summary>The root member of that name as text, or null.</summary>
    public string? RootText(string name) => Root?.Find(name) is ScalarNode scalar ? scalar.Raw.Trim() : null;
}
