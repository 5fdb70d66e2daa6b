using Specular.Specification.Documents;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>An OpenAPI 3 tree to a bound document. Other dialects make such a tree and end here too.</summary>
internal static class OpenApiBinder
{
    private const string Supplement = "supplement";

    public static BoundDocument Bind(string document, string dialect, Node root, bool isVersion31, ProblemCollector problems)
    {
        var isSupplement = root is ObjectNode o && o.Find("x-specular") is ScalarNode { Value: Supplement };
        var context = new BindingContext(document, root, isVersion31, isSupplement, problems);
        var place = context.Root;
        if (place.Find("x-specular") is { } kind && !isSupplement)
        {
            kind.Report(ProblemCatalog.UnknownValue, kind.Scalar ?? "", "kind of document", $"the only one is '{Supplement}'");
        }

        if (!place.Has("paths") && !place.Has("webhooks") && !place.Has("components"))
        {
            place.Report(ProblemCatalog.MissingMember, "The document", "paths", "so it defines no operation");
        }

        NotCarriedOver.Report(place, "webhooks");
        var info = place.ObjectOf("info");
        var operations = PathBinder.BindAll(context).ToValueList();
        return new()
        {
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
            Schemas = context.Schemas.BindReached(),
            Servers = ServerBinder.Bind(place),
            SecuritySchemes = SecurityBinder.BindSchemes(context),
            Security = SecurityBinder.BindRequirements(place),
        };
    }
}
