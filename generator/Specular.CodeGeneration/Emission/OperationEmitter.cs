using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the plain and the raw method of an operation.</summary>
internal static class OperationEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken";

    public static void Write(SourceWriter writer, OperationModel operation, TypeText types)
    {
        var arguments = Arguments(operation);
        var signature = Signature(operation, types);
        var task = "global::System.Threading.Tasks.Task";
        WriteDocumentation(writer, operation, operation.Result is null ? "" : "What the operation answers with.");
        if (operation.Result is null)
        {
            writer.Line($"public {task} {operation.Name}Async({signature}) =>");
            using (writer.Indent())
            {
                writer.Line($"{operation.Name}RawAsync({arguments});");
            }
        }
        else
        {
            writer.Line($"public async {task}<{types.Of(operation.Result)}> {operation.Name}Async({signature}) =>");
            using (writer.Indent())
            {
                writer.Line($"(await {operation.Name}RawAsync({arguments}).ConfigureAwait(false)).Body;");
            }
        }

        writer.Line();
        WriteDocumentation(writer, operation, "What the operation answers with, and the status, headers, request id and violations that came with it.");
        var response = "global::Specular.ApiResponse<" + (operation.Result is null ? "bool" : types.Of(operation.Result)) + ">";
        writer.Line($"public {task}<{response}> {operation.Name}RawAsync({signature}) =>");
        using (writer.Indent())
        {
            var build = $"{BuilderOf(operation)}({BuilderArguments(operation)})";
            writer.Line(operation.Result is null
                ? $"_transport.SendWithoutAnswerAsync(Operations.{CSharpIdentifier.Escape(operation.Name)}, {build}, cancellationToken);"
                : $"_transport.SendAsync(Operations.{CSharpIdentifier.Escape(operation.Name)}, {build}, {types.Codec(operation.Result)}, cancellationToken);");
        }

        writer.Line();
        WriteCheck(writer, operation, types);
        WriteBuilder(writer, operation, types);
    }

    /// <summary>The method that turns arguments into a request.</summary>
    public static string BuilderOf(OperationModel operation) => "Build" + operation.Name;

    /// <summary>The arguments of that method.</summary>
    public static string BuilderArguments(OperationModel operation) => string.Join(", ", Names(operation));

    /// <summary>The parameters of an operation's methods: what must be given first.</summary>
    public static string Signature(OperationModel operation, TypeText types) => string.Join(", ", [.. Parameters(operation, types), Token + " = default"]);

    /// <summary>What is said of the parameters.</summary>
    public static void WriteDocumentation(SourceWriter writer, OperationModel operation, string returns)
    {
        DocumentationEmitter.Write(writer, operation.Documentation, operation.Key);
        foreach (var parameter in operation.Parameters)
        {
            DocumentationEmitter.Parameter(writer, parameter.Name, parameter.Documentation);
        }

        if (operation.Body is not null)
        {
            DocumentationEmitter.Parameter(writer, "request", new() { Text = operation.BodyText.Length > 0 ? operation.BodyText : "The body of the request." });
        }

        writer.Line("/// <param name=\"cancellationToken\">Ends the call.</param>");
        if (returns.Length > 0)
        {
            writer.Line($"/// <returns>{returns}</returns>");
        }

        writer.Line("/// <exception cref=\"T:Specular.ApiException\">The call did not end well.</exception>");
        if (operation.Deprecation is { } reason)
        {
            writer.Line(FileFrame.ObsoleteBecause(reason));
        }
    }

    private static void WriteCheck(SourceWriter writer, OperationModel operation, TypeText types)
    {
        if (!operation.HasRules)
        {
            return;
        }

        WriteDocumentation(writer, operation, "Every rule with its verdict. Nothing is sent.");
        writer.Line($"public global::System.Threading.Tasks.Task<global::Specular.Rules.RequestCheck> {operation.CheckName}Async({Signature(operation, types)}) =>");
        using (writer.Indent())
        {
            writer.Line($"_transport.CheckAsync(Operations.{CSharpIdentifier.Escape(operation.Name)}, {BuilderOf(operation)}({BuilderArguments(operation)}), cancellationToken);");
        }

        writer.Line();
    }

    private static string Arguments(OperationModel operation) => string.Join(", ", [.. Names(operation), "cancellationToken"]);

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

    private static void WriteBuilder(SourceWriter writer, OperationModel operation, TypeText types)
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
