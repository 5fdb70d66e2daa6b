using System.Globalization;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the descriptors of operations and tasks and the tables they share.</summary>
internal static class DescriptorEmitter
{
    private const string Descriptors = "global::Specular.Descriptors.";

    public static string Write(ClientModel model, TypeText types, WritingFaults faults)
    {
        var writer = FileFrame.Begin(model, types);
        var security = new SecurityEmitter(model);
        var envelopes = new SharedValues<Envelope>(model.Operations.Select(o => o.Envelope).OfType<Envelope>());
        var refusals = new SharedValues<ValueList<DeclaredErrorModel>>(model.Operations.Select(o => o.DeclaredErrors).Where(e => e.Count > 0));
        using (writer.Open($"partial class {CSharpIdentifier.Escape(model.Identity.ClientName)}"))
        {
            DocumentationEmitter.Summary(writer, "The operations of the contract, by which a test arranges and verifies.");
            using (writer.Open("public static class Operations"))
            {
                var isFirst = true;
                foreach (var operation in model.Operations)
                {
                    if (!isFirst)
                    {
                        writer.Line();
                    }

                    isFirst = false;
                    faults.Try(WrittenPart.Of(operation), () => WriteOperation(writer, operation, envelopes, refusals, security, model.Errors.Count > 0));
                }
            }

            writer.Line();
            WriteTasks(writer, model, types, faults);
            WriteTables(writer, model, envelopes, refusals, security, types, faults);
        }

        return writer.ToString();
    }

    private static void WriteOperation(SourceWriter writer, OperationModel operation, SharedValues<Envelope> envelopes, SharedValues<ValueList<DeclaredErrorModel>> refusals, SecurityEmitter security, bool hasErrors)
    {
        DocumentationEmitter.Summary(writer, operation.Key);
        using (writer.Open($"public static {Descriptors}OperationDescriptor {CSharpIdentifier.Escape(operation.Name)} {{ get; }} = new()", "};"))
        {
            writer.Line($"Name = {CSharpText.Literal(operation.Name)},");
            writer.Line($"Method = {CSharpText.Literal(operation.Method)},");
            writer.Line($"PathTemplate = {CSharpText.Literal(operation.Path)},");
            if (operation.CreatesTask)
            {
                writer.Line("CreatesTask = true,");
            }

            if (operation.IsIdempotent && operation.Method is "POST" or "PATCH")
            {
                writer.Line("IsIdempotent = true,");
            }

            if (operation.DeclaredErrors.Count > 0)
            {
                writer.Line($"DeclaredErrors = Tables.Refusals{refusals.IndexOf(operation.DeclaredErrors)},");
            }

            if (operation.TakesRedirects)
            {
                writer.Line("TakesRedirects = true,");
            }

            if (operation.Answers[0].Forms is { Count: > 0 } forms)
            {
                writer.Line($"AnswerForms = [{string.Join(", ", forms.Select(f => $"new({CSharpText.Literal(f.Status)}, {f.Form.ToString(CultureInfo.InvariantCulture)})"))}],");
            }

            if (operation.Envelope is { } envelope)
            {
                writer.Line($"Envelope = Tables.Envelope{envelopes.IndexOf(envelope)},");
            }

            if (operation.Price is { } price && decimal.TryParse(price.Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            {
                writer.Line($"Price = new {Descriptors}PriceDescriptor({amount.ToString(CultureInfo.InvariantCulture)}m, {CSharpText.Literal(price.Unit)}),");
            }

            if (hasErrors)
            {
                writer.Line("Errors = Tables.Errors,");
            }

            security.WriteOperation(writer, operation);
            RuleEmitter.Write(writer, operation);
        }
    }

    private static void WriteTasks(SourceWriter writer, ClientModel model, TypeText types, WritingFaults faults)
    {
        if (model.Tasks.Count == 0)
        {
            return;
        }

        var operations = model.Operations.ToDictionary(o => o.Name, StringComparer.Ordinal);
        using (writer.Open("private static class TaskDescriptors"))
        {
            var isFirst = true;
            foreach (var task in model.Tasks)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                faults.Try(WrittenPart.Of(task, operations[task.CreateOperation]), () => TaskEmitter.WriteDescriptor(writer, task, operations[task.QueryOperation], types));
            }
        }

        writer.Line();
    }

    private static void WriteTables(SourceWriter writer, ClientModel model, SharedValues<Envelope> envelopes, SharedValues<ValueList<DeclaredErrorModel>> refusals, SecurityEmitter security, TypeText types, WritingFaults faults)
    {
        using (writer.Open("private static class Tables"))
        {
            security.WriteTables(writer);
            for (var i = 0; i < envelopes.Count; i++)
            {
                var (envelope, index) = (envelopes[i], i);
                faults.Try(model.Operations.Where(o => envelope.Equals(o.Envelope)).Select(WrittenPart.Of), () => WriteEnvelope(writer, envelope, index));
            }

            for (var i = 0; i < refusals.Count; i++)
            {
                var (errors, index) = (refusals[i], i);
                faults.Try(model.Operations.Where(o => errors.Equals(o.DeclaredErrors)).Select(WrittenPart.Of), () => WriteRefusals(writer, errors, index, types));
            }

            if (model.Errors.Count > 0)
            {
                using (writer.Open($"public static readonly {Descriptors}ErrorDescriptor[] Errors = new {Descriptors}ErrorDescriptor[]", "};"))
                {
                    foreach (var error in model.Errors)
                    {
                        WriteError(writer, error);
                    }
                }
            }
        }
    }

    private static void WriteEnvelope(SourceWriter writer, Envelope envelope, int index)
    {
        using (writer.Open($"public static readonly {Descriptors}EnvelopeDescriptor Envelope{index} = new()", "};"))
        {
            writer.Line($"CodeMember = {CSharpText.Literal(envelope.CodeMember)},");
            writer.Line($"SuccessCodes = [{string.Join(", ", envelope.SuccessCodes.Select(c => CSharpText.Literal(Text(c))))}],");
            writer.Line($"MessageMember = {CSharpText.LiteralOrNull(envelope.MessageMember)},");
            writer.Line($"RequestIdMember = {CSharpText.LiteralOrNull(envelope.RequestIdMember)},");
            writer.Line($"DataMember = {CSharpText.Literal(envelope.DataMember)},");
        }

        writer.Line();
    }

    // Most operations of a service refuse alike.
    private static void WriteRefusals(SourceWriter writer, ValueList<DeclaredErrorModel> errors, int index, TypeText types)
    {
        using (writer.Open($"public static readonly {Descriptors}DeclaredError[] Refusals{index} = new {Descriptors}DeclaredError[]", "};"))
        {
            foreach (var error in errors)
            {
                writer.Line($"new {Descriptors}TypedError<{types.Of(error.Type)}>({CSharpText.Literal(error.Status)}, {types.Codec(error.Type)}),");
            }
        }

        writer.Line();
    }

    private static void WriteError(SourceWriter writer, ErrorEntry error)
    {
        var after = error.RetryAfter is { } delay ? FormattableString.Invariant($", RetryAfter = new global::System.TimeSpan({delay.Ticks}L)") : "";
        writer.Line($"new() {{ Code = {CSharpText.Literal(Text(error.Code))}, Status = {error.Status}, Meaning = {CSharpText.Literal(error.Meaning)}, Retry = {Descriptors}RetryAdvice.{error.Retry}{after} }},");
    }

    private static string Text(JsonValue value) => value.AsString() ?? value.ToJson();
}
