using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>An operation's answers: its own, the project's common ones, each with its examples.</summary>
internal sealed class ResponseConverter(ApifoxConversion conversion, ParameterConverter parameters, ContentConverter contents, SharedResponses shared)
{
    /// <summary>The answers by status; a second one of a status gets Apifox's own key, <c>x-200:name</c>.</summary>
    public ObjectNode Convert(ObjectNode api, string module)
    {
        var responses = api.Objects("responses").Select(shared.Resolve).ToList();
        var own = new HashSet<ObjectNode>(responses);
        foreach (var response in shared.Of(api, module, conversion).Where(own.Add))
        {
            conversion.Spend(api, response.Size);
            responses.Add(response);
        }

        var byResponse = ExamplesByResponse(api, responses);
        var written = new ObjectWriter(api.Find("responses") ?? api);
        var names = new UniqueNames();
        foreach (var response in responses)
        {
            var code = response.Word("code");
            var status = code?.Raw.Trim() ?? "default";
            var key = written.Has(status) ? names.Take($"x-{status}:{response.Id("name")}") : status;
            byResponse.TryGetValue(response, out var ofResponse);
            written.Add(key, Write(response, ofResponse ?? []), code ?? (Node)response);
        }

        return written.ToNode();
    }

    private Dictionary<ObjectNode, List<ObjectNode>> ExamplesByResponse(ObjectNode api, List<ObjectNode> responses)
    {
        var byResponse = new Dictionary<ObjectNode, List<ObjectNode>>();
        var byId = new Dictionary<string, ObjectNode>(StringComparer.Ordinal);
        foreach (var response in responses)
        {
            byId[response.Id("id")] = response;
        }

        foreach (var example in api.Objects("responseExamples"))
        {
            var id = example.Id("responseId");
            if (!byId.TryGetValue(id, out var response))
            {
                // One that names no answer belongs to the only one.
                if (responses.Count != 1 || id is not ("" or "0"))
                {
                    conversion.Report(ProblemCatalog.ExampleWithoutAnswer, example.Word("name") ?? (Node)example, example.Id("name"));
                    continue;
                }

                response = responses[0];
            }

            if (!byResponse.TryGetValue(response, out var list))
            {
                byResponse.Add(response, list = []);
            }

            list.Add(example);
        }

        return byResponse;
    }

    private ObjectNode Write(ObjectNode response, IReadOnlyList<ObjectNode> own)
    {
        var written = new ObjectWriter(response);
        if (response.Prose("description") is { } description)
        {
            written.Add("description", description);
        }
        else
        {
            written.AddText("description", "", response);
        }

        var type = response.Word("contentType");
        var mediaType = response.Word("mediaType")?.Raw.Trim() ?? MediaTypes.OfResponse(type?.Raw.Trim() ?? "");
        if (mediaType is "")
        {
            conversion.Report(ProblemCatalog.UnknownValue, type!, type!.Raw, "kind of body", "it is taken as bytes");
            mediaType = "application/octet-stream";
        }

        if (mediaType is not null)
        {
            written.Add("content", new ObjectWriter(response).Add(mediaType, contents.Convert(response, mediaType, null, own.Select(e => (e.Word("name"), e.Find("data")))), type ?? (Node)response).ToNode(), response);
        }

        return written.Add("headers", parameters.ConvertHeaders(response)).Add("x-apifox-name", response.Word("name")).ToNode();
    }
}
