using System.Globalization;
using System.Runtime.CompilerServices;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>Rules between the members of a request that generated code checks before it is sent. An empty string counts as absent.</summary>
public static class RequestRules
{
    /// <summary>Whether a member is there; an empty string is not.</summary>
    public static bool IsPresent(string? value) => !string.IsNullOrEmpty(value);

    /// <summary>Whether a media member is there; empty media is not.</summary>
    public static bool IsPresent(MediaSource? value) => value is { IsEmpty: false };

    /// <summary>Whether a member is there; an open enum without a word is not.</summary>
    public static bool IsPresent<T>(T? value) => value is not null && value is not IOpenEnum { Value: "" };

    /// <summary>Checks that exactly one of some members is there.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="present">How many are there.</param>
    /// <param name="pointer">The object that has them, interpolated only when the rule is broken: <c>$"/face_choose/{i}"</c>.</param>
    /// <param name="members">The members' names on the wire.</param>
    /// <param name="sentence">The contract's own sentence; "" when there is none.</param>
    /// <exception cref="ContractViolationException">None or several are there.</exception>
    public static void RequireExactlyOne(
        OperationDescriptor operation,
        int present,
        [InterpolatedStringHandlerArgument(nameof(present))] RulePointer pointer,
        ReadOnlySpan<string> members,
        string sentence = "")
    {
        if (present == 1)
        {
            return;
        }

        ArgumentNullException.ThrowIfNull(operation);
        var names = string.Join(", ", members.ToArray());
        var fault = present == 0
            ? $"exactly one of {names} is needed, and none is there (an empty string counts as absent)"
            : string.Create(CultureInfo.InvariantCulture, $"exactly one of {names} is allowed, and {present} are there");
        var message = string.IsNullOrEmpty(sentence) ? fault : $"{fault}; the contract says: \"{sentence}\"";
        throw new ContractViolationException([new ContractViolation(pointer.ToString(), message)], $"The request of {operation.Name}") { Operation = operation };
    }
}
