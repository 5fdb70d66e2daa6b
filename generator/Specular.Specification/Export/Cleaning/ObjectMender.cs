using Specular.Specification.Binding;
using Specular.Specification.Export.Grammar;
using Specular.Specification.Values;

namespace Specular.Specification.Export.Cleaning;

/// <summary>What OpenAPI demands of each kind of object besides the types of its members.</summary>
internal sealed class ObjectMender(ExportNotes notes)
{
    private readonly SecuritySchemeMender _securitySchemes = new(notes);

    /// <summary>Fills in and mends; false when the object cannot stand in a document.</summary>
    public bool Mend(MemberList members, NodeCursor place, Shape shape)
    {
        switch (shape.What)
        {
            case "a server":
                return MendServer(members, place);
            case "a server's variable":
                Fill(members, place, "default", (members.Find("enum") as JsonArray)?.Items[0] ?? JsonValue.From(""), "The default of a server's variable", "its first value");
                return true;
            case "a parameter":
                return MendParameter(members, place);
            case "a header":
                MendSchema(members);
                return true;
            case "an example":
                MendExample(members);
                return true;
            case "a request body":
                Fill(members, place, "content", JsonObject.Empty, "The content of a body", "an empty one");
                return true;
            case "an answer":
                Fill(members, place, "description", JsonValue.From(""), "The description of an answer", "an empty one");
                return true;
            case "an operation":
                MendOperation(members, place);
                return true;
            case "a path":
                MendParameters(members);
                return true;
            case "a security scheme":
                _securitySchemes.Mend(members, place);
                return true;
            case "an OAuth flow":
                Fill(members, place, "scopes", JsonObject.Empty, "The scopes of an OAuth flow", "none");
                return true;
            case "a discriminator":
                return members.Has("propertyName");
            case "the license" or "a tag":
                return Demand(members, place, shape, "name");
            case "the external documentation":
                return Demand(members, place, shape, "url");
            default:
                return true;
        }
    }

    private static bool MendServer(MemberList members, NodeCursor place)
    {
        // Exporters write an empty address for none.
        if (members.Find("url")?.AsString()?.Trim() is not { Length: > 0 } url)
        {
            return false;
        }

        members.Set("url", JsonValue.From(url));
        if (place.Member("name")?.Scalar is { } name)
        {
            members.SetIfAbsent("description", JsonValue.From(name));
        }

        return true;
    }

    private bool MendParameter(MemberList members, NodeCursor place)
    {
        if (members.Find("name")?.AsString() is not { Length: > 0 } || members.Find("in")?.AsString() is not ("path" or "query" or "header" or "cookie"))
        {
            return false; // The binder has reported it.
        }

        if (members.Find("in")!.AsString() is "path" && members.Find("required")?.AsBoolean() != true)
        {
            members.Set("required", JsonValue.True);
            notes.Mended(place, "A path parameter that is not said to be required", "'required: true'");
        }

        MendSchema(members);
        return true;
    }

    private static void MendSchema(MemberList members)
    {
        if (!members.Has("content"))
        {
            members.SetIfAbsent("schema", JsonObject.Empty);
        }
    }

    private static void MendExample(MemberList members)
    {
        members.SetIfAbsent("value", members.Find("dataValue"));
        members.Remove("dataValue");
    }

    private void MendOperation(MemberList members, NodeCursor place)
    {
        if (members.Find("operationId")?.AsString() is { Length: 0 })
        {
            members.Remove("operationId");
        }

        MendParameters(members);
        Fill(members, place, "responses", JsonObject.Empty, "The answers of an operation", "none");
    }

    // Of parameters with one name in one place the later counts.
    private static void MendParameters(MemberList members)
    {
        if (members.Find("parameters") is not JsonArray parameters)
        {
            return;
        }

        var distinct = new MemberList();
        foreach (var parameter in parameters.Items)
        {
            distinct.Set(ParameterKey.Of(parameter), parameter);
        }

        members.Set("parameters", new JsonArray(distinct.Members.Select(m => m.Value).ToValueList()));
    }

    private bool Demand(MemberList members, NodeCursor place, Shape shape, string name)
    {
        if (members.Find(name)?.AsString() is { Length: > 0 })
        {
            return true;
        }

        notes.Mended(place, $"{shape.What} without '{name}'", "nothing");
        return false;
    }

    private void Fill(MemberList members, NodeCursor place, string name, JsonValue value, string what, string with)
    {
        if (!members.Has(name))
        {
            members.Set(name, value);
            notes.FilledIn(place, what, with);
        }
    }
}
