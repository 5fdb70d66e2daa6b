namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Who gets a name that two types ask for.</summary>
internal enum NamePriority
{
    /// <summary>A name that somebody chose.</summary>
    Chosen,

    /// <summary>A component: the document named it.</summary>
    Component,

    /// <summary>The request or the answer of an operation.</summary>
    Root,

    /// <summary>An inline schema below another.</summary>
    Nested,
}
