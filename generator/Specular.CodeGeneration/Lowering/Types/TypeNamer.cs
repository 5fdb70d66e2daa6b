using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Naming;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Problems;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Gives every planned type its name, all at once: who chose a name gets it, then components, then roots, then what is nested.</summary>
internal static class TypeNamer
{
    // What implicit usings bring: a type of the same name in the client's namespace would be ambiguous in every file that uses both.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "Action", "Array", "Attribute", "Boolean", "Buffer", "Byte", "Char", "Console", "Convert", "DateOnly", "DateTime", "DateTimeOffset", "Decimal", "Delegate",
        "Dictionary", "Directory", "Double", "Enum", "Enumerable", "Environment", "EventArgs", "Exception", "File", "Func", "Guid", "HashSet", "HttpClient", "HttpContent",
        "HttpMethod", "Index", "Int16", "Int32", "Int64", "Interlocked", "Lazy", "List", "Lock", "Lookup", "Math", "Memory", "Monitor", "Nullable", "Object", "Optional",
        "Parallel", "Path", "Progress", "Queue", "Random", "Range", "Single", "Span", "Stack", "Stream", "String", "Task", "TaskState", "Thread", "Timeout", "Timer", "TimeOnly",
        "TimeProvider", "TimeSpan", "Tuple", "Type", "Uri", "ValueTask", "ValueTuple", "Version", "Void", "MediaSource", "RemoteTask", "ApiException", "ApiResponse",
    };

    public static void Name(TypeCatalog catalog, ClientIdentity identity, IEnumerable<string> reserved, NameChoices choices, ICollection<Problem> problems)
    {
        var table = new NameTable(reserved);

        // Of two that want one name with its codec (Pet and PetCodec) the shorter keeps it.
        var order = catalog.Plans.OrderBy(p => p.Priority).ThenBy(p => p.DesiredName.Length).ThenBy(p => p.Key, StringComparer.Ordinal);
        foreach (var plan in order)
        {
            var isChosen = plan.Priority == NamePriority.Chosen;
            var desired = HasMember(plan) || (!isChosen && Common.Contains(plan.DesiredName)) ? identity.Stem + plan.DesiredName : plan.DesiredName;
            plan.Name = table.Take(desired, "Codec");
            if (isChosen && !string.Equals(plan.Name, plan.DesiredName, StringComparison.Ordinal))
            {
                choices.ReportTaken(plan.DesiredName, PlaceKey.ForProfile(plan.Key), plan.Name, plan.Schema.Source);
            }
            else if (!string.Equals(plan.Name, desired, StringComparison.Ordinal))
            {
                problems.Add(new(ProblemCatalog.TypeRenamed, plan.Schema.Source, [desired, plan.Name]));
            }
        }
    }

    // A member cannot be called as its type, and these are there whatever the document says.
    private static bool HasMember(TypePlan plan) => plan.Shape switch
    {
        Shape.Object => plan.DesiredName is DeclarationLowerer.AdditionalPropertiesName,
        Shape.Enum => plan.DesiredName is "Value" or "IsKnown" or "Equals" or "GetHashCode" or "ToString",
        Shape.Union => plan.DesiredName is "FromOther" or "Match" or "Other" or "ToString",
        _ => false,
    };
}
