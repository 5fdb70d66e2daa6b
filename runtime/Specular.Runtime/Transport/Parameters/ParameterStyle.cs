namespace Specular;

/// <summary>How a list or an object is written where no JSON stands: OpenAPI's styles.</summary>
public enum ParameterStyle
{
    /// <summary><c>a,b</c>: the path's and the headers' own.</summary>
    Simple,

    /// <summary><c>.a.b</c>, in paths.</summary>
    Label,

    /// <summary><c>;name=a;name=b</c>, in paths.</summary>
    Matrix,

    /// <summary><c>name=a&amp;name=b</c>, or <c>name=a,b</c> when it is not exploded: the query's, the cookies' and the forms' own.</summary>
    Form,

    /// <summary><c>name=a%20b</c></summary>
    SpaceDelimited,

    /// <summary><c>name=a%7Cb</c></summary>
    PipeDelimited,

    /// <summary><c>name[x]=a&amp;name[y]=b</c></summary>
    DeepObject,

    /// <summary>Cookies whose values travel as they are, without percent-encoding (OpenAPI 3.2).</summary>
    Cookie,

    /// <summary>One JSON text (a parameter's <c>content</c>).</summary>
    Json,
}
