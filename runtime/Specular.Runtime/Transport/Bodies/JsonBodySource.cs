using Specular.Json;
using Specular.Rules;

namespace Specular;

/// <summary>A JSON body, written once; media in it is read anew for each attempt.</summary>
internal sealed class JsonBodySource<T>(JsonCodec<T> codec, T value, string mediaType) : RequestBodySource
{
    private byte[]? _json;
    private IReadOnlyList<MediaSplice> _splices = [];
    private string? _switched;

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

    public override void Switch(string member) => _switched = member;

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
        if (_switched is not null)
        {
            (_json, _splices) = JsonMemberSwitch.Set(_json, _splices, _switched);
        }

        return _json;
    }
}
