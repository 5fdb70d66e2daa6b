using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Emission;

/// <summary>A part of a client that can be done without, or with less of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name among those of its kind.</param>
/// <param name="Title">What people know it by.</param>
/// <param name="Place">Where it stands; null for what stands nowhere.</param>
internal readonly record struct WrittenPart(WrittenPartKind Kind, string Name, string Title, SourceReference? Place)
{
    public static WrittenPart Of(OperationModel operation) => new(WrittenPartKind.Operation, operation.Name, operation.Key, operation.Documentation?.Source);

    public static WrittenPart OfHeaders(OperationModel operation) => Of(operation) with { Kind = WrittenPartKind.Headers };

    public static WrittenPart Of(Declaration declaration) => new(WrittenPartKind.Type, declaration.Name, declaration.Name, declaration.Documentation?.Source);

    public static WrittenPart Of(TaskModel task, OperationModel create) => new(WrittenPartKind.Task, task.Stem, create.Key, create.Documentation?.Source);

    public static WrittenPart Of(WebhookModel webhook) => new(WrittenPartKind.Webhook, webhook.Name, webhook.Name, webhook.Documentation?.Source);

    /// <summary>What was being done when it failed.</summary>
    public string Stage => "writing " + Kind switch
    {
        WrittenPartKind.Operation => Title,
        WrittenPartKind.Headers => "the headers of " + Title,
        WrittenPartKind.Type => "the type " + Title,
        WrittenPartKind.Task => "the task of " + Title,
        _ => "the webhook " + Title,
    };
}
