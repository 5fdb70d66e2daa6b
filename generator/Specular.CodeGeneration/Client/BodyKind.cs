namespace Specular.CodeGeneration.Client;

/// <summary>How a body is written.</summary>
public enum BodyKind
{
    /// <summary>As JSON.</summary>
    Json,

    /// <summary>As a form (application/x-www-form-urlencoded): a field for each member.</summary>
    Form,

    /// <summary>As several parts (multipart/*): one for each member, files among them.</summary>
    Multipart,

    /// <summary>As a text.</summary>
    Text,

    /// <summary>As bytes.</summary>
    Binary,
}
