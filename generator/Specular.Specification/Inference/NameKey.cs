using System.Text;

namespace Specular.Specification.Inference;

/// <summary>Names as they compare across the ways to write them: task_id, taskId, TaskID and task-id are "taskid".</summary>
internal static class NameKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is not ('_' or '-' or ' ' or '.'))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
