using System.Text.Json;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>PUT media gives the simulator a file to serve and to measure, DELETE media takes it away, GET media lists them.</summary>
internal sealed class MediaEndpoints(Simulator simulator)
{
    /// <summary>The path, whose requests may be as large as the files that the simulator keeps.</summary>
    public const string Path = "/media";

    /// <summary>The endpoints.</summary>
    public IEnumerable<AdminEndpoint> All =>
    [
        new("GET", Path, _ => List()),
        new("PUT", Path, Put),
        new("DELETE", Path, Delete),
    ];

    private SimulatedResponse Put(AdminRequest request)
    {
        var name = NameOf(request);
        if (request.Body.IsEmpty)
        {
            throw AdminProblemException.BadRequest("The body is empty; send the file's bytes as they are: curl -T talking.mp4 \"…/__specular/media?name=talking.mp4\".");
        }

        try
        {
            simulator.AddMedia(name, request.Body);
        }
        catch (ArgumentException e)
        {
            throw AdminProblemException.BadRequest(e);
        }

        return JsonAnswer.Create(200, json => Write(json, simulator.Media.Single(m => string.Equals(m.Name, name, StringComparison.Ordinal))));
    }

    private SimulatedResponse Delete(AdminRequest request)
    {
        var name = NameOf(request);
        return simulator.RemoveMedia(name)
            ? List()
            : throw new AdminProblemException(404, "Not found", $"No file \"{name}\" is served. There are: {string.Join(", ", simulator.Media.Select(m => m.Name))}.");
    }

    private SimulatedResponse List() => JsonAnswer.Create(200, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("media");
        foreach (var media in simulator.Media)
        {
            Write(json, media);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string NameOf(AdminRequest request) => request.QueryValue("name") is { Length: > 0 } name
        ? name
        : throw AdminProblemException.BadRequest("The query lacks the file's name: ?name=talking.mp4.");

    private static void Write(Utf8JsonWriter json, ServedMedia media)
    {
        json.WriteStartObject();
        json.WriteString("name", media.Name);
        json.WriteString("address", media.Address.AbsoluteUri);
        json.WriteString("contentType", media.ContentType);
        json.WriteString("form", media.Form);
        json.WriteNumber("bytes", media.Bytes);
        if (media is { Width: { } width, Height: { } height })
        {
            json.WriteNumber("width", width);
            json.WriteNumber("height", height);
        }

        if (media.Duration is { } duration)
        {
            json.WriteString("duration", DurationText.Format(duration));
        }

        json.WriteString("fault", media.Fault);
        json.WriteEndObject();
    }
}
