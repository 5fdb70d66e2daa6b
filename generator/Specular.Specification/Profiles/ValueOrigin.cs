namespace Specular.Specification.Profiles;

/// <summary>Where a rule's value stands.</summary>
public enum ValueOrigin
{
    /// <summary>In the request itself.</summary>
    Request,

    /// <summary>In the answer that issued an id, beside it.</summary>
    Issued,

    /// <summary>In the request that was answered with an id.</summary>
    Asked,
}
