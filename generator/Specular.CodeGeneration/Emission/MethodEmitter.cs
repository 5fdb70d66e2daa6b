using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the methods of a group of operations, and of the tasks that they create.</summary>
internal sealed class MethodEmitter(ClientModel model, TypeText types, WritingFaults faults)
{
    // Looked up for each of thousands of operations.
    private readonly Dictionary<string, OperationModel> _operations = model.Operations.ToDictionary(o => o.Name, StringComparer.Ordinal);

    private readonly ILookup<string, TaskModel> _tasks = model.Tasks
        .SelectMany(t => t.Further.Select(f => f.Operation).Prepend(t.CreateOperation), (task, operation) => (task, operation))
        .ToLookup(t => t.operation, t => t.task, StringComparer.Ordinal);

    public void Write(SourceWriter writer, IReadOnlyList<OperationModel> operations)
    {
        using (writer.Open($"partial class {CSharpIdentifier.Escape(model.Identity.ClientName)}"))
        {
            for (var i = 0; i < operations.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var operation = operations[i];
                faults.Try(WrittenPart.Of(operation), () => OperationEmitter.Write(writer, operation, types));
                foreach (var task in _tasks[operation.Name])
                {
                    writer.Line();
                    faults.Try(WrittenPart.Of(task, operation), () => TaskEmitter.WriteMethods(writer, task, operation, _operations[task.QueryOperation], types));
                }
            }
        }
    }
}
