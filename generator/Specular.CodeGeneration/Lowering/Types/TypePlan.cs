using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>A type that will be declared, before it has its name.</summary>
internal sealed class TypePlan
{
    /// <summary>See <see cref="PlaceKey"/>; a component's id.</summary>
    public required string Key { get; init; }

    /// <summary>The name it asks for.</summary>
    public required string DesiredName { get; init; }

    /// <summary>What its members' types are named by; for most the desired name.</summary>
    public required string Stem { get; init; }

    /// <summary>Who gets a contested name: the lower.</summary>
    public required NamePriority Priority { get; init; }

    /// <summary>The group it is written with.</summary>
    public required string Group { get; init; }

    /// <summary>The schema, the parts of an allOf put together.</summary>
    public required Schema Schema { get; init; }

    /// <summary>The schema as the document has it.</summary>
    public required Schema Origin { get; init; }

    /// <summary>What it becomes; an object or an enum.</summary>
    public required Shape Shape { get; set; }

    /// <summary>Whether a request has it.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Whether an answer has it.</summary>
    public bool IsReceived { get; private set; }

    /// <summary>The name it got.</summary>
    public string Name { get; set; } = "";

    /// <summary>Says that it stands where another stands too.</summary>
    public void TravelsWith(TypePlan other)
    {
        IsSent |= other.IsSent;
        IsReceived |= other.IsReceived;
    }

    /// <summary>Says that a request has it, or an answer.</summary>
    public void Travels(bool isSent)
    {
        IsSent |= isSent;
        IsReceived |= !isSent;
    }
}
