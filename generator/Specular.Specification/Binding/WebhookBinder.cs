using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>What a service sends on its own account: webhooks of a document (3.1, or Redoc's x-webhooks before it) and callbacks of an operation.</summary>
internal static class WebhookBinder
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>The document's webhooks.</summary>
    public static ValueList<Webhook> BindAll(BindingContext context) => context.Root.MembersOf("webhooks").Concat(context.Root.MembersOf("x-webhooks"))
        .Where(w => !IsExtension(w.Name))
        .SelectMany(w => BindItem(w.Name, "", w.Value, context)).ToValueList();

    /// <summary>An operation's callbacks.</summary>
    public static ValueList<Webhook> BindCallbacks(NodeCursor operation, BindingContext context)
    {
        var callbacks = new List<Webhook>();
        foreach (var (name, member) in operation.MembersOf("callbacks"))
        {
            if (!IsExtension(name) && context.References.Follow(member) is { IsObject: true } callback)
            {
                callbacks.AddRange(callback.Members().Where(c => !IsExtension(c.Name)).SelectMany(c => BindItem(name, c.Name, c.Value, context)));
            }
        }

        return callbacks.ToValueList();
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    private static IEnumerable<Webhook> BindItem(string name, string expression, NodeCursor member, BindingContext context)
    {
        if (context.References.Follow(member) is not { IsObject: true } item)
        {
            yield break;
        }

        foreach (var (method, place) in item.Members())
        {
            if (!place.IsObject || !s_methods.Contains(method, StringComparer.Ordinal))
            {
                continue;
            }

            if (RequestBodyBinder.Bind(place, context) is not { } body)
            {
                place.Report(ProblemCatalog.NotCarriedOver, name);
                continue;
            }

            yield return new()
            {
                Source = place.Source,
                Name = name,
                Expression = expression,
                Method = method.ToUpperInvariant(),
                OperationId = place.TextOf("operationId") is { Length: > 0 } id ? id : null,
                NameOverride = place.TextOf("x-specular-name"),
                Summary = place.TextOf("summary") ?? item.TextOf("summary") ?? "",
                Description = place.TextOf("description") ?? item.TextOf("description") ?? "",
                IsDeprecated = place.BooleanOf("deprecated") ?? false,
                Body = body,
            };
        }
    }
}
