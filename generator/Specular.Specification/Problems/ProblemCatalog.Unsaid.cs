namespace Specular.Specification.Problems;

// A document says in prose, or not at all, what a schema could say; and tasks that its operations do not carry. SPEC2xxx.
public static partial class ProblemCatalog
{
    /// <summary>Members required together whose prose says that they exclude each other.</summary>
    public static readonly ProblemDescriptor ExclusiveByProseRequired = new(
        "SPEC2060", "Exclusive members required by prose", "'{0}' are required together here, but their prose says that they exclude each other ('{1}'); a rule exactlyOne in the profile can state it", ProblemSeverity.Info);

    /// <summary>Members that exclude each other by prose only.</summary>
    public static readonly ProblemDescriptor ExclusionInProse = new(
        "SPEC2061", "Exclusion only in prose", "Only prose says that '{0}' exclude each other ('{1}'); oneOf in the schema can state it, or a rule exactlyOne in the profile where one of them must be sent", ProblemSeverity.Info);

    /// <summary>Limits of media that only prose states.</summary>
    public static readonly ProblemDescriptor MediaLimitInProse = new(
        "SPEC2062", "Limit of media only in prose", "Only prose limits the media of '{0}' ('{1}'); an entry under media in the profile, or a rule compare, can state it", ProblemSeverity.Info);

    /// <summary>A range that only prose states.</summary>
    public static readonly ProblemDescriptor RangeInProse = new(
        "SPEC2063", "Range only in prose", "Only prose limits the number '{0}' ('{1}'); the schema has the keywords {2} for it", ProblemSeverity.Info);

    /// <summary>A length that only prose states.</summary>
    public static readonly ProblemDescriptor LengthInProse = new(
        "SPEC2064", "Length only in prose", "Only prose limits the length of '{0}' ('{1}'); the schema has the keyword {2} for it", ProblemSeverity.Info);

    /// <summary>Values that only prose lists.</summary>
    public static readonly ProblemDescriptor ValuesInProse = new(
        "SPEC2065", "Values only in prose", "Only prose lists the values of '{0}' ({1}); the schema has the keyword enum for it", ProblemSeverity.Info);

    /// <summary>Status words that only prose lists.</summary>
    public static readonly ProblemDescriptor StatusInProse = new(
        "SPEC2066", "Status words only in prose", "Only prose lists the words of the status '{0}' ({1}); the schema has the keyword enum for it, and the profile a vocabulary", ProblemSeverity.Info);

    /// <summary>Uniqueness that only prose states.</summary>
    public static readonly ProblemDescriptor UniquenessInProse = new(
        "SPEC2067", "Uniqueness only in prose", "Only prose says that '{0}' must be unique ('{1}'), which no keyword of a schema does; where it holds for an account, a rule unique in the profile can state it", ProblemSeverity.Info);

    /// <summary>Required members that nothing describes.</summary>
    public static readonly ProblemDescriptor Undescribed = new(
        "SPEC2068", "Required and not described", "Nothing but the name is known of the required '{0}', while other members are described; describe what belongs there", ProblemSeverity.Info);

    /// <summary>An operation that prose names and no document has.</summary>
    public static readonly ProblemDescriptor OperationOfProseMissing = new(
        "SPEC2069", "Operation of the prose is missing", "'{0}' comes from the operation '{1}', and no document given has one of that name; give that page with the others", ProblemSeverity.Info);

    /// <summary>A query operation under another path.</summary>
    public static readonly ProblemDescriptor QueryPathUnlike = new(
        "SPEC2070", "Query path unlike the create path", "{0} queries the tasks of {1}, whose path is another; whoever knows the one does not find the other", ProblemSeverity.Info);

    /// <summary>A result that is required in every state.</summary>
    public static readonly ProblemDescriptor RequiredInEveryState = new(
        "SPEC2071", "Required in every state", "{0} is required in every answer of {1}, though only a task that {2} has it; leave it out of 'required'", ProblemSeverity.Info);

    /// <summary>A caller's id that the query does not echo.</summary>
    public static readonly ProblemDescriptor ExternalIdLost = new(
        "SPEC2072", "Caller's id is lost", "{0} of {1} echoes the caller's own id, and no member of {2} does; declare it there too", ProblemSeverity.Info);

    /// <summary>A task whose query no published document has.</summary>
    public static readonly ProblemDescriptor QueryNotPublished = new(
        "SPEC2073", "Query is not published", "{0} starts tasks, and no published document says how to follow them; {1} is from a supplement", ProblemSeverity.Info);

    /// <summary>A code whose success value only the profile states.</summary>
    public static readonly ProblemDescriptor SuccessCodeUnsaid = new(
        "SPEC2074", "Success code is not said", "Nothing in the documents says which value of '{0}' means success; the profile states it", ProblemSeverity.Info);

    /// <summary>A data member that failures cannot have.</summary>
    public static readonly ProblemDescriptor DataAlwaysRequired = new(
        "SPEC2075", "Data required of failures", "'{0}' is required beside '{1}', and no other answer is documented for failures, which have none; leave it out of 'required', or document the failures", ProblemSeverity.Info);
}
