using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>A Swagger 2.0 document as the tree of an OpenAPI 3.0 document.</summary>
internal static class SwaggerDocument
{
    private const string Version = "3.0.3";

    /// <summary>OpenAPI 2.0, which was called Swagger, as a page of OpenAPI 3: every node at the place it comes from, every finding at the new pointer of its place.</summary>
    /// <exception cref="TextFaultException">With its shared parts written out it is beyond the limits.</exception>
    public static OpenApiPage Read(string version, string document, ObjectNode root, IReadOnlyList<TextFinding> findings)
    {
        var conversion = new SwaggerConversion(document, root);
        var page = Convert(conversion);
        return new(version, page, [.. PlaceTransfer.Move(findings, root, page), .. conversion.Findings]);
    }

    private static ObjectNode Convert(SwaggerConversion conversion)
    {
        var root = conversion.Root;
        var builder = new ObjectBuilder(conversion, root);
        foreach (var member in root.Members)
        {
            switch (member.Name)
            {
                case "swagger":
                    builder.AddText("openapi", NodeSpan.Of(member.Value), Version);
                    break;
                case "host" or "basePath":
                    SwaggerServers.Add(root, builder, conversion);
                    break;
                case "paths":
                    builder.Add("paths", member, () => SwaggerPaths.ConvertMap(member.Value, conversion));
                    break;
                case "schemes" or "consumes" or "produces" or "definitions" or "parameters" or "responses" or "securityDefinitions":
                    break;
                case "x-ms-paths" when member.Value is ObjectNode { Members.Count: > 0 }:
                    builder.Add("x-ms-paths", member, () =>
                    {
                        conversion.Report(ProblemCatalog.NotCarriedFromSwagger, "paths told apart by their query (x-ms-paths)", "their operations are left out");
                        return member.Value;
                    });
                    break;
                default:
                    builder.Keep(member);
                    break;
            }
        }

        if (!builder.Has("openapi"))
        {
            builder.AddText("openapi", NodeSpan.Of(root), Version);
        }

        builder.Add("components", PlaceOfComponents(root), () => Components(conversion));
        return builder.Build();
    }

    private static ObjectNode Components(SwaggerConversion conversion)
    {
        var root = conversion.Root;
        var sections = new SectionBuilder(conversion);
        sections.Add("definitions", SharedPart.Schema, n => SwaggerSchemas.Convert(n, conversion));

        // Bodies and form fields are written out in the operations that refer to them.
        sections.Add("parameters", SharedPart.Parameter, n => SwaggerParameters.Convert(n, conversion), n => SwaggerParameter.Of(n, conversion).Location is not ("body" or "formData"));
        sections.Add("responses", SharedPart.Response, n => SwaggerResponses.Convert(n, conversion.Produces, conversion));
        sections.AddPromoted();
        return sections.Build(root.FindMember("securityDefinitions"));
    }

    private static NodeSpan PlaceOfComponents(ObjectNode root) =>
        (root.FindMember("definitions") ?? root.FindMember("parameters") ?? root.FindMember("responses") ?? root.FindMember("securityDefinitions")) is { } member
            ? NodeSpan.OfKey(member)
            : NodeSpan.Of(root);
}
