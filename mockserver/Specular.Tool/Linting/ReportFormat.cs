namespace Specular.Tool.Linting;

/// <summary>How findings are written.</summary>
internal enum ReportFormat
{
    /// <summary>Code frames, for people.</summary>
    Text,

    /// <summary>The form of docs/lint.schema.json, for programs.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code hosts and editors.</summary>
    Sarif,
}
