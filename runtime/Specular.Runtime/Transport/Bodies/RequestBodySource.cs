using System.Text.Json;
using Specular.Rules;

namespace Specular;

/// <summary>A body that can be made anew for each attempt.</summary>
internal abstract class RequestBodySource
{
    /// <summary>Whether the body can be sent more than once.</summary>
    public abstract bool IsRepeatable { get; }

    /// <summary>Makes the content of one attempt.</summary>
    /// <param name="limitsMedia">Whether media larger than its member may be is refused.</param>
    public abstract HttpContent CreateContent(bool limitsMedia);

    /// <summary>Sets a member to true.</summary>
    public virtual void Switch(string member)
    {
    }

    /// <summary>The body as rules look at it; absent where it has nothing that they ask for.</summary>
    public virtual RuleValue Inspect() => default;

    private protected static FieldEncoding? Find(IReadOnlyList<FieldEncoding> encodings, string name)
    {
        foreach (var encoding in encodings)
        {
            if (string.Equals(encoding.Name, name, StringComparison.Ordinal))
            {
                return encoding;
            }
        }

        return null;
    }

    private protected static void RequireObject(JsonValueKind kind)
    {
        if (kind != JsonValueKind.Object)
        {
            throw new ArgumentException($"A form is made of the members of an object, and this body is a JSON {kind}.");
        }
    }
}
