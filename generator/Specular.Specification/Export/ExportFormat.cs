namespace Specular.Specification.Export;

/// <summary>How a document is written.</summary>
public enum ExportFormat
{
    /// <summary>YAML 1.2 in block style, which readers of YAML 1.1 understand alike.</summary>
    Yaml,

    /// <summary>Indented JSON.</summary>
    Json,
}
