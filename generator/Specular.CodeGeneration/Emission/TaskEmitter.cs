using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the Start and Resume methods of a task, and its descriptor.</summary>
internal static class TaskEmitter
{
    private const string Tasks = "global::System.Threading.Tasks.Task";

    /// <summary>Writes the methods.</summary>
    public static void WriteMethods(SourceWriter writer, TaskModel task, OperationModel create, OperationModel query, TypeText types)
    {
        var remote = "global::Specular.RemoteTask<" + types.Of(query.Result!) + ">";
        var stem = task.StemOf(create.Name)!;
        var descriptor = "TaskDescriptors." + CSharpIdentifier.Escape(stem);
        OperationEmitter.WriteDocumentation(writer, create, "The task: refresh it, wait for it, or keep its token to resume it later.");
        writer.Line($"public {Tasks}<{remote}> Start{stem}Async({RequestEmitter.Signature(create, types)}) =>");
        using (writer.Indent())
        {
            writer.Line("_transport.StartTaskAsync(");
            using (writer.Indent())
            {
                writer.Line($"{descriptor},");
                writer.Line($"{RequestEmitter.BuilderOf(create)}({RequestEmitter.BuilderArguments(create)}),");
                writer.Line($"{types.Codec(create.Result!)},");
                writer.Line($"static receipt => {Snapshot("receipt", task.CreateId, task.CreateStatus, null, task.CreateExternalId)},");
                writer.Line("cancellationToken);");
            }
        }

        // A token of any of its methods resumes the same task.
        if (!string.Equals(stem, task.Stem, StringComparison.Ordinal))
        {
            return;
        }

        writer.Line();
        DocumentationEmitter.Summary(writer, $"A task of Start{task.Stem}Async from its token, made in this process or another. Nothing is sent.");
        writer.Line("/// <param name=\"token\">What RemoteTask.ToToken gave.</param>");
        writer.Line($"public {remote} Resume{task.Stem}(string token) => _transport.ResumeTask({descriptor}, token);");
    }

    /// <summary>Writes the descriptor.</summary>
    public static void WriteDescriptor(SourceWriter writer, TaskModel task, OperationModel query, TypeText types)
    {
        var type = types.Of(query.Result!);
        var parameter = query.Parameters.First(p => string.Equals(p.Name, task.QueryIdParameter, StringComparison.Ordinal));
        foreach (var evidence in task.Evidence)
        {
            foreach (var line in CSharpText.XmlLines(evidence))
            {
                writer.Line($"// {line}");
            }
        }

        using (writer.Open($"public static readonly global::Specular.Descriptors.TaskDescriptor<{type}> {CSharpIdentifier.Escape(task.Stem)} = new()", "};"))
        {
            writer.Line($"CreateOperation = Operations.{CSharpIdentifier.Escape(task.CreateOperation)},");
            writer.Line($"QueryOperation = Operations.{CSharpIdentifier.Escape(task.QueryOperation)},");
            writer.Line("Query = static (transport, id, cancellationToken) => transport.SendAsync(");
            using (writer.Indent())
            {
                writer.Line($"Operations.{CSharpIdentifier.Escape(task.QueryOperation)},");
                writer.Line($"new global::Specular.ApiRequest().{parameter.Location}({CSharpText.Literal(parameter.WireName)}, id){string.Concat(query.Parameters.Where(p => p != parameter).Select(p => ParameterEmitter.ConstantCall(p, types)))},");
                writer.Line($"{types.Codec(query.Result!)},");
                writer.Line("cancellationToken),");
            }

            writer.Line($"Read = static task => {Snapshot("task", task.Id, task.Status, task.FailureMessage, task.ExternalId)},");
            using (writer.Open("Vocabulary = new global::System.Collections.Generic.Dictionary<string, global::Specular.TaskState>(global::System.StringComparer.Ordinal)", "},"))
            {
                foreach (var word in task.Vocabulary)
                {
                    writer.Line($"[{CSharpText.Literal(word.Wire is JsonString text ? text.Value : word.Wire.ToJson())}] = global::Specular.TaskState.{word.State},");
                }
            }

            writer.Line($"QueryByExternalId = {(task.QueryByExternalId ? "true" : "false")},");
            writer.Line($"CreateIdPointer = {CSharpText.Literal(task.CreateIdPointer)},");
            writer.Line($"StatusPointer = {CSharpText.Literal(task.StatusPointer)},");
        }

        foreach (var (stem, operation) in task.Further)
        {
            writer.Line();
            writer.Line($"public static readonly global::Specular.Descriptors.TaskDescriptor<{type}> {CSharpIdentifier.Escape(stem)} = {CSharpIdentifier.Escape(task.Stem)}.StartedBy(Operations.{CSharpIdentifier.Escape(operation)});");
        }
    }

    private static string Snapshot(string root, AccessPath? id, AccessPath? status, AccessPath? failure, AccessPath? external) =>
        $"new global::Specular.Descriptors.TaskSnapshot({Text(root, id)}, {Text(root, status)}, {Text(root, failure)}, {Text(root, external)})";

    private static string Text(string root, AccessPath? path) => path is null ? "null" : AccessEmitter.Text(root, path);
}
