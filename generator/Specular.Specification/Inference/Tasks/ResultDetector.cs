using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds what a task made: beside its status.</summary>
internal static class ResultDetector
{
    private static readonly string[] Names =
    [
        "taskresult", "result", "results", "output", "outputs", "response", "creations", "content", "assets", "works", "videos", "images", "audios", "video", "image",
        "audio", "videourl", "imageurl", "audiourl", "resulturl", "url", "urls", "resultjson",
    ];

    public static BodyMember? Find(BodyMembers answer, BodyMember status) =>
        NamedMemberDetector.In(answer, status.Parent, Names, SchemaTypes.Object | SchemaTypes.Array | SchemaTypes.String);
}
