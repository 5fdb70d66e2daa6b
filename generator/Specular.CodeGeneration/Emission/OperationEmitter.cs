using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the methods of an operation.</summary>
internal static class OperationEmitter
{
    public static void Write(SourceWriter writer, OperationModel operation, TypeText types)
    {
        foreach (var answer in operation.Answers)
        {
            AnswerEmitter.Write(writer, operation, answer, types);
            writer.Line();
        }

        WriteCheck(writer, operation, types);
        RequestEmitter.WriteBuilder(writer, operation, types);
    }

    /// <summary>What is said of the parameters.</summary>
    public static void WriteDocumentation(SourceWriter writer, OperationModel operation, string returns, string note = "")
    {
        var documentation = note.Length == 0 ? operation.Documentation : operation.Documentation with { Notes = [.. operation.Documentation.Notes, note] };
        DocumentationEmitter.Write(writer, documentation, operation.Key);
        foreach (var parameter in operation.Parameters)
        {
            DocumentationEmitter.Parameter(writer, parameter.Name, parameter.Documentation);
        }

        if (operation.Body is { } body)
        {
            DocumentationEmitter.Parameter(writer, "request", new() { Text = body.Text.Length > 0 ? body.Text : $"The body of the request, {body.MediaType}." });
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
