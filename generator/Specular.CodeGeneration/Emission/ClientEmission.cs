using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Emission;

/// <summary>A client model to text: pure functions of the model. Files are few and stable: the client, its descriptors, one for each group of operations and types.</summary>
public static class ClientEmission
{
    /// <summary>Writes all files, ordered by name.</summary>
    /// <exception cref="InvalidOperationException">A fault of ours: a part cannot be written.</exception>
    public static ValueList<GeneratedFile> Emit(ClientModel model)
    {
        var problems = new List<Problem>();
        var files = Emit(model, problems);
        return problems.Count == 0 ? files : throw new InvalidOperationException(problems[0].Message);
    }

    /// <summary>Writes all files, ordered by name. A fault of ours costs the operation, the type, the task or the webhook that is being written, is reported, and the rest compiles without it.</summary>
    /// <param name="model">The client.</param>
    /// <param name="problems">Takes the faults.</param>
    public static ValueList<GeneratedFile> Emit(ClientModel model, ICollection<Problem> problems)
    {
        var earlier = new HashSet<(WrittenPartKind, string)>();
        while (true)
        {
            var faults = new WritingFaults();
            var files = Write(model, faults);
            if (faults.IsEmpty)
            {
                return files;
            }

            faults.Report(problems, model.Documents.Count > 0 ? model.Documents[0] : "", earlier);
            model = ClientReduction.Without(faults, model);
        }
    }

    private static ValueList<GeneratedFile> Write(ClientModel model, WritingFaults faults)
    {
        var types = new TypeText(model.Identity);
        var files = new List<GeneratedFile>
        {
            new(HintName(model, ""), ClientEmitter.Write(model, types)),
            new(HintName(model, "Operations"), DescriptorEmitter.Write(model, types, faults)),
            new(HintName(model, "Json"), ResolverEmitter.Write(model, types)),
        };

        if (model.Webhooks.Count > 0)
        {
            files.Add(new(HintName(model, "Webhooks"), WebhookEmitter.Write(model, types, faults)));
        }

        // Groups of operations are named by what they are about; a suffix keeps them apart from the files above and from each other.
        var names = new NameTable("Operations", "Json", "Webhooks");
        var operations = model.Operations.ToLookup(o => o.Group, StringComparer.Ordinal);
        var declarations = model.Declarations.ToLookup(d => d.Group, StringComparer.Ordinal);
        var methods = new MethodEmitter(model, types, faults);
        foreach (var group in operations.Select(o => o.Key).Concat(declarations.Select(d => d.Key)).Distinct(StringComparer.Ordinal).OrderBy(g => g, StringComparer.Ordinal))
        {
            var writer = FileFrame.Begin(model, types);
            WriteGroup(writer, methods, [.. operations[group]], declarations[group], types, faults);
            files.Add(new(HintName(model, names.Take(group)), writer.ToString()));
        }

        return files.OrderBy(f => f.HintName, StringComparer.Ordinal).ToValueList();
    }

    private static string HintName(ClientModel model, string part) =>
        model.Identity.FullName + (part.Length > 0 ? "." + part : "") + ".g.cs";

    private static void WriteGroup(
        SourceWriter writer, MethodEmitter methods, OperationModel[] operations, IEnumerable<Declaration> declarations, TypeText types, WritingFaults faults)
    {
        var isFirst = true;
        if (operations.Length > 0)
        {
            methods.Write(writer, operations);
            foreach (var operation in operations.Where(o => o.Headers is not null))
            {
                writer.Line();
                faults.Try(WrittenPart.OfHeaders(operation), () => HeadersEmitter.Write(writer, operation.Headers!, operation, types));
            }

            isFirst = false;
        }

        foreach (var declaration in declarations)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            faults.Try(WrittenPart.Of(declaration), () => WriteDeclaration(writer, declaration, types));
        }
    }

    private static void WriteDeclaration(SourceWriter writer, Declaration declaration, TypeText types)
    {
        switch (declaration)
        {
            case ObjectDeclaration o:
                ObjectEmitter.Write(writer, o, types);
                writer.Line();
                CodecEmitter.Write(writer, o, types);
                break;
            case OpenEnumDeclaration e:
                OpenEnumEmitter.Write(writer, e, types);
                break;
            case UnionDeclaration u:
                UnionEmitter.Write(writer, u, types);
                break;
            default:
                throw new InvalidOperationException($"No emitter for {declaration.GetType().Name}.");
        }
    }
}
