using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Names the methods that operations have beside their own: what is checked, and other ways the answer is read. Operations keep their names.</summary>
internal static class OperationMethodNames
{
    /// <summary>The operations with all their names.</summary>
    public static ValueList<OperationModel> Give(IReadOnlyList<OperationModel> operations)
    {
        var table = new NameTable(operations.SelectMany(o => new[] { o.Name, o.Name + "Raw" }));

        // "CheckBalance" may be an operation, and so may "Balance".
        var checks = operations.Select(o => table.Take(table.IsTaken("Check" + o.Name) ? "CheckRequestOf" + o.Name : "Check" + o.Name)).ToArray();
        return operations.Select((o, i) => o with { CheckName = checks[i], Answers = Answers(o, table) }).ToValueList();
    }

    private static ValueList<AnswerModel> Answers(OperationModel operation, NameTable table) =>
        operation.Answers.Select((a, i) => i == 0 ? a : a with { Name = Take(operation.Name, a.Kind.ToString(), table) }).ToValueList();

    private static string Take(string operation, string kind, NameTable table)
    {
        var name = operation + kind;
        return table.Take(table.IsTaken(name) || table.IsTaken(name + "Raw") ? operation + "As" + kind : name, "Raw");
    }
}
