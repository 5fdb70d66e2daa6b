using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>A JSON body, written once; media in it is read anew for each attempt.</summary>
internal sealed class JsonBodySource<T>(JsonCodec<T> codec, T value, string mediaType) : RequestBodySource
{
    private byte[]? _json;
    private IReadOnlyList<MediaSplice> _splices = [];

    public override bool IsRepeatable
    {
        get
        {
            Write();
            foreach (var splice in _splices)
            {
                if (!splice.Media.IsRepeatable)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public override HttpContent CreateContent(bool limitsMedia)
    {
        var json = Write();
        return JsonBodyContent.Create(json, _splices, mediaType, limitsMedia);
    }

    public override RuleValue Inspect() => codec.Inspect(value);

    private byte[] Write()
    {
        if (_json is not null)
        {
            return _json;
        }

        using var lease = JsonWriterLease.Rent();
        var context = new JsonWriteContext(isStreaming: true);
        codec.WriteValue(lease.Writer, value, context);
        _json = lease.ToArray();
        _splices = context.Splices;
        return _json;
    }
}
