using Xunit;
using YamlDotNet.RepresentationModel;

namespace Specular.Surfaces;

/// <summary>Indentation was lost, so the nesting is checked by what the pages repeat: the display order names every object's members.</summary>
public sealed class SchemaNestingTests
{
    [Theory]
    [InlineData("specs/kling-302/identify-face.yaml", 4)]
    [InlineData("specs/kling-302/advanced-lip-sync.create.yaml", 5)]
    [InlineData("specs/kling-302/advanced-lip-sync.query.yaml", 6)]
    [InlineData("specs/kling-relay/avatar-image2video.yaml", 1)]
    public void EveryObjectHasTheMembersItsDisplayOrderNames(string path, int objects)
    {
        var checkedObjects = 0;
        foreach (var (place, node) in YamlTree.Load(path).Walk())
        {
            if (node is not YamlMappingNode schema || !schema.Children.TryGetValue("properties", out var properties) || schema.Text("type") != "object")
            {
                continue;
            }

            var members = ((YamlMappingNode)properties).Children.Keys.Select(key => key.ToString()).Order(StringComparer.Ordinal).ToArray();
            if (members.Length == 0)
            {
                continue;
            }

            var order = ((YamlSequenceNode)schema["x-apifox-orders"]).Select(item => item.ToString()).Order(StringComparer.Ordinal);
            Assert.Equal(members, order);
            if (schema.Children.TryGetValue("required", out var required))
            {
                Assert.All((YamlSequenceNode)required, name => Assert.True(members.Contains(name.ToString()), $"{place}: {name}"));
            }

            checkedObjects++;
        }

        Assert.Equal(objects, checkedObjects);
    }
}
