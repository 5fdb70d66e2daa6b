using System.Globalization;
using Specular.Simulation.Media;
using Specular.Simulation.Responses.Mocks;
using Specular.Simulation.Responses.Sampling;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Mocks;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Compiles texts, numbers and booleans.</summary>
internal sealed class ScalarCompiler(TemplateSettings settings)
{
    private static readonly string[] s_originWords = ["parent", "source", "origin", "original"];

    /// <summary>The template of a scalar.</summary>
    public TemplateNode Compile(FlatSchema flat, JsonValue? example, Frame frame)
    {
        if (flat.Const is { } constant)
        {
            return new LiteralNode(constant);
        }

        var own = Own(flat, example, frame);
        if (frame.IsBare || frame.IsInArray || frame.Name.Length == 0 || own is IssuedIdNode)
        {
            return own;
        }

        // "parent_video": { "url" } is the "video_url" that an earlier call gave.
        if (frame.Parents.Length > 0 && NameWords.Split(frame.Parents[^1]) is [var first, .. var rest] && rest.Length > 0 && s_originWords.Contains(first))
        {
            return new EchoNode(string.Join('_', rest.Append(frame.Name)), isKnown: true, flat, own, isOmittedWhenAbsent: false);
        }

        if (settings.Echoes.Contains(frame.Name))
        {
            return new EchoNode(frame.Name, isKnown: false, flat, own, isOmittedWhenAbsent: !frame.IsRequired);
        }

        // GET /pets/{petId} answers with that pet.
        return settings.SubjectParameter is { } subject && frame.Parents.Length <= 1 && IsSubject(frame.Name, subject)
            ? new EchoNode(subject, isKnown: false, flat, own, isOmittedWhenAbsent: false)
            : own;
    }

    private TemplateNode Own(FlatSchema flat, JsonValue? example, Frame frame)
    {
        if (settings.Issues.TryGetValue(frame.Pointer, out var rules) && flat.Kind == SchemaTypes.String)
        {
            return new IssuedIdNode(IdSampler.FormatOf(flat, example), rules);
        }

        return Mocked(flat, example, frame) ?? OfSchema(flat, example, frame);
    }

    // What the document's author wants to see there. A rule with a word nobody knows says nothing, and neither does one whose text the schema does not allow.
    private TemplateNode? Mocked(FlatSchema flat, JsonValue? example, Frame frame)
    {
        if (flat.Mock is not { } rule || rule.Unknown.Any())
        {
            return null;
        }

        if (!rule.IsLiteral)
        {
            return rule.Parts is [{ Word: MockWord.Image }] ? new MediaNode(MediaForm.Png, settings.MediaLifetime) : new MockNode(rule, flat, OfSchema(flat, example, frame));
        }

        var value = MockValue.Of(string.Concat(rule.Parts.Select(p => p.Text)), flat);
        return value is not null && Conformance.IsScalar(value, flat) && !IsLabelOfMedia(value, flat, frame) ? new LiteralNode(value) : null;
    }

    // "the video's address", where an address is wanted that can be fetched.
    private static bool IsLabelOfMedia(JsonValue value, FlatSchema flat, Frame frame) =>
        flat.Kind == SchemaTypes.String && MemberMeaning.MediaOf(frame.Name, frame.Parents, flat) is not null && !Uri.TryCreate(value.AsString(), UriKind.Absolute, out _);

    private TemplateNode OfSchema(FlatSchema flat, JsonValue? example, Frame frame)
    {
        if (flat.Enum is { Count: > 0 } values)
        {
            return new LiteralNode(example is not null && values.Contains(example) ? example
                : flat.Default is { } d && values.Contains(d) ? d
                : values.FirstOrDefault(v => Conformance.IsOfKind(v, flat)) ?? AsNumber(values[0], flat) ?? values[0]);
        }

        if (MemberMeaning.TimeOf(frame.Name, flat, example) is { } unit)
        {
            var isUpdate = NameWords.Split(frame.Name) is ["updated" or "update" or "finished" or "completed" or "finish", ..];
            return new TimeNode(unit, isUpdate ? TimeNode.Moment.Updated : TimeNode.Moment.Created, flat.Kind == SchemaTypes.String);
        }

        return flat.Kind switch
        {
            SchemaTypes.Boolean => new LiteralNode(Fitting(flat, example) ?? JsonValue.From(!IsContinuation(frame.Name) && !IsSwitch(frame.Name))),
            SchemaTypes.Integer or SchemaTypes.Number => Number(flat, example, frame),
            SchemaTypes.Null => new LiteralNode(JsonValue.Null),
            SchemaTypes.None => new LiteralNode(example ?? flat.Default ?? JsonObject.Empty),
            _ => Text(flat, example, frame),
        };
    }

    // Numbers that a document lists as texts are numbers all the same.
    private static JsonNumber? AsNumber(JsonValue value, FlatSchema flat) =>
        flat.Kind is SchemaTypes.Integer or SchemaTypes.Number && decimal.TryParse(value.AsString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new JsonNumber(number.ToString(CultureInfo.InvariantCulture)) : null;

    private TemplateNode Number(FlatSchema flat, JsonValue? example, Frame frame)
    {
        if (frame.Name is "progress" or "percent" or "percentage" && settings.IsAboutTask && Conformance.IsNumber(settings.Progress, flat))
        {
            return new LiteralNode(JsonValue.From(flat.Maximum <= 1 ? settings.Progress / 100L : settings.Progress));
        }

        if (MemberMeaning.IsId(frame.Name) && flat.Kind == SchemaTypes.Integer && flat.MultipleOf is null && example is null)
        {
            return new NumberIdNode((long)Math.Max(flat.Minimum + 1 ?? 1, 1), (long)Math.Min(flat.Maximum - 1 ?? 999_999, 999_999));
        }

        return new LiteralNode(Fitting(flat, example) ?? NumberSampler.Sample(frame.Name, flat));
    }

    private TemplateNode Text(FlatSchema flat, JsonValue? example, Frame frame)
    {
        var isFree = flat.Pattern is null && flat.MaxLength is null or > 120;
        if (settings is { IsAboutTask: true, HasFailed: true } && isFree && frame.Name is "message" or "msg" or "reason" or "detail"
            && frame.Parents.Any(MemberMeaning.IsFailure))
        {
            return new TaskTextNode(static t => t.FailureMessage, isOmittedWhenAbsent: false);
        }

        if (isFree && MemberMeaning.MediaOf(frame.Name, frame.Parents, flat) is { } form)
        {
            return new MediaNode(form, settings.MediaLifetime);
        }

        if (MemberMeaning.IsId(frame.Name) && flat.Pattern is null)
        {
            return new IdNode(IdSampler.FormatOf(flat, example));
        }

        if (flat.IsNullable && IsContinuation(frame.Name))
        {
            return new LiteralNode(JsonValue.Null);
        }

        if (IsContinuation(frame.Name) && Conformance.IsText("", flat))
        {
            return new LiteralNode(JsonValue.From(""));
        }

        return new LiteralNode(Fitting(flat, example) ?? JsonValue.From(TextSampler.Sample(frame.Name, flat)));
    }

    private static JsonValue? Fitting(FlatSchema flat, JsonValue? example)
    {
        if (example is not null && Conformance.IsScalar(example, flat))
        {
            return example;
        }

        return flat.Default is { } value && Conformance.IsScalar(value, flat) ? value : null;
    }

    // "has_more": true or a "next" cursor would send a paging client round for ever.
    private static bool IsContinuation(string name) => NameWords.Split(name).Any(w => w is "more" or "next" or "cursor" or "truncated");

    // An option nobody asked for is off.
    private static bool IsSwitch(string name) => NameWords.Split(name).Any(w => w is "enabled" or "enable" or "disabled" or "deprecated");

    private static bool IsSubject(string name, string parameter) =>
        string.Equals(name, parameter, StringComparison.OrdinalIgnoreCase)
        || (string.Equals(name, "id", StringComparison.OrdinalIgnoreCase) && NameWords.Split(parameter) is [.., "id"]);
}
