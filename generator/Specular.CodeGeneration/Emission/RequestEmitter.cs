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
            yield return operation.BodyIsRequired ? $"{types.Of(body)} request" : $"{types.Of(body)}? request = null";
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
        using (writer.Open($"private static global::Specular.ApiRequest {BuilderOf(operation)}({parameters})"))
        {
            foreach (var parameter in operation.Parameters)
            {
                ParameterEmitter.WriteGuard(writer, parameter);
            }

            if (operation is { Body.IsValueType: false, BodyIsRequired: true })
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(request);");
            }

            writer.Line("var built = new global::Specular.ApiRequest();");
            foreach (var parameter in operation.Parameters)
            {
                writer.Line($"built{ParameterEmitter.Call(parameter, types)};");
            }

            WriteBody(writer, operation, types);
            writer.Line("return built;");
        }
    }

    private static void WriteBody(SourceWriter writer, OperationModel operation, TypeText types)
    {
        if (operation.Body is not { } body)
        {
            return;
        }

        if (operation.BodyIsRequired)
        {
            writer.Line($"built.JsonBody({types.Codec(body)}, request){ExternalId(operation, "request")};");
            return;
        }

        using (writer.Open("if (request is { } body)"))
        {
            writer.Line($"built.JsonBody({types.Codec(body)}, body){ExternalId(operation, "body")};");
        }
    }

    // By it a task can be found whose creation got no answer.
    private static string ExternalId(OperationModel operation, string body) =>
        operation.ExternalId is { } path ? $".ExternalId({AccessEmitter.Text(body, path)})" : "";
}
