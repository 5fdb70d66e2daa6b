namespace Specular.CodeGeneration.Emission;

/// <summary>What can be left out of a client, the rest of which then still compiles.</summary>
internal enum WrittenPartKind
{
    /// <summary>An operation: its methods and its descriptor.</summary>
    Operation,

    /// <summary>The type of an operation's headers.</summary>
    Headers,

    /// <summary>A type. Others refer to it, so it stays, with no more in it than its JSON.</summary>
    Type,

    /// <summary>A task's methods and descriptor.</summary>
    Task,

    /// <summary>The method that reads what a service sends.</summary>
    Webhook,
}
