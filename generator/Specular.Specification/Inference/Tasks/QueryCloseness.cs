namespace Specular.Specification.Inference.Tasks;

/// <summary>How a query operation's path relates to the create operation's, closest first.</summary>
internal enum QueryCloseness
{
    /// <summary>The create path and an id: POST /v1/videos, GET /v1/videos/{id}.</summary>
    BelowCreate,

    /// <summary>The same subject under words for what is done: POST /v2/video/create, GET /v2/video/fetch/{id}.</summary>
    SameSubject,

    /// <summary>The create path with one other segment, and an id: POST /videos/text2video, GET /images/text2video/{id}.</summary>
    OneSegmentApart,

    /// <summary>An operation for the tasks of all create operations: GET /v1/tasks/{id}, GET /fetch?task_id=.</summary>
    Shared,
}
