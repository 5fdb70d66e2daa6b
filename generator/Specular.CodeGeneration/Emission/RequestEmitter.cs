using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes what an operation's methods take, and how a request is made of it.</summary>
internal static class RequestEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken";

    /// <summary>The method that turns arguments into a request.</summary>
    public static string BuilderOf(OperationModel operation) => "Build" + operation.Name;

    /// <summary>The arguments of that method.</summary>
    public static string BuilderArguments(OperationModel operation) => string.Join(", ", Names(operation));

    /// <summary>The parameters of an operation's methods: what must be given first.</summary>
    public static string Signature(OperationModel operation, TypeText types) => string.Join(", ", [.. Parameters(operation, types), Token + " = default"]);

    /// <summary>The arguments of an operation's methods, as one passes them on to another.</summary>
    public static string Arguments(OperationModel operation) => string.Join(", ", [.. Names(operation), "cancellationToken"]);

    private static IEnumerable<string> Names(OperationModel operation)
    {
        var parameters = operation.Parameters.Where(p => p.IsRequired).Select(p => CSharpIdentifier.Escape(p.Name));
        var optional = operation.Parameters.Where(p => !p.IsRequired).Select(p => CSharpIdentifier.Escape(p.Name));
        return operation.Body is null ? parameters.Concat(optional) : parameters.Append("request").Concat(optional);
    }

    private static IEnumerable<string> Parameters(OperationModel operation, TypeText types)
    {
        foreach (var parameter in operation.Parameters.Where(p => p.IsRequired))
        {
            yield return ParameterEmitter.Declaration(parameter, types);
        }

        if (operation.Body is { } body)
        {
            yield return body.IsRequired ? $"{types.Of(body.Type)} request" : $"{types.Of(body.Type)}? request = null";
        }

        foreach (var parameter in operation.Parameters.Where(p => !p.IsRequired))
        {
            yield return ParameterEmitter.Declaration(parameter, types);
        }
    }

    /// <summary>Writes the method that turns arguments into a request.</summary>
    public static void WriteBuilder(SourceWriter writer, OperationModel operation, TypeText types)
    {
        // The same parameters, none of them optional.
        var parameters = string.Join(", ", Parameters(operation, types).Select(p => p.Replace(" = null", "")));
        var locals = new NameTable(operation.Parameters.Select(p => p.Name));
        var built = locals.Take("built");
        using (writer.Open($"private static global::Specular.ApiRequest {BuilderOf(operation)}({parameters})"))
        {
            foreach (var parameter in operation.Parameters)
            {
                ParameterEmitter.WriteGuard(writer, parameter);
            }

            if (operation.Body is { IsRequired: true, Type.IsValueType: false })
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(request);");
            }

            writer.Line($"var {built} = new global::Specular.ApiRequest();");
            foreach (var parameter in operation.Parameters)
            {
                writer.Line($"{built}{ParameterEmitter.Call(parameter, types)};");
            }

            WriteBody(writer, operation, built, locals, types);
            writer.Line($"return {built};");
        }

        WriteFields(writer, operation);
    }

    private static void WriteBody(SourceWriter writer, OperationModel operation, string built, NameTable locals, TypeText types)
    {
        if (operation.Body is not { } body)
        {
            return;
        }

        if (body.IsRequired)
        {
            writer.Line($"{built}{Call(operation, body, "request", types)}{ExternalId(operation, "request")};");
            return;
        }

        var given = locals.Take("body");
        using (writer.Open($"if (request is {{ }} {given})"))
        {
            writer.Line($"{built}{Call(operation, body, given, types)}{ExternalId(operation, given)};");
        }
    }

    private static string Call(OperationModel operation, BodyModel body, string value, TypeText types)
    {
        var mediaType = string.Equals(body.MediaType, DefaultOf(body.Kind), StringComparison.Ordinal) ? "" : ", mediaType: " + CSharpText.Literal(body.MediaType);
        var fields = body.Fields.Count > 0 ? ", " + FieldsOf(operation) + ".All" : "";
        return body.Kind switch
        {
            BodyKind.Text or BodyKind.Binary => $".{body.Kind}Body({value}{mediaType})",
            _ => $".{body.Kind}Body({types.Codec(body.Type)}, {value}{fields}{mediaType})",
        };
    }

    private static string DefaultOf(BodyKind kind) => kind switch
    {
        BodyKind.Json => "application/json",
        BodyKind.Form => "application/x-www-form-urlencoded",
        BodyKind.Multipart => "multipart/form-data",
        BodyKind.Text => "text/plain",
        _ => "application/octet-stream",
    };

    private static string FieldsOf(OperationModel operation) => "FieldsOf" + operation.Name;

    // A class of its own is made when its operation is called, not when the client is.
    private static void WriteFields(SourceWriter writer, OperationModel operation)
    {
        if (operation.Body is not { Fields.Count: > 0 } body)
        {
            return;
        }

        writer.Line();
        using (writer.Open($"private static class {FieldsOf(operation)}"))
        using (writer.Open("public static readonly global::Specular.FieldEncoding[] All = new global::Specular.FieldEncoding[]", "};"))
        {
            foreach (var field in body.Fields)
            {
                var members = new[]
                {
                    field.ContentType is { } type ? "ContentType = " + CSharpText.Literal(type) : null,
                    field.Style is { } style ? "Style = " + ParameterEmitter.Style(style) + ", Explode = " + ParameterEmitter.Word(field.Explode) : null,
                    field.AllowReserved ? "AllowReserved = true" : null,
                    field.Headers.Count > 0 ? "Headers = [" + string.Join(", ", field.Headers.Select(h => $"new({CSharpText.Literal(h.Name)}, {CSharpText.Literal(h.Value)})")) + "]" : null,
                };
                writer.Line($"new({CSharpText.Literal(field.Name)}) {{ {string.Join(", ", members.OfType<string>())} }},");
            }
        }
    }

    // By it a task can be found whose creation got no answer.
    private static string ExternalId(OperationModel operation, string body) =>
        operation.ExternalId is { } path ? $".ExternalId({AccessEmitter.Text(body, path)})" : "";
}
