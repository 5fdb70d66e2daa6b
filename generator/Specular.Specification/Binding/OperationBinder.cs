using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>One method on one path.</summary>
internal static class OperationBinder
{
    public static Operation Bind(string method, string path, NodeCursor pathItem, NodeCursor place, BindingContext context)
    {
        var status = Apifox.TextOf(place, "status") ?? "";
        var tags = place.ItemsOf("tags").Select(t => t.Scalar).OfType<string>().ToValueList();
        var servers = ServerBinder.Bind(place);
        return new()
        {
            Source = place.Source,
            Method = method,
            Path = path,
            OperationId = place.TextOf("operationId") is { Length: > 0 } id ? id : null,
            NameOverride = place.TextOf("x-specular-name"),
            Summary = Named(place.TextOf("summary") ?? pathItem.TextOf("summary"), place),
            Description = place.TextOf("description") ?? pathItem.TextOf("description") ?? "",
            Tags = tags,
            Folder = Apifox.TextOf(place, "folder") ?? (tags.Count > 0 ? context.Tags.FolderOf(tags[0]) : ""),
            IsDeprecated = (place.BooleanOf("deprecated") ?? false) || status is "deprecated" or "obsolete",
            Status = status,
            RunLink = place.TextOf("x-run-in-apifox") ?? place.TextOf("x-run-in-apidog") ?? "",
            IsSupplement = context.IsSupplement,
            Parameters = PathParameters.Check(method, path, place, ParameterBinder.BindAll(pathItem, place, context), context),
            Body = RequestBodyBinder.Bind(place, context),
            Responses = ResponseBinder.BindAll(place, context),
            Callbacks = WebhookBinder.BindCallbacks(place, context),
            Security = SecurityBinder.BindRequirements(place),
            Servers = servers.Count > 0 ? servers : ServerBinder.Bind(pathItem),
        };
    }

    private static string Named(string? summary, NodeCursor place) => summary is { Length: > 0 } ? summary : Apifox.TextOf(place, "name") ?? "";
}
