using System.Globalization;
using Microsoft.AspNetCore.Http;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>Answers about errors of the server's own, as problem+json (RFC 9457), so that nobody takes them for the vendor's.</summary>
internal static class ProblemAnswer
{
    /// <summary>A problem.</summary>
    public static SimulatedResponse Create(int status, string title, string detail, IReadOnlyList<Header>? headers = null) => JsonAnswer.Create(
        status,
        json =>
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteEndObject();
        },
        "application/problem+json",
        headers);

    /// <summary>A body longer than the server takes.</summary>
    public static SimulatedResponse TooLarge(long limit, string? option) => Create(
        StatusCodes.Status413PayloadTooLarge,
        "Request too large",
        string.Create(CultureInfo.InvariantCulture, $"The body is larger than the {limit} bytes that this mock server takes.")
            + (option is null ? "" : $" {option} raises the limit."),
        [new Header("Connection", "close")]);

    /// <summary>A fault of ours. Its kind and message, never a stack.</summary>
    public static SimulatedResponse Fault(Exception exception) => Create(
        StatusCodes.Status500InternalServerError,
        "SPEC9001: a fault in Specular",
        $"{exception.GetType().Name}: {exception.Message} Please report it with the request; this is not an answer of the simulated service.");
}
