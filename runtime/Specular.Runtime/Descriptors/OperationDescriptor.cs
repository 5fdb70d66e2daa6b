using Specular.Rules;

namespace Specular.Descriptors;

/// <summary>One operation of a contract, as a generated client calls it. A test names an operation by it.</summary>
public sealed class OperationDescriptor
{
    /// <summary>The name in code: "CreateAdvancedLipSync".</summary>
    public required string Name { get; init; }

    /// <summary>The method in capitals: "POST".</summary>
    public required string Method { get; init; }

    /// <summary>The path, from the server's address on, with its parameters in braces.</summary>
    public required string PathTemplate { get; init; }

    /// <summary>Method and path: "GET /klingai/v1/videos/advanced-lip-sync/{id}". It names the operation in profiles and in the simulator.</summary>
    public string Key => field ??= Method + " " + PathTemplate;

    /// <summary>True when a call may start a task that costs money; such a call is sent again only when the service cannot have begun.</summary>
    public bool CreatesTask { get; init; }

    /// <summary>True when sending it twice does what sending it once does. By default the method decides (GET, HEAD, PUT, DELETE, OPTIONS).</summary>
    public bool IsIdempotent
    {
        get => field || Method is "GET" or "HEAD" or "PUT" or "DELETE" or "OPTIONS" or "TRACE";
        init;
    }

    /// <summary>The envelope its answers come in; null when there is none.</summary>
    public EnvelopeDescriptor? Envelope { get; init; }

    /// <summary>What one call costs; null when no document says.</summary>
    public PriceDescriptor? Price { get; init; }

    /// <summary>The service's error table; empty when there is none.</summary>
    public IReadOnlyList<ErrorDescriptor> Errors { get; init; } = [];

    /// <summary>The forms of its JSON answers by status, where they are those of a union; else empty.</summary>
    public IReadOnlyList<AnswerForm> AnswerForms { get; init; } = [];

    /// <summary>What it answers with when it refuses, by status; empty where the documents have no schema for it.</summary>
    public IReadOnlyList<DeclaredError> DeclaredErrors { get; init; } = [];

    /// <summary>Whether a redirect is one of its answers, without a body, and not a fault of the address.</summary>
    public bool TakesRedirects { get; init; }

    /// <summary>Whether calls carry the contract's key; <see cref="Security"/> says more where there is more to say.</summary>
    public bool NeedsCredential { get; init; } = true;

    /// <summary>
    /// What calls carry: the first alternative for which the options hold everything in it. An empty alternative admits anybody, and so does an empty list. Null: the
    /// contract's key, if <see cref="NeedsCredential"/>.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<CredentialDescriptor>>? Security { get; init; }

    /// <summary>The addresses of this operation where they are not the contract's; else empty.</summary>
    public IReadOnlyList<ServerDescriptor> Servers { get; init; } = [];

    /// <summary>What must hold of its requests, checked before they are sent; empty when nothing says.</summary>
    public IReadOnlyList<RequestRule> Rules { get; init; } = [];

    /// <summary>The form that a status' answer has; -1 where nothing says.</summary>
    internal int FormOf(int status)
    {
        var best = 0;
        var form = -1;
        for (var i = 0; i < AnswerForms.Count; i++)
        {
            if (StatusPattern.Match(AnswerForms[i].Status, status) is var match && match > best)
            {
                best = match;
                form = AnswerForms[i].Form;
            }
        }

        return form;
    }

    internal HttpMethod HttpMethod => field ??= new HttpMethod(Method);

    /// <summary>The operation's key.</summary>
    public override string ToString() => Key;
}
