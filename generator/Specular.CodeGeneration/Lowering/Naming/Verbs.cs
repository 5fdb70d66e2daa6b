namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>The verbs that operations' names begin with, and what Chinese summaries call them.</summary>
internal static class Verbs
{
    // Ordered: 查询任务（列表） is a list, 取消创建 a cancellation.
    private static readonly (string Word, string Verb)[] Chinese =
    [
        ("列表", "List"), ("取消", "Cancel"), ("删除", "Delete"), ("创建", "Create"), ("新建", "Create"), ("提交", "Create"), ("查询", "Get"), ("获取", "Get"),
    ];

    private static readonly string[] Creating = ["Create", "Submit", "Start"];

    private static readonly string[] Common = ["Create", "Get", "List", "Update", "Replace", "Delete", "Cancel", "Submit", "Start", "Query", "Fetch", "Retrieve"];

    private static readonly string[] Querying = ["Get", "Query", "Fetch", "Retrieve"];

    private static readonly HashSet<string> Imperatives = new(StringComparer.Ordinal)
    {
        "Accept", "Add", "Analyze", "Apply", "Approve", "Archive", "Assign", "Attach", "Authenticate", "Authorize", "Block", "Calculate", "Cancel",
        "Check", "Clear", "Clone", "Close", "Commit", "Complete", "Confirm", "Connect", "Convert", "Copy", "Create", "Deactivate", "Delete", "Describe",
        "Detach", "Detect", "Disable", "Disconnect", "Download", "Edit", "Enable", "Export", "Extend", "Fetch", "Find", "Finish", "Generate", "Get",
        "Identify", "Import", "Init", "Invite", "Join", "Leave", "List", "Lock", "Login", "Logout", "Mark", "Merge", "Move", "Pause", "Poll", "Preview",
        "Publish", "Purge", "Put", "Query", "Read", "Recognize", "Redeem", "Refresh", "Refund", "Register", "Reject", "Release", "Remix", "Remove", "Rename",
        "Replace", "Report", "Request", "Reset", "Resolve", "Restart", "Restore", "Resume", "Retrieve", "Retry", "Revoke", "Rotate", "Run", "Save", "Search",
        "Select", "Send", "Set", "Share", "Start", "Stop", "Submit", "Subscribe", "Suspend", "Sync", "Test", "Transfer", "Translate", "Trigger", "Unlock",
        "Unsubscribe", "Update", "Upload", "Validate", "Verify",
    };

    /// <summary>The action that the Chinese part of a summary states; null when it states none.</summary>
    public static string? FromChinese(string summary)
    {
        foreach (var (word, verb) in Chinese)
        {
            if (summary.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return verb;
            }
        }

        return null;
    }

    /// <summary>Whether the name begins with a verb.</summary>
    public static bool StartsWithVerb(string name) => Imperatives.Contains(FirstWord(name));

    /// <summary>The name of a create operation without its verb: what its task, its receipt and its Start form are named by.</summary>
    public static string WithoutCreating(string name) => Without(name, Creating);

    /// <summary>The name of a query operation without its verb.</summary>
    public static string WithoutQuerying(string name) => Without(name, Querying);

    /// <summary>The name without a verb that any thing can have: what operations on one thing have in common.</summary>
    public static string WithoutCommonVerb(string name) => Without(name, Common);

    private static bool IsStart(char c) => !char.IsLower(c) && !char.IsDigit(c) && c != '_';

    private static string Without(string name, string[] verbs)
    {
        foreach (var verb in verbs)
        {
            // "Startle" is no "Start" with a noun: after the verb a new word must begin.
            if (name.Length > verb.Length && name.StartsWith(verb, StringComparison.Ordinal) && IsStart(name[verb.Length]))
            {
                return name.Substring(verb.Length);
            }
        }

        return name;
    }

    private static string FirstWord(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (!char.IsLower(name[i]))
            {
                return name.Substring(0, i);
            }
        }

        return name;
    }
}
