using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds what a task made: beside its status.</summary>
internal static class ResultDetector
{
    private static readonly string[] Names =
    [
        "taskresult", "result", "results", "output", "outputs", "response", "creations", "content", "assets", "works", "videos", "images", "audios", "video", "image",
        "audio", "videourl", "imageurl", "audiourl", "resulturl", "resultjson",
    ];

    private static readonly string[] Addresses = ["url", "urls"];

    public static BodyMember? Find(BodyMembers answer, BodyMember status) =>
        NamedMemberDetector.In(answer, status.Parent, Names, SchemaTypes.Object | SchemaTypes.Array | SchemaTypes.String)
        ?? (IsOnlyAddress(answer, status) ? NamedMemberDetector.In(answer, status.Parent, Addresses, SchemaTypes.Array | SchemaTypes.String) : null);

    // Beside html_url and archive_url, "url" is the resource's own address.
    private static bool IsOnlyAddress(BodyMembers answer, BodyMember status) =>
        answer.All.Count(m => string.Equals(m.Parent, status.Parent, StringComparison.Ordinal) && m.Key.EndsWith("url", StringComparison.Ordinal)) <= 1;
}
