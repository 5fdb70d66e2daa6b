namespace Specular.Simulation.Schemas;

/// <summary>The words of a member's name: task_status_msg, taskStatusMsg and TaskStatusMsg are task, status, msg.</summary>
internal static class NameWords
{
    /// <summary>The words, in lower case.</summary>
    public static string[] Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var turns = !ends && i > start && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (ends || turns)
            {
                if (i > start)
                {
                    words.Add(name[start..i].ToLowerInvariant());
                }

                start = ends ? i + 1 : i;
            }
        }

        return [.. words];
    }
}
