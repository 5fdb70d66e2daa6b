using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>What documents say of enum values: Apifox's x-apifox-enum, and the x-enum-* arrays of other exporters.</summary>
internal static class EnumLabelBinder
{
    public static ValueList<EnumLabel> Bind(NodeCursor place)
    {
        if (Apifox.Member(place, "enum") is { } labels)
        {
            return labels.Items().Where(l => l.Has("value"))
                .Select(l => new EnumLabel(l.Find("value")!.Value, l.TextOf("name") ?? "", l.TextOf("description") ?? "")).ToValueList();
        }

        var names = Texts(place, "x-enum-varnames");
        var descriptions = Texts(place, "x-enum-descriptions");
        if ((names.Count == 0 && descriptions.Count == 0) || place.Member("enum") is not { IsArray: true } values)
        {
            return [];
        }

        return values.Items().Select((v, i) => new EnumLabel(v.Value, At(names, i), At(descriptions, i))).ToValueList();
    }

    private static List<string> Texts(NodeCursor place, string name) =>
        place.Find(name) is { IsArray: true } array ? array.Items().Select(i => i.Scalar ?? "").ToList() : [];

    private static string At(List<string> texts, int index) => index < texts.Count ? texts[index] : "";
}
