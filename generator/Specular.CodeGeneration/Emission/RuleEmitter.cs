using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;

namespace Specular.CodeGeneration.Emission;

/// <summary>Writes the checks that a request passes before it is sent.</summary>
internal static class RuleEmitter
{
    /// <summary>Writes a check of members that exclude each other.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="operation">The operation, by name.</param>
    /// <param name="request">The request's variable.</param>
    /// <param name="scope">A number of its own for the variables of this check.</param>
    public static void Write(SourceWriter writer, ExclusiveRuleModel rule, string operation, string request, int scope)
    {
        var pointer = new Pointer(rule.Place);
        WriteStep(writer, rule, 0, request, new(operation, scope, pointer));
    }

    private static void WriteStep(SourceWriter writer, ExclusiveRuleModel rule, int step, string owner, Scope scope)
    {
        if (step == rule.Path.Count)
        {
            WriteCheck(writer, rule, owner, scope);
            return;
        }

        var member = owner + "." + CSharpIdentifier.Escape(rule.Path[step].Name) + (rule.Path[step].Presence == Presence.OptionalNullable ? ".ValueOrDefault" : "");
        var local = scope.Local("o", step);
        using (writer.Open($"if ({member} is {{ }} {local})"))
        {
            WriteItems(writer, rule, step, local, rule.Path[step].Type, 0, scope);
        }
    }

    private static void WriteItems(SourceWriter writer, ExclusiveRuleModel rule, int step, string local, TypeReference type, int depth, Scope scope)
    {
        if (type is not ListType list)
        {
            WriteStep(writer, rule, step + 1, local, scope);
            return;
        }

        var suffix = FormattableString.Invariant($"{step}_{depth}");
        var index = FormattableString.Invariant($"i{scope.Number}_{suffix}");
        var item = FormattableString.Invariant($"item{scope.Number}_{suffix}");
        scope.Pointer.Enter(index);
        using (writer.Open($"for (var {index} = 0; {index} < {local}.Count; {index}++)"))
        using (writer.Open($"if ({local}[{index}] is {{ }} {item})"))
        {
            WriteItems(writer, rule, step, item, list.Item, depth + 1, scope);
        }
    }

    private static void WriteCheck(SourceWriter writer, ExclusiveRuleModel rule, string owner, Scope scope)
    {
        var present = string.Join(" + ", rule.Members.Select(m => Present(m, owner)));
        var names = string.Join(", ", rule.Members.Select(m => CSharpText.Literal(m.WireName)));
        writer.Line("global::Specular.RequestRules.RequireExactlyOne(");
        using (writer.Indent())
        {
            writer.Line($"Operations.{CSharpIdentifier.Escape(scope.Operation)},");
            writer.Line($"{present},");
            writer.Line($"$\"{scope.Pointer.Text()}\",");
            writer.Line($"[{names}],");
            writer.Line($"{CSharpText.Literal(rule.Statement)});");
        }
    }

    private static string Present(ExclusiveMember member, string owner)
    {
        if (member.Property is not { } property)
        {
            return $"(IsPresent({owner}.AdditionalProperties, {CSharpText.Literal(member.WireName)}) ? 1 : 0)";
        }

        var value = owner + "." + CSharpIdentifier.Escape(property.Name) + (property.Presence == Presence.OptionalNullable ? ".ValueOrDefault" : "");
        return $"(global::Specular.RequestRules.IsPresent({value}) ? 1 : 0)";
    }

    private sealed record Scope(string Operation, int Number, Pointer Pointer)
    {
        public string Local(string prefix, int step) => FormattableString.Invariant($"{prefix}{Number}_{step}");
    }

    /// <summary>The rule's pointer, its stars replaced by the loops' variables one after the other.</summary>
    private sealed class Pointer(string place)
    {
        private readonly List<string> _indexes = [];

        public void Enter(string index) => _indexes.Add(index);

        public string Text()
        {
            var next = 0;
            var parts = place.Split('/').Select(part =>
                part is "*" && next < _indexes.Count ? "{" + _indexes[next++] + "}" : CSharpText.Interpolated(part));
            return string.Join("/", parts);
        }
    }
}
