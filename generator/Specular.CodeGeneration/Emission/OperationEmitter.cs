using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the plain and the raw method of an operation.</summary>
internal static class OperationEmitter
{
    public static void Write(SourceWriter writer, OperationModel operation, TypeText types)
    {
        var arguments = RequestEmitter.Arguments(operation);
        var signature = RequestEmitter.Signature(operation, types);
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
            var build = $"{RequestEmitter.BuilderOf(operation)}({RequestEmitter.BuilderArguments(operation)})";
            writer.Line(operation.Result is null
                ? $"_transport.SendWithoutAnswerAsync(Operations.{CSharpIdentifier.Escape(operation.Name)}, {build}, cancellationToken);"
                : $"_transport.SendAsync(Operations.{CSharpIdentifier.Escape(operation.Name)}, {build}, {types.Codec(operation.Result)}, cancellationToken);");
        }

        writer.Line();
        WriteCheck(writer, operation, types);
        RequestEmitter.WriteBuilder(writer, operation, types);
    }

    /// <summary>What is said of the parameters.</summary>
    public static void WriteDocumentation(SourceWriter writer, OperationModel operation, string returns)
    {
        DocumentationEmitter.Write(writer, operation.Documentation, operation.Key);
        foreach (var parameter in operation.Parameters)
        {
            DocumentationEmitter.Parameter(writer, parameter.Name, parameter.Documentation);
        }

        if (operation.Body is { } body)
        {
            DocumentationEmitter.Parameter(writer, "request", new() { Text = body.Text.Length > 0 ? body.Text : "The body of the request." });
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
        writer.Line($"public global::System.Threading.Tasks.Task<global::Specular.Rules.RequestCheck> {operation.CheckName}Async({RequestEmitter.Signature(operation, types)}) =>");
        using (writer.Indent())
        {
            writer.Line($"_transport.CheckAsync(Operations.{CSharpIdentifier.Escape(operation.Name)}, {RequestEmitter.BuilderOf(operation)}({RequestEmitter.BuilderArguments(operation)}), cancellationToken);");
        }

        writer.Line();
    }
}
