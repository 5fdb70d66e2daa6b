namespace Specular;

/// <summary>What an item of a stream is made of. Generated code says it.</summary>
[Flags]
public enum ApiStreamForm
{
    /// <summary>The JSON in an event's data, or in a line.</summary>
    Data = 0,

    /// <summary>The event itself: an object with the members event, data, id and retry.</summary>
    Event = 1,

    /// <summary>In an item that is the event itself, data is a text and not the JSON in it.</summary>
    TextData = 2,

    /// <summary>The contract knows errors among the items, so they are items like any other and not thrown.</summary>
    KnownErrors = 4,
}
