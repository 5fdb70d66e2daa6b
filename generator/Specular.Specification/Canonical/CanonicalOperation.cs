using Specular.Specification.Contract;

namespace Specular.Specification.Canonical;

/// <summary>Operations, with all that hangs on them, in canonical form.</summary>
internal static class CanonicalOperation
{
    public static void Write(CanonicalWriter writer, Operation operation)
    {
        writer.Write("Source", operation.Source);
        writer.Write("Method", operation.Method);
        writer.Write("Path", operation.Path);
        writer.Write("OperationId", operation.OperationId);
        writer.Write("NameOverride", operation.NameOverride);
        writer.Write("Summary", operation.Summary);
        writer.Write("Description", operation.Description);
        writer.Write("Tags", operation.Tags);
        writer.Write("Folder", operation.Folder);
        writer.Write("IsDeprecated", operation.IsDeprecated);
        writer.Write("Status", operation.Status);
        if (writer.HasPlaces)
        {
            // One operation exported twice may be run from two projects.
            writer.Write("RunLink", operation.RunLink);
        }

        writer.Write("IsSupplement", operation.IsSupplement && writer.HasPlaces);
        writer.WriteAll("Parameters", operation.Parameters, Write);
        writer.Write("Body", operation.Body, Write);
        writer.WriteAll("Responses", operation.Responses, Write);
        writer.WriteAll("Callbacks", operation.Callbacks, Write);
        writer.Write("HasSecurity", operation.Security is not null);
        writer.WriteAll("Security", operation.Security ?? [], (w, s) => w.Write("Schemes", s.Schemes));
        writer.WriteAll("Servers", operation.Servers, Write);
        writer.Write("Envelope", operation.Envelope, CanonicalProtocol.Write);
        writer.Write("Price", operation.Price, (w, p) =>
        {
            w.Write("Amount", p.Amount);
            w.Write("Unit", p.Unit);
            w.Write("Basis", (long)p.Basis);
        });
    }

    public static void Write(CanonicalWriter writer, Webhook webhook)
    {
        writer.Write("Source", webhook.Source);
        writer.Write("Name", webhook.Name);
        writer.Write("Expression", webhook.Expression);
        writer.Write("Method", webhook.Method);
        writer.Write("OperationId", webhook.OperationId);
        writer.Write("NameOverride", webhook.NameOverride);
        writer.Write("Summary", webhook.Summary);
        writer.Write("Description", webhook.Description);
        writer.Write("IsDeprecated", webhook.IsDeprecated);
        writer.Write("Body", webhook.Body, Write);
    }

    public static void Write(CanonicalWriter writer, ApiServer server)
    {
        writer.Write("Url", server.Url);
        writer.Write("Description", server.Description);
        writer.WriteAll("Variables", server.Variables, (w, v) =>
        {
            w.Write("Name", v.Name);
            w.Write("Default", v.Default);
            w.Write("Values", v.Values);
            w.Write("Description", v.Description);
        });
    }

    public static void Write(CanonicalWriter writer, SecurityScheme scheme)
    {
        writer.Write("Id", scheme.Id);
        writer.Write("Source", scheme.Source);
        writer.Write("Type", scheme.Type);
        writer.Write("Scheme", scheme.Scheme);
        writer.Write("Name", scheme.Name);
        writer.Write("In", scheme.In);
        writer.Write("Description", scheme.Description);
        writer.Write("TokenUrl", scheme.TokenUrl);
    }

    public static void Write(CanonicalWriter writer, Response response)
    {
        writer.Write("Source", response.Source);
        writer.Write("Status", response.Status);
        writer.Write("Name", response.Name);
        writer.Write("Description", response.Description);
        writer.WriteAll("Headers", response.Headers, Write);
        writer.WriteAll("Content", response.Content, Write);
    }

    private static void Write(CanonicalWriter writer, Parameter parameter)
    {
        writer.Write("Source", parameter.Source);
        writer.Write("Name", parameter.Name);
        writer.Write("NameOverride", parameter.NameOverride);
        writer.Write("Location", (long)parameter.Location);
        writer.Write("Role", (long)parameter.Role);
        writer.Write("IsRequired", parameter.IsRequired);
        writer.Write("IsDeprecated", parameter.IsDeprecated);
        writer.Write("Description", parameter.Description);
        writer.Write("Schema", parameter.Schema, CanonicalSchema.Write);
        writer.Write("Style", parameter.Style);
        writer.Write("Explode", parameter.Explode);
        writer.Write("AllowReserved", parameter.AllowReserved);
        writer.Write("ContentType", parameter.ContentType);
        writer.WriteAll("Examples", parameter.Examples, Write);
    }

    private static void Write(CanonicalWriter writer, RequestBody body)
    {
        writer.Write("Source", body.Source);
        writer.Write("DeclaredRequired", body.DeclaredRequired);
        writer.Write("IsRequired", body.IsRequired);
        writer.Write("Description", body.Description);
        writer.WriteAll("Content", body.Content, Write);
    }

    private static void Write(CanonicalWriter writer, MediaContent content)
    {
        writer.Write("Source", content.Source);
        writer.Write("MediaType", content.MediaType);
        writer.Write("Schema", content.Schema, CanonicalSchema.Write);
        writer.Write("ItemSchema", content.ItemSchema, CanonicalSchema.Write);
        writer.WriteAll("Encoding", content.Encoding, (w, e) =>
        {
            w.Write("Property", e.Property);
            w.Write("ContentType", e.ContentType);
            w.Write("Style", e.Style);
            w.Write("Explode", e.Explode);
            w.Write("AllowReserved", e.AllowReserved);
            w.WriteAll("Headers", e.Headers, (h, header) =>
            {
                h.Write("Name", header.Name);
                h.Write("IsRequired", header.IsRequired);
                h.Write("Value", header.Value);
            });
        });
        writer.WriteAll("Examples", content.Examples, Write);
    }

    private static void Write(CanonicalWriter writer, Example example)
    {
        writer.Write("Name", example.Name);
        writer.Write("Value", example.Value);
        writer.Write("Source", example.Source);
    }
}
