using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the plain and the raw method of one way to call an operation.</summary>
internal static class AnswerEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";

    private const string Surroundings = ", and the status, headers, request id and violations that came with it.";

    public static void Write(SourceWriter writer, OperationModel operation, AnswerModel answer, TypeText types)
    {
        var note = Note(answer);
        OperationEmitter.WriteDocumentation(writer, operation, Returns(answer), note);
        WritePlain(writer, operation, answer, types);
        writer.Line();
        OperationEmitter.WriteDocumentation(writer, operation, "What the operation answers with" + Surroundings, note);
        writer.Line($"public {Task}<global::Specular.ApiResponse<{Body(answer, types)}>> {answer.Name}RawAsync({RequestEmitter.Signature(operation, types)}) =>");
        using (writer.Indent())
        {
            writer.Line($"_transport.{Sender(answer)}({Arguments(operation, answer, types)});");
        }
    }

    private static void WritePlain(SourceWriter writer, OperationModel operation, AnswerModel answer, TypeText types)
    {
        var signature = RequestEmitter.Signature(operation, types);
        var raw = $"{answer.Name}RawAsync({RequestEmitter.Arguments(operation)})";
        var (header, body) = answer.Kind switch
        {
            AnswerKind.None => ($"public {Task} ", raw + ";"),
            AnswerKind.Stream => ($"public global::System.Collections.Generic.IAsyncEnumerable<{types.Of(answer.Type!)}> ", $"_transport.StreamAsync({Arguments(operation, answer, types)});"),
            _ => ($"public {Task}<{Body(answer, types)}> ", $"global::Specular.ApiTransport.BodyOfAsync({raw});"),
        };
        writer.Line($"{header}{answer.Name}Async({signature}) =>");
        using (writer.Indent())
        {
            writer.Line(body);
        }
    }

    // What the transport is given: the descriptor, the request as this answer asks for it, and how to read it.
    private static string Arguments(OperationModel operation, AnswerModel answer, TypeText types)
    {
        var request = $"{RequestEmitter.BuilderOf(operation)}({RequestEmitter.BuilderArguments(operation)})";
        if (answer.Accept.Length > 0)
        {
            request += $".Accept({CSharpText.Literal(answer.Accept)})";
        }

        if (answer.Switch is { } member)
        {
            request += $".Switch({CSharpText.Literal(member)})";
        }

        var codec = answer.Type is { } type ? types.Codec(type, answer.IsNullable) + ", " : "";
        var form = answer.Kind == AnswerKind.Stream ? StreamForm(answer) + ", " : "";
        return $"Operations.{CSharpIdentifier.Escape(operation.Name)}, {request}, {codec}{form}cancellationToken";
    }

    private static string StreamForm(AnswerModel answer) => string.Join(" | ", answer.StreamForm.Split(',').Select(f => "global::Specular.ApiStreamForm." + f));

    private static string Sender(AnswerModel answer) => answer.Kind switch
    {
        AnswerKind.None => "SendWithoutAnswerAsync",
        AnswerKind.Text => "SendForTextAsync",
        AnswerKind.Download => "SendForDownloadAsync",
        AnswerKind.Stream => "SendForStreamAsync",
        _ => answer.IsNullable ? "SendOptionalAsync" : "SendAsync",
    };

    private static string Body(AnswerModel answer, TypeText types) => answer.Kind switch
    {
        AnswerKind.None => "bool",
        AnswerKind.Text => "string",
        AnswerKind.Download => "global::Specular.ApiDownload",
        AnswerKind.Stream => "global::Specular.ApiStream<" + types.Of(answer.Type!) + ">",
        _ => types.Of(answer.Type!, answer.IsNullable),
    };

    private static string Returns(AnswerModel answer) => answer.Kind switch
    {
        AnswerKind.None => "",
        AnswerKind.Download => "The file, to be read from the network: dispose of it.",
        AnswerKind.Stream => "The items as they come. The call is sent when they are enumerated.",
        _ when answer.IsNullable => "What the operation answers with; null when it has no body.",
        _ => "What the operation answers with.",
    };

    private static string Note(AnswerModel answer) => answer.Switch is { } member ? $"Sends \"{member}\": true, whatever the request says." : "";
}
