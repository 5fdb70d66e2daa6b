using Specular.Specification.Dialects;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>An OpenAPI 3 tree to a bound document. Every dialect makes such trees, and they end here.</summary>
internal static class OpenApiBinder
{
    private const string Supplement = "supplement";

    /// <param name="place">The page's root.</param>
    /// <param name="document">The document's name.</param>
    /// <param name="dialect">The document's form, as printed.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="alongside">The documents that its references may lead to.</param>
    public static BoundDocument Bind(NodeCursor place, string document, string dialect, ProblemCollector problems, DocumentsAlongside alongside)
    {
        var isSupplement = place.Find("x-specular")?.Scalar is Supplement;
        var context = new BindingContext(place, document, place.Find("openapi")?.Scalar is not { } version || !OpenApiPage.IsVersion(version.Trim(), "3.0"), isSupplement, problems) { Alongside = alongside };
        if (place.Find("x-specular") is { } kind && !isSupplement)
        {
            kind.Report(ProblemCatalog.UnknownValue, kind.Scalar ?? "", "kind of document", $"the only one is '{Supplement}'");
        }

        if (!place.Has("paths") && !place.Has("webhooks") && !place.Has("components"))
        {
            place.Report(ProblemCatalog.MissingMember, "The document", "paths", "so it defines no operation");
        }

        var info = place.ObjectOf("info");
        var operations = PathBinder.BindAll(context).ToValueList();
        var webhooks = WebhookBinder.BindAll(context);
        if (operations.Count + webhooks.Count == 0)
        {
            // A page of types alone: they are what it is for.
            context.Schemas.ReachComponents();
        }

        return new()
        {
            Pointer = place.Pointer,
            Document = new()
            {
                Name = document,
                Dialect = dialect,
                Title = info?.TextOf("title")?.Trim() ?? "",
                Version = info?.TextOf("version") ?? "",
                Description = info?.TextOf("description") ?? "",
                IsSupplement = isSupplement,
            },
            Operations = operations,
            Webhooks = webhooks,
            Schemas = context.Schemas.BindReached(),
            Servers = ServerBinder.Bind(place),
            SecuritySchemes = SecurityBinder.BindSchemes(context),
            References = context.References.Documents,
            Security = SecurityBinder.BindRequirements(place),
        };
    }
}
