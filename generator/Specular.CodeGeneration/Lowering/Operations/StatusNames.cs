namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>What statuses are called in names of types.</summary>
internal static class StatusNames
{
    /// <summary>The name: "NotFound", "ClientError", "Status418".</summary>
    public static string Of(string status) => status switch
    {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritative",
        "204" => "NoContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "400" => "BadRequest",
        "401" => "Unauthorized",
        "402" => "PaymentRequired",
        "403" => "Forbidden",
        "404" => "NotFound",
        "405" => "MethodNotAllowed",
        "406" => "NotAcceptable",
        "408" => "RequestTimeout",
        "409" => "Conflict",
        "410" => "Gone",
        "412" => "PreconditionFailed",
        "413" => "TooLarge",
        "415" => "UnsupportedMediaType",
        "422" => "Unprocessable",
        "423" => "Locked",
        "429" => "TooManyRequests",
        "500" => "ServerError",
        "501" => "NotImplemented",
        "502" => "BadGateway",
        "503" => "Unavailable",
        "504" => "GatewayTimeout",
        "2XX" => "Success",
        "4XX" => "ClientError",
        "5XX" => "ServerFault",
        "default" => "Default",
        _ => "Status" + status,
    };
}
