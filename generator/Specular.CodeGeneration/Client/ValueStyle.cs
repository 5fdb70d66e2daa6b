namespace Specular.CodeGeneration.Client;

/// <summary>How lists and objects are written outside JSON; named as the runtime's ParameterStyle, which says more.</summary>
public enum ValueStyle
{
    /// <summary>a,b</summary>
    Simple,

    /// <summary>.a.b</summary>
    Label,

    /// <summary>;name=a;name=b</summary>
    Matrix,

    /// <summary>name=a&amp;name=b</summary>
    Form,

    /// <summary>name=a%20b</summary>
    SpaceDelimited,

    /// <summary>name=a%7Cb</summary>
    PipeDelimited,

    /// <summary>name[x]=a&amp;name[y]=b</summary>
    DeepObject,

    /// <summary>Cookies without percent-encoding.</summary>
    Cookie,

    /// <summary>One JSON text.</summary>
    Json,
}
