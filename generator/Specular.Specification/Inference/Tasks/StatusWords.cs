using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>The words that task APIs use for the states of a task, without case and separators, and their Chinese glosses.</summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, TaskState> Known = Table();

    // Longer glosses stand before those they contain: 未成功 is no success.
    private static readonly (string Gloss, TaskState State)[] Glosses =
    [
        ("未开始", TaskState.Submitted), ("已提交", TaskState.Submitted), ("已创建", TaskState.Submitted), ("待处理", TaskState.Submitted),
        ("排队", TaskState.Submitted), ("等待", TaskState.Submitted), ("队列", TaskState.Submitted), ("准备", TaskState.Submitted),
        ("未成功", TaskState.Failed), ("失败", TaskState.Failed), ("错误", TaskState.Failed), ("超时", TaskState.Failed), ("过期", TaskState.Failed),
        ("已取消", TaskState.Cancelled), ("取消", TaskState.Cancelled),
        ("未完成", TaskState.Processing), ("处理中", TaskState.Processing), ("生成中", TaskState.Processing), ("进行中", TaskState.Processing),
        ("运行中", TaskState.Processing), ("执行中", TaskState.Processing),
        ("成功", TaskState.Succeeded), ("完成", TaskState.Succeeded),
    ];

    /// <summary>What a word means; <see cref="TaskState.Unknown"/> for one that no task API is known to use.</summary>
    public static TaskState StateOf(string word) => Known.TryGetValue(NameKey.Of(word), out var state) ? state : TaskState.Unknown;

    /// <summary>
    /// Whether a word says that the work itself went wrong. What expires, times out or is not found may have been no work at all: a link, a code, a store.
    /// </summary>
    public static bool IsFailureOfWork(string word) => NameKey.Of(word) is "failed" or "fail" or "failure" or "error" or "errored" or "aborted" or "rejected";

    /// <summary>What a label ("排队中", "（已提交）", "Queued") says of a value.</summary>
    public static TaskState StateOfLabel(string label)
    {
        foreach (var (gloss, state) in Glosses)
        {
            if (label.IndexOf(gloss, StringComparison.Ordinal) >= 0)
            {
                return state;
            }
        }

        return StateOf(label.Trim('(', ')', '（', '）', ' '));
    }

    private static Dictionary<string, TaskState> Table()
    {
        var table = new Dictionary<string, TaskState>(StringComparer.Ordinal);
        Add(TaskState.Submitted, "submitted submit queued queueing queuing inqueue enqueued pending waiting created starting notstart notstarted throttled preparing accepted scheduled");
        Add(TaskState.Processing, "processing inprogress progressing running generating dreaming suspending suspended working executing rendering started active validating validatingfiles finalizing uploading encoding transcoding exporting importing cancelling canceling");
        Add(TaskState.Succeeded, "succeed succeeded success successful successfully completed complete done ready finished finish exported imported");
        Add(TaskState.Failed, "failed fail failure error errored expired aborted notfound timeout timedout rejected");
        Add(TaskState.Cancelled, "cancelled canceled cancel");
        return table;

        void Add(TaskState state, string words)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = state;
            }
        }
    }
}
