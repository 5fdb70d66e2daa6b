namespace Specular.Descriptors;

/// <summary>Where a key travels.</summary>
public enum CredentialLocation
{
    /// <summary>In a header of the request.</summary>
    Header,

    /// <summary>In the query of the address.</summary>
    Query,

    /// <summary>In a cookie.</summary>
    Cookie,
}
