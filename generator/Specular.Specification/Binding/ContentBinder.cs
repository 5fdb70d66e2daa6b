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

        return BodyMediaTypes.Ordered(content);
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
            Encoding = place.MembersOf("encoding").Select(e => BindEncoding(e.Name, e.Value, context)).ToValueList(),
            Examples = ExampleBinder.Bind(place, context),
        };
    }

    private static PartEncoding BindEncoding(string property, NodeCursor place, BindingContext context) => new(
        property, place.TextOf("contentType"), place.TextOf("style"), place.BooleanOf("explode"), place.BooleanOf("allowReserved") ?? false)
    {
        Headers = place.MembersOf("headers").Select(h => BindHeader(h.Name, h.Value, context)).OfType<PartHeader>().ToValueList(),
    };

    private static PartHeader? BindHeader(string name, NodeCursor place, BindingContext context)
    {
        if (context.References.Follow(place) is not { IsObject: true } header)
        {
            return null;
        }

        var schema = header.Member("schema") is { } written && context.References.Follow(written) is { IsObject: true } followed ? followed : null;
        var only = schema?.Member("const") ?? (schema?.Member("enum") is { IsArray: true } words && words.Items().Take(2).ToList() is { Count: 1 } one ? one[0] : null);
        return new(name, header.BooleanOf("required") ?? false, (only ?? schema?.Member("default"))?.Value);
    }
}
