using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;

namespace Specular.Specification.Tests.Dialects.Apifox;

/// <summary>Short ways to Apifox documents.</summary>
internal static class ApifoxText
{
    /// <summary>A project with one interface, POST /x unless its members say otherwise, and further members of the project.</summary>
    public static string Project(string api, string project = "") => $$"""
        {
          "apifoxProject": "1.0.0",
          {{(project.Length > 0 ? project + "," : "")}}
          "apiCollection": [{ "name": "根目录", "items": [{ "name": "X", "api": { "method": "post", "path": "/x"{{(api.Length > 0 ? ", " + api : "")}} } }] }]
        }
        """;

    public static BoundDocument Read(string text) => Bound.Text(text, "export.json");

    /// <summary>The operation of such a project.</summary>
    public static Operation Operation(string api, string project = "") => Read(Project(api, project)).Operations.Single();

    /// <summary>A page as it is dumped, with the sections given.</summary>
    public static string Page(string sections, string method = "POST", string path = "/x", string title = "标题") =>
        $"{title}\n{method} {path}\n概览\n| Method | {method} |\n|---|---|\n| Path | {path} |\n| Type | http |\n| Status | 1 |\n{sections}";
}
