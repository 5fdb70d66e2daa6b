using Specular.Specification.Binding;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Cleaning;

/// <summary>Security schemes of types that OpenAPI does not have, written as what they are taken for; the binder keeps the published word, so that nothing is concluded from ours.</summary>
internal sealed class SecuritySchemeMender(ExportNotes notes)
{
    private static readonly string[] s_types = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

    public void Mend(MemberList members, NodeCursor place)
    {
        var type = members.Find("type")?.AsString() ?? "";
        if (!s_types.Contains(type, StringComparer.Ordinal))
        {
            MendType(members, type);
            notes.Mended(place, type.Length == 0 ? "A security scheme without a type" : $"The security type '{type}'", Describe(members));
        }

        switch (members.Find("type")?.AsString())
        {
            case "apiKey":
                Fill(members, place, "name", "Authorization");
                Fill(members, place, "in", "header");
                break;
            case "http":
                Fill(members, place, "scheme", "bearer");
                break;
            case "oauth2" when !members.Has("flows"):
                members.Set("flows", JsonObject.Empty);
                notes.FilledIn(place, "'flows' of a security scheme", "none");
                break;
        }
    }

    private static void MendType(MemberList members, string type)
    {
        switch (type.ToUpperInvariant())
        {
            case "JWT" or "BEARER" or "TOKEN":
                SetHttp(members, "bearer");
                if (type.Equals("jwt", StringComparison.OrdinalIgnoreCase))
                {
                    members.SetIfAbsent("bearerFormat", JsonValue.From("JWT"));
                }

                break;
            case "BASIC" or "DIGEST":
                SetHttp(members, type.ToLowerInvariant());
                break;
            default:
                // "apikey", "api_key", "OAuth2", "openid"; of any other word only this is certain: a key is sent.
                members.Set("type", JsonValue.From(Suggestion.Nearest(type, s_types) ?? "apiKey"));
                break;
        }
    }

    private static void SetHttp(MemberList members, string scheme)
    {
        members.Set("type", JsonValue.From("http"));
        members.SetIfAbsent("scheme", JsonValue.From(scheme));

        // These are an apiKey's; "http" has none of them.
        members.Remove("name");
        members.Remove("in");
    }

    private void Fill(MemberList members, NodeCursor place, string name, string value)
    {
        if (members.Find(name)?.AsString() is not { Length: > 0 })
        {
            members.Set(name, JsonValue.From(value));
            notes.FilledIn(place, $"'{name}' of a security scheme", $"'{value}'");
        }
    }

    private static string Describe(MemberList members) =>
        $"'{members.Find("type")!.AsString()}'" + (members.Find("scheme")?.AsString() is { } scheme ? $" with the scheme '{scheme}'" : "");
}
