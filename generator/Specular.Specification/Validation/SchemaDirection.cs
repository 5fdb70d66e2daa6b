namespace Specular.Specification.Validation;

/// <summary>Which way a value travels; members may be for one way only.</summary>
public enum SchemaDirection
{
    /// <summary>Neither: readOnly and writeOnly do not count.</summary>
    None,

    /// <summary>From client to server: readOnly members must not be there, and are not required.</summary>
    Request,

    /// <summary>From server to client: writeOnly members must not be there, and are not required.</summary>
    Response,
}
