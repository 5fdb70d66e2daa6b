using System.Collections.Immutable;

namespace Specular.Simulation.Responses.Templates;

/// <summary>Where in an answer the compiler is.</summary>
/// <param name="Pointer">The pointer; "*" stands for any item.</param>
/// <param name="Name">The name of the member, or of the array it is an item of.</param>
/// <param name="Parents">The names above, outermost first.</param>
/// <param name="References">The schemas being written: a schema within itself ends here.</param>
/// <param name="IsRequired">Whether the member must be there.</param>
/// <param name="IsInArray">Whether it belongs to an item of an array.</param>
/// <param name="IsBare">Whether only what is required is written, as empty as it may be.</param>
internal readonly record struct Frame(
    string Pointer, string Name, ImmutableArray<string> Parents, ImmutableArray<string> References, bool IsRequired, bool IsInArray, bool IsBare)
{
    /// <summary>The whole answer.</summary>
    public static Frame Root { get; } = new("", "", [], [], true, false, false);
}
