using System.Globalization;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Values;
using Xunit;

namespace Specular.CodeGeneration.Tests;

/// <summary>Files of a size that an editor opens gladly, and that stay the same files when a document grows.</summary>
public sealed class GroupTests
{
    [Fact]
    public void AGroupOfFewTypesIsOneFile() => Assert.Equal(["Types.B"], GroupsOf(Types(120)));

    [Fact]
    public void AGroupOfManyTypesIsSeveralFiles()
    {
        var divided = Groups.Divide(Types(900));

        Assert.Equal(8, divided.GroupBy(d => d.Group, StringComparer.Ordinal).Count());
        Assert.All(divided.GroupBy(d => d.Group, StringComparer.Ordinal), g => Assert.InRange(g.Count(), 60, 180));
        Assert.Equal(Types(900).Select(d => d.Name), divided.Select(d => d.Name));
    }

    [Fact]
    public void ATypeMoreMovesNoOther()
    {
        var before = Groups.Divide(Types(900)).ToDictionary(d => d.Name, d => d.Group, StringComparer.Ordinal);

        Assert.All(Groups.Divide(Types(910)).Where(d => before.ContainsKey(d.Name)), d => Assert.Equal(before[d.Name], d.Group));
    }

    private static IEnumerable<string> GroupsOf(ValueList<Declaration> declarations) => Groups.Divide(declarations).Select(d => d.Group).Distinct(StringComparer.Ordinal);

    private static ValueList<Declaration> Types(int count) => Enumerable.Range(1, count)
        .Select(i => (Declaration)new ObjectDeclaration { Name = "Beta" + i.ToString(CultureInfo.InvariantCulture), Group = "Types.B", Documentation = new() }).ToValueList();
}
