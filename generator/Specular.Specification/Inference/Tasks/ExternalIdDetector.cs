using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds the caller's own id of a task: what the create request takes and what answers echo.</summary>
internal static class ExternalIdDetector
{
    private static readonly string[] Names = ["externaltaskid", "externalid", "customtaskid", "clienttaskid", "outtaskid", "clientreferenceid"];

    private static readonly string[] Promises = ["查询", "query", "queried", "look up", "looked up", "retrieve"];

    public static BodyMember? InRequest(BodyMembers request) => NamedMemberDetector.Outermost(request, Names, SchemaTypes.String, 2);

    /// <summary>Where answers echo it: the query's answer, else the create's.</summary>
    public static BodyMember? InAnswers(BodyMembers query, BodyMembers create) =>
        NamedMemberDetector.Outermost(query, Names, SchemaTypes.String, int.MaxValue)
        ?? NamedMemberDetector.Outermost(create, Names, SchemaTypes.String, int.MaxValue);

    /// <summary>What in the query operation says that it finds a task by that id too; null when nothing does.</summary>
    public static Parameter? LookupParameter(Operation query, BodyMember external)
    {
        foreach (var parameter in query.Parameters)
        {
            if (parameter.Location is ParameterLocation.Path or ParameterLocation.Query
                && (NameKey.Of(parameter.Name) == external.Key || Mentions(parameter.Description, external.Name) || Mentions(parameter.Schema.Description, external.Name)))
            {
                return parameter;
            }
        }

        return null;
    }

    /// <summary>Whether the create page promises that a task can be queried by it.</summary>
    public static bool IsLookupPromised(BodyMember external) => Array.Exists(Promises, p => Mentions(external.Description, p));

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
