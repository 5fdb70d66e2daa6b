using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Gathers what documentation comments say: the documents' own words first, then what we know, then where it stands.</summary>
internal static class Documentation
{
    /// <summary>Why something is obsolete, where the document says no more.</summary>
    public const string Deprecated = "The document says it is deprecated.";

    /// <summary>Of a type.</summary>
    public static DocumentationModel OfType(Schema schema, string fallback) => new()
    {
        Text = FirstOf(schema.Description, schema.Title, fallback),
        Source = Place(schema.Source),
        IsSupplement = schema.IsSupplement,
    };

    /// <summary>Of a member.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="member">Its schema where it stands.</param>
    /// <param name="body">What that refers to.</param>
    /// <param name="notes">What else is known of it.</param>
    public static DocumentationModel OfMember(string name, Schema member, Schema body, ValueList<string> notes) => new()
    {
        Text = FirstOf(member.Description, body.Description, member.Title, $"\"{name}\": {SchemaWords.Of(body)}{SchemaWords.Example(body)}."),
        Notes = [.. notes, .. Constraints(body), .. member.IsDeprecated ? [Deprecated] : Array.Empty<string>()],
        Source = Place(member.Source),
        IsSupplement = member.IsSupplement,
    };

    /// <summary>Of a parameter, or of an answer's header.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="body">What its schema refers to.</param>
    /// <param name="constant">What is sent without being given; null when it must be.</param>
    public static DocumentationModel OfParameter(Parameter parameter, Schema body, JsonValue? constant = null) => new()
    {
        Text = FirstOf(parameter.Description, body.Description, $"\"{parameter.Name}\" in the {Place(parameter.Location)}: {SchemaWords.Of(body)}{SchemaWords.Example(body)}."),
        Notes = [.. constant is null ? Array.Empty<string>() : [$"Is {constant.ToJson()} without being given."], .. Constraints(body), .. parameter.IsDeprecated ? [Deprecated] : Array.Empty<string>()],
        Source = Place(parameter.Source),
    };

    /// <summary>Of an operation.</summary>
    public static DocumentationModel OfOperation(Operation operation)
    {
        var notes = new List<string>();
        if (operation.Price is { } price)
        {
            notes.Add(price.Basis == Basis.Documented || price.Basis == Basis.Captured
                ? $"Price: {price.Amount} {price.Unit} per call."
                : $"Price: {price.Amount} {price.Unit} per call ({Name(price.Basis)}).");
        }

        if (operation.Envelope is { } envelope)
        {
            notes.Add($"The answer's envelope is unwrapped: the result is its \"{envelope.DataMember}\".");
            notes.AddRange(envelope.Evidence.Select(Sentence));
        }

        notes.AddRange(OtherAnswers(operation));
        if (!operation.IsDeprecated && operation.Status is not ("" or "released"))
        {
            notes.Add($"Its status in the document is \"{operation.Status}\".");
        }

        if (FolderPath.Split(operation.Folder) is { Count: > 0 } folder)
        {
            notes.Add($"Grouped under {string.Join(" / ", folder)}.");
        }

        return new()
        {
            Text = FirstOf(Paragraphs(operation.Summary, operation.Description), operation.Key),
            Notes = notes.ToValueList(),
            Link = operation.RunLink,
            Source = Place(operation.Source),
            IsSupplement = operation.IsSupplement,
        };
    }

    /// <summary>Of a webhook or callback.</summary>
    public static DocumentationModel OfWebhook(Webhook webhook) => new()
    {
        Text = FirstOf(Paragraphs(webhook.Summary, webhook.Description), webhook.Name),
        Notes = webhook.Expression.Length > 0 ? [$"Sent as {webhook.Method} to {webhook.Expression}."] : [],
        Source = Place(webhook.Source),
    };

    /// <summary>Why an operation is obsolete; null when it is not.</summary>
    public static string? DeprecationOf(Operation operation) =>
        !operation.IsDeprecated ? null
        : operation.Status is "deprecated" or "obsolete" ? $"Its status in the document is \"{operation.Status}\"."
        : Deprecated;

    /// <summary>A reason for something concluded, as a sentence with its basis.</summary>
    public static string Sentence(Evidence evidence) => $"{Name(evidence.Basis)}: {evidence.Statement}";

    private static string Name(Basis basis) => basis switch
    {
        Basis.Documented => "Documented",
        Basis.Captured => "Captured",
        Basis.Inferred => "Inferred",
        _ => "Assumed",
    };

    // The method returns the first success; the others are worth a sentence where the document has words for them.
    private static IEnumerable<string> OtherAnswers(Operation operation) => operation.Responses
        .Where(r => r.IsSuccess).OrderBy(r => r.Status, StringComparer.Ordinal).Skip(1)
        .Where(r => r.Name.Length > 0 || r.Description.Length > 0)
        .Select(r => $"May also answer {r.Status}" + (r.Name.Length > 0 ? $" \"{r.Name}\"" : "") + (r.Description.Trim().Length > 0 ? ": " + r.Description.Trim() : "."));

    private static IEnumerable<string> Constraints(Schema schema)
    {
        if (schema.Minimum is not null || schema.Maximum is not null || schema.ExclusiveMinimum is not null || schema.ExclusiveMaximum is not null)
        {
            yield return "Range: " + Bounds(
                schema.Minimum?.Text ?? schema.ExclusiveMinimum?.Text, schema.Minimum is null && schema.ExclusiveMinimum is not null,
                schema.Maximum?.Text ?? schema.ExclusiveMaximum?.Text, schema.Maximum is null && schema.ExclusiveMaximum is not null) + ".";
        }

        if (schema.MinLength is not null || schema.MaxLength is not null)
        {
            yield return "Length: " + Bounds(schema.MinLength?.ToString(Invariant), false, schema.MaxLength?.ToString(Invariant), false) + " characters.";
        }

        if (schema.MinItems is not null || schema.MaxItems is not null)
        {
            yield return "Items: " + Bounds(schema.MinItems?.ToString(Invariant), false, schema.MaxItems?.ToString(Invariant), false) + ".";
        }

        if (schema.Pattern is { } pattern)
        {
            yield return "Pattern: " + pattern;
        }

        if ((schema.Types & SchemaTypes.String) == SchemaTypes.None && schema.Enum is { Count: > 0 } values)
        {
            yield return "Values: " + string.Join(", ", values.Select(v => v.ToJson() + (LabelOf(schema, v) is { Length: > 0 } label ? $" ({label})" : ""))) + ".";
        }

        if (schema.Const is { } constant)
        {
            yield return "Always " + constant.ToJson() + ".";
        }

        if (schema.Default is { } value)
        {
            yield return "Default: " + value.ToJson() + ".";
        }
    }

    /// <summary>What a document says of an enum's value; "" when it says nothing.</summary>
    public static string LabelOf(Schema schema, JsonValue value)
    {
        var label = schema.EnumLabels.FirstOrDefault(l => l.Value.Equals(value));
        return label is null ? "" : label.Description.Length == 0 ? label.Name : label.Name.Length == 0 ? label.Description : label.Name + ": " + label.Description;
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static string Bounds(string? low, bool lowIsOpen, string? high, bool highIsOpen) => (low, high) switch
    {
        (not null, not null) => $"{low}{(lowIsOpen ? " (exclusive)" : "")} to {high}{(highIsOpen ? " (exclusive)" : "")}",
        (not null, null) => $"{(lowIsOpen ? "more than" : "at least")} {low}",
        _ => $"{(highIsOpen ? "less than" : "at most")} {high}",
    };

    private static string Paragraphs(string summary, string description) =>
        summary.Length == 0 ? description
        : description.Length == 0 || string.Equals(summary, description, StringComparison.Ordinal) ? summary
        : summary + "\n\n" + description;

    private static string Place(ParameterLocation location) => location switch
    {
        ParameterLocation.Header => "headers",
        ParameterLocation.Cookie => "cookies",
        _ => location.ToString().ToLowerInvariant(),
    };

    private static SourceReference? Place(SourceReference source) => source.Document.Length == 0 ? null : source;

    private static string FirstOf(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Trim().Length > 0)
            {
                return text;
            }
        }

        return "";
    }
}
