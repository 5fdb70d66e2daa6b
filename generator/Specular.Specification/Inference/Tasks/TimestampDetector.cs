using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds the times of creation and of the last transition: beside the status.</summary>
internal static class TimestampDetector
{
    private static readonly string[] Created = ["createdat", "createtime", "createdtime", "gmtcreate", "submittime", "submittedat", "created"];

    private static readonly string[] Updated = ["updatedat", "updatetime", "updatedtime", "gmtmodified", "lastupdatedat", "updated"];

    private const SchemaTypes Time = SchemaTypes.Integer | SchemaTypes.Number | SchemaTypes.String;

    public static BodyMember? FindCreated(BodyMembers answer, BodyMember status) => NamedMemberDetector.In(answer, status.Parent, Created, Time);

    public static BodyMember? FindUpdated(BodyMembers answer, BodyMember status) => NamedMemberDetector.In(answer, status.Parent, Updated, Time);
}
