using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The servers of a document, a path or an operation. Exporters write an empty address for none.</summary>
internal static class ServerBinder
{
    public static ValueList<ApiServer> Bind(NodeCursor place) => place.ItemsOf("servers")
        .Where(s => !string.IsNullOrWhiteSpace(s.TextOf("url")))
        .Select(s => new ApiServer
        {
            Url = s.TextOf("url")!.Trim(),
            Description = s.TextOf("description") ?? s.TextOf("name") ?? "",
            Variables = s.MembersOf("variables").Select(v => BindVariable(v.Name, v.Value)).ToValueList(),
        }).ToValueList();

    private static ServerVariable BindVariable(string name, NodeCursor place) => new(
        name, place.TextOf("default") ?? "", place.ItemsOf("enum").Select(v => v.Scalar).OfType<string>().ToValueList(), place.TextOf("description") ?? "");
}
