using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>Parameters outside the body, and the headers of answers, which have the same form.</summary>
internal static class ParameterBinder
{
    /// <summary>An operation's own parameters over those of its path: the same name in the same place replaces.</summary>
    public static ValueList<Parameter> BindAll(NodeCursor path, NodeCursor operation, BindingContext context)
    {
        var parameters = new List<Parameter>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in path.ItemsOf("parameters").Concat(operation.ItemsOf("parameters")))
        {
            if (Bind(place, context) is not { } parameter)
            {
                continue;
            }

            // HTTP does not tell headers apart by their case.
            var key = parameter.Location + " " + (parameter.Location == ParameterLocation.Header ? parameter.Name.ToUpperInvariant() : parameter.Name);
            if (indexes.TryGetValue(key, out var earlier))
            {
                parameters[earlier] = parameter;
            }
            else
            {
                indexes.Add(key, parameters.Count);
                parameters.Add(parameter);
            }
        }

        return parameters.ToValueList();
    }

    /// <summary>A header of an answer: its name is its key.</summary>
    public static Parameter? BindHeader(string name, NodeCursor place, BindingContext context) =>
        context.References.Follow(place) is { } header ? Build(header, name, ParameterLocation.Header, context) : null;

    private static Parameter? Bind(NodeCursor place, BindingContext context)
    {
        if (context.References.Follow(place) is not { } parameter)
        {
            return null;
        }

        if (!parameter.IsObject)
        {
            parameter.ReportType("a parameter");
            return null;
        }

        if (parameter.TextOf("name") is not { Length: > 0 } name)
        {
            parameter.Report(ProblemCatalog.MissingMember, "The parameter", "name", "is left out");
            return null;
        }

        return BindLocation(parameter) is { } location ? Build(parameter, name, location, context) : null;
    }

    private static ParameterLocation? BindLocation(NodeCursor parameter)
    {
        switch (parameter.TextOf("in"))
        {
            case "path":
                return ParameterLocation.Path;
            case "query":
                return ParameterLocation.Query;
            case "header":
                return ParameterLocation.Header;
            case "cookie":
                return ParameterLocation.Cookie;
            case "querystring":
                parameter.Find("in")!.Report(ProblemCatalog.NotCarriedFrom32, "A parameter that is the whole query", "it is left out; describe its members as query parameters");
                return null;
            case null:
                parameter.Report(ProblemCatalog.MissingMember, "The parameter", "in", "is left out");
                return null;
            case var other:
                parameter.Find("in")!.Report(
                    ProblemCatalog.UnknownValue, other, "place of a parameter",
                    other is "body" or "formData" ? "the parameter is left out; since OpenAPI 3.0 bodies stand under requestBody" : "the parameter is left out");
                return null;
        }
    }

    private static Parameter Build(NodeCursor place, string name, ParameterLocation location, BindingContext context)
    {
        var content = place.MembersOf("content").Take(1).Select(c => ((string Type, NodeCursor Place)?)(c.Name, c.Value)).FirstOrDefault();
        var schema = content is { } media ? SchemaBinder.BindMember(media.Place, "schema", context) : SchemaBinder.BindMember(place, "schema", context);
        var style = place.TextOf("style") ?? (location is ParameterLocation.Path or ParameterLocation.Header ? "simple" : "form");
        return new()
        {
            Source = place.Source,
            Name = name,
            NameOverride = place.TextOf("x-specular-name"),
            Location = location,
            Role = RoleOf(name, location),
            IsRequired = location == ParameterLocation.Path || (place.BooleanOf("required") ?? false),
            IsDeprecated = place.BooleanOf("deprecated") ?? false,
            Description = place.TextOf("description") ?? "",
            Schema = schema ?? Schema.Any,
            Style = style,
            Explode = place.BooleanOf("explode") ?? style is "form" or "cookie",
            AllowReserved = place.BooleanOf("allowReserved") ?? false,
            ContentType = content?.Type,
            Examples = ExampleBinder.Bind(content?.Place ?? place, context),
        };
    }

    private static ParameterRole RoleOf(string name, ParameterLocation location)
    {
        if (location != ParameterLocation.Header)
        {
            return ParameterRole.Argument;
        }

        return name.ToUpperInvariant() switch
        {
            "AUTHORIZATION" => ParameterRole.Credential,
            "CONTENT-TYPE" or "ACCEPT" or "CONTENT-LENGTH" or "HOST" => ParameterRole.Protocol,
            _ => ParameterRole.Argument,
        };
    }
}
