using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>What a service sends on its own account, with the schema of its body.</summary>
/// <param name="Webhook">The webhook or callback.</param>
/// <param name="Name">What its method is named by.</param>
/// <param name="Key">The place of its body.</param>
/// <param name="Schema">The schema of its body.</param>
internal sealed record WebhookPlan(Webhook Webhook, string Name, string Key, Schema Schema);
