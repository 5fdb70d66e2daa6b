using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>One value of an instance, with the name it has as a member.</summary>
internal struct TapeEntry
{
    public JsonKind Kind;

    /// <summary>Where a string's or number's text begins, see <see cref="InstanceTape.Text"/>; the first child of an object or array.</summary>
    public int Start;

    /// <summary>How many bytes the text has; how many children an object or array has; 1 for true.</summary>
    public int Length;

    /// <summary>Where the member's name begins, and how many bytes it has.</summary>
    public int NameStart;

    public int NameLength;

    /// <summary>The object or array it stands in; -1 for the whole.</summary>
    public int Parent;

    /// <summary>The entry after it and all in it: its next sibling, where there is one.</summary>
    public int Next;
}
