using System.Globalization;
using Specular.CodeGeneration.Client;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the rules of an operation as the data that the runtime checks by.</summary>
internal static class RuleEmitter
{
    private const string Rules = "global::Specular.Rules.";

    private const string Media = "global::Specular.Media.";

    public static void Write(SourceWriter writer, OperationModel operation)
    {
        if (!operation.HasRules)
        {
            return;
        }

        writer.Line("Rules =");
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (var rule in operation.Rules)
            {
                writer.Line(Text(rule));
            }

            foreach (var bounds in operation.Bounds)
            {
                writer.Line(Text(bounds));
            }
        }

        writer.Line("],");
    }

    private static string Text(RuleModel model) => model.Rule switch
    {
        ExactlyOneRule rule => Text("ExactlyOneRule", rule, rule.At, $"Members = [{Literals(rule.Members)}]"),
        AtLeastOneRule rule => Text("AtLeastOneRule", rule, rule.At, $"Members = [{Literals(rule.Members)}]"),
        CompareRule rule => Text(
            "CompareRule", rule, rule.At, $"Left = {Sum(rule.Left)}", $"Comparison = {Rules}RuleComparison.{rule.Comparison}", $"Right = {Sum(rule.Right)}", rule.Margin > 0 ? $"Margin = {Number(rule.Margin)}" : null),
        UniqueRule rule => Text("UniqueRule", rule, rule.Member, Operation(rule)),
        IssuedByRule rule => Text(
            "IssuedByRule",
            rule,
            rule.Member,
            Operation(rule),
            rule is { Issuer: { } issuer, IssuedAt: { } at } ? $"Issuer = new {Rules}IssuedFrom({CSharpText.Literal(issuer)}, {CSharpText.Literal(at)})" : null,
            rule.Lifetime is { } lifetime ? $"Lifetime = {Span(lifetime)}" : null,
            Required(model)),
        MediaMember rule => Text(
            "MediaRule", rule, rule.Member, $"For = {Media}MediaKind.{rule.Kind}", rule.AllowsInline ? null : "AllowsInline = false", Limits(rule.Limits), Required(model)),
        _ => throw new InvalidOperationException($"No emitter for {model.Rule.GetType().Name}."),
    };

    private static string Text(SchemaBounds bounds) => $"new {Rules}SchemaRule {{ " + Members(
        $"Place = {CSharpText.Literal(bounds.Place)}",
        Bound("Minimum", bounds.Minimum),
        Bound("Maximum", bounds.Maximum),
        Bound("ExclusiveMinimum", bounds.ExclusiveMinimum),
        Bound("ExclusiveMaximum", bounds.ExclusiveMaximum),
        Bound("MinLength", bounds.MinLength),
        Bound("MaxLength", bounds.MaxLength),
        bounds.Pattern is { } pattern ? $"Pattern = {CSharpText.Literal(pattern)}" : null,
        Bound("MinItems", bounds.MinItems),
        Bound("MaxItems", bounds.MaxItems)) + " },";

    private static string Text(string type, Rule rule, string place, params string?[] members) =>
        $"new {Rules}{type} {{ Place = {CSharpText.Literal(place)}, {Members([.. members, $"Sentence = {CSharpText.Literal(rule.Evidence.Statement)}"])} }},";

    private static string Members(params string?[] members) => string.Join(", ", members.Where(m => m is not null));

    private static string Operation(Rule rule) => $"Operation = {CSharpText.Literal(rule.Operation)}";

    private static string? Required(RuleModel model) => model.IsRequired ? "IsRequired = true" : null;

    private static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(CSharpText.Literal));

    private static string Sum(ValueList<RuleTerm> terms) => $"[{string.Join(", ", terms.Select(Term))}]";

    private static string Term(RuleTerm term)
    {
        var text = Rules + "RuleTerm." + term switch
        {
            ConstantTerm constant => $"Number({Number(constant.Number)})",
            ValueTerm value => Reference(value.Value, "Value", ""),
            LengthTerm length => Reference(length.Value, "Length", ", isLength: true"),
            _ => throw new InvalidOperationException($"No emitter for {term.GetType().Name}."),
        };
        return term.IsSubtracted ? text + ".Minus()" : text;
    }

    private static string Reference(ValueReference value, string own, string length)
    {
        var member = CSharpText.Literal(value.Member.Pointer) + (value.Member.IsFromRoot ? ", fromRoot: true" : "");
        return value.Origin switch
        {
            ValueOrigin.Issued => $"IssuedWith({CSharpText.Literal(value.Pointer)}, {member}{length})",
            ValueOrigin.Asked => $"AskedWith({CSharpText.Literal(value.Pointer)}, {member}{length})",
            _ => $"{own}({member})",
        };
    }

    private static string? Limits(MediaLimits limits)
    {
        var members = Members(
            limits.Formats.Count > 0 ? $"Formats = [{string.Join(", ", limits.Formats.Select(f => $"{Media}MediaFormat.{f}"))}]" : null,
            Bound("MaxBytes", limits.MaxBytes),
            Bound("MinSide", limits.MinSide),
            Bound("MaxSide", limits.MaxSide),
            limits.Resolutions.Count > 0 ? $"Resolutions = [{string.Join(", ", limits.Resolutions.Select(r => r.ToString(CultureInfo.InvariantCulture)))}]" : null,
            limits.MinAspect is { } least ? $"MinAspect = {Aspect(least)}" : null,
            limits.MaxAspect is { } most ? $"MaxAspect = {Aspect(most)}" : null,
            limits.MinDuration is { } shortest ? $"MinDuration = {Span(shortest)}" : null,
            limits.MaxDuration is { } longest ? $"MaxDuration = {Span(longest)}" : null);
        return members.Length > 0 ? $"Limits = new {Media}MediaLimits {{ {members} }}" : null;
    }

    private static string Aspect(AspectRatio ratio) => $"new {Media}AspectRatio({Number(ratio.Width)}, {Number(ratio.Height)})";

    private static string? Bound(string name, decimal? bound) => bound is { } number ? $"{name} = {Number(number)}" : null;

    private static string? Bound(string name, long? bound) => bound is { } number ? $"{name} = {number.ToString(CultureInfo.InvariantCulture)}L" : null;

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture) + "m";

    private static string Span(TimeSpan span) => $"new global::System.TimeSpan({span.Ticks.ToString(CultureInfo.InvariantCulture)}L)";
}
