namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>Joins the name of an object and that of its member to the name of the member's type.</summary>
internal static class StemJoiner
{
    /// <summary>
    /// The stem followed by the member, words that both have at the seam written once: AdvancedLipSyncTask and TaskResult give AdvancedLipSyncTaskResult.
    /// </summary>
    public static string Join(string stem, string member)
    {
        for (var length = Math.Min(stem.Length, member.Length); length > 1; length--)
        {
            var start = stem.Length - length;
            if (IsWordStart(stem, start)
                && (length == member.Length || IsWordStart(member, length))
                && string.CompareOrdinal(stem, start, member, 0, length) == 0)
            {
                // The whole member may be the stem's end: a Task's "task" still is another type than the Task.
                return length == member.Length ? stem + member : stem + member.Substring(length);
            }
        }

        return stem + member;
    }

    private static bool IsWordStart(string name, int index) => index == 0 || !char.IsLower(name[index]);
}
