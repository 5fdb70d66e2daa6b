using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;

namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>
/// The names that somebody chose: the profile's first, by what they are given to, then the document's own x-specular-name. One that C# cannot have is reported and not taken;
/// so is one that the profile gives to nothing.
/// </summary>
internal sealed class NameChoices
{
    private readonly Dictionary<string, NameOverride> _byTarget = new(StringComparer.Ordinal);

    private readonly HashSet<string> _operations;

    private readonly HashSet<NameOverride> _found = [];

    private readonly HashSet<SourceReference> _refused = [];

    private readonly ICollection<Problem> _problems;

    public NameChoices(ApiContract contract, ICollection<Problem> problems)
    {
        _problems = problems;
        _operations = new(contract.Operations.Select(o => o.Key), StringComparer.Ordinal);
        foreach (var name in contract.Profile.Names)
        {
            // A second one for the same is reported where the profile is read.
            if (!_byTarget.ContainsKey(name.Target))
            {
                _byTarget.Add(name.Target, name);
            }
        }
    }

    /// <summary>The name chosen for an operation.</summary>
    /// <param name="target">What is named, as a profile writes it.</param>
    /// <param name="stated">The x-specular-name; null when there is none.</param>
    /// <param name="place">Where the document has it.</param>
    public string? FindOperation(string target, string? stated, SourceReference place) => Find(target, stated, place, isType: false);

    /// <summary>The name chosen for the type at a place.</summary>
    /// <param name="target">Its place.</param>
    /// <param name="stated">The x-specular-name; null when there is none.</param>
    /// <param name="place">Where the document has it.</param>
    public string? FindType(string target, string? stated, SourceReference place) => Find(target, stated, place, isType: true);

    /// <summary>The name chosen for a member or a parameter. A name at its place is the type's where it has a type of its own.</summary>
    /// <param name="target">Its place.</param>
    /// <param name="hasType">Whether a type is named by that place.</param>
    /// <param name="stated">The x-specular-name that is the member's; null when there is none.</param>
    /// <param name="place">Where the document has it.</param>
    public string? FindMember(string target, bool hasType, string? stated, SourceReference place) =>
        OfProfile("member " + target, isType: false) ?? (hasType ? null : Find(target, null, place, isType: false)) ?? Stated(stated, target, place, isType: false);

    /// <summary>The name that a profile gives to a word of an enum, a form of a union or a server.</summary>
    public string? FindPart(string kind, string target) => OfProfile(kind + " " + target, isType: false);

    /// <summary>Says that a chosen name is taken, so that it became another.</summary>
    public void ReportTaken(string chosen, string target, string name, SourceReference place) =>
        _problems.Add(new(ProblemCatalog.ChosenNameTaken, Place(target) ?? place, [chosen, target, name]));

    /// <summary>Reports the names of the profile that nothing asked for.</summary>
    public void ReportIdle()
    {
        foreach (var name in _byTarget.Values)
        {
            if (!_found.Contains(name) && !IsOfUnknownOperation(name.Target))
            {
                _problems.Add(new(ProblemCatalog.NameOfNothing, name.Source.Child("target"), [name.Name, name.Target]));
            }
        }
    }

    private SourceReference? Place(string target) =>
        (_byTarget.TryGetValue("member " + target, out var name) && _found.Contains(name)) || _byTarget.TryGetValue(target, out name) ? name.Source.Child("name") : null;

    private string? Find(string target, string? stated, SourceReference place, bool isType) => OfProfile(target, isType) ?? Stated(stated, target, place, isType);

    private string? Stated(string? name, string target, SourceReference place, bool isType) =>
        name is null ? null : Usable(name, target, place.Child("x-specular-name"), isType);

    private string? OfProfile(string target, bool isType)
    {
        if (_byTarget.Count == 0 || !_byTarget.TryGetValue(target, out var name))
        {
            return null;
        }

        _found.Add(name);
        return Usable(name.Name, target, name.Source.Child("name"), isType);
    }

    private string? Usable(string name, string target, SourceReference place, bool isType)
    {
        if (name.Length <= NameTable.LengthLimit && (isType ? CSharpIdentifier.IsTypeName(name) : CSharpIdentifier.IsValid(name)))
        {
            return name;
        }

        if (_refused.Add(place))
        {
            _problems.Add(new(ProblemCatalog.BadChosenName, place, [name, target, CSharpIdentifier.Pascal(name) is { Length: > 0 and <= NameTable.LengthLimit } usable ? usable : "MyName"]));
        }

        return null;
    }

    // That one is reported where the profile is read, with the operation that was meant.
    private bool IsOfUnknownOperation(string target)
    {
        var parts = target.Split(' ');
        var first = parts[0] is "member" or "value" or "form" ? 1 : 0;
        return parts.Length > first + 1 && parts[first + 1].StartsWith("/", StringComparison.Ordinal) && !_operations.Contains(parts[first] + " " + parts[first + 1]);
    }
}
