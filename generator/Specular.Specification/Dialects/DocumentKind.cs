namespace Specular.Specification.Dialects;

/// <summary>What a document is for.</summary>
internal enum DocumentKind
{
    /// <summary>It describes an API.</summary>
    Api,

    /// <summary>It is our companion of such documents.</summary>
    Profile,
}
