using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds where a create request takes an address to call back.</summary>
internal static class CallbackDetector
{
    private static readonly string[] Names =
        ["callbackurl", "callback", "callbackuri", "webhookurl", "webhook", "notifyurl", "notifyhook", "hookurl", "notificationurl"];

    public static BodyMember? Find(BodyMembers request) => NamedMemberDetector.Outermost(request, Names, SchemaTypes.String, 2);
}
