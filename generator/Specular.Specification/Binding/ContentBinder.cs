using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The media types of a body.</summary>
internal static class ContentBinder
{
    public static ValueList<MediaContent> Bind(NodeCursor body, BindingContext context)
    {
        var content = new List<MediaContent>();
        foreach (var (mediaType, place) in body.MembersOf("content"))
        {
            if (context.References.Follow(place) is { } media)
            {
                content.Add(BindMedia(mediaType, media, context));
            }
        }

        return content.ToValueList();
    }

    private static MediaContent BindMedia(string mediaType, NodeCursor place, BindingContext context)
    {
        // Parts without names, in multipart/mixed and the like.
        NotCarriedOver.Report32(place, "itemEncoding", "parts are encoded as their schemas say");
        NotCarriedOver.Report32(place, "prefixEncoding", "parts are encoded as their schemas say");
        return new()
        {
            Source = place.Source,
            MediaType = mediaType,
            Schema = SchemaBinder.BindMember(place, "schema", context),
            ItemSchema = SchemaBinder.BindMember(place, "itemSchema", context),
            Encoding = place.MembersOf("encoding").Select(e => BindEncoding(e.Name, e.Value)).ToValueList(),
            Examples = ExampleBinder.Bind(place, context),
        };
    }

    private static PartEncoding BindEncoding(string property, NodeCursor place) => new(
        property, place.TextOf("contentType"), place.TextOf("style"), place.BooleanOf("explode"), place.BooleanOf("allowReserved") ?? false);
}
