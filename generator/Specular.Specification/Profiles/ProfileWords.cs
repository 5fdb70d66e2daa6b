namespace Specular.Specification.Profiles;

/// <summary>The words a key of a profile may have, and what they mean.</summary>
internal sealed class ProfileWords<T>(params (string Word, T Value)[] words)
    where T : struct
{
    public IEnumerable<string> All => words.Select(w => w.Word);

    public T? Find(string word)
    {
        foreach (var (candidate, value) in words)
        {
            if (string.Equals(candidate, word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
