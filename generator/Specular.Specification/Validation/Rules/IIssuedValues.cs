using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>What one account was answered with and has sent before; rules about it need somebody who remembers.</summary>
public interface IIssuedValues
{
    /// <summary>Whether the rule's issuer answered with the value, not longer ago than the rule's lifetime; null when that is not known.</summary>
    bool? IsIssued(IssuedByRule rule, JsonValue value);

    /// <summary>Whether the account has used the value before, where it must be unique; null when that is not known.</summary>
    bool? IsUsed(UniqueRule rule, JsonValue value);
}
