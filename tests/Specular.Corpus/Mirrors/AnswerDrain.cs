using System.Reflection;

namespace Specular.Corpus.Mirrors;

/// <summary>Reads what a client's method gives to its end: a task's result, a download's bytes, a stream's items.</summary>
internal static class AnswerDrain
{
    // The simulator's streams are shorter.
    private const int MostItems = 1000;

    private static readonly MethodInfo s_items = typeof(AnswerDrain).GetMethod(nameof(ReadItemsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Reads it.</summary>
    public static async Task ReadAsync(object? given, CancellationToken cancellationToken)
    {
        if (given is Task task)
        {
            await task.ConfigureAwait(false);
            if (task.GetType().GetProperty("Result")?.GetValue(task) is ApiDownload download)
            {
                await using (download.ConfigureAwait(false))
                {
                    await download.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        else if (given?.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } items)
        {
            await ((Task)s_items.MakeGenericMethod(items.GetGenericArguments()).Invoke(null, [given, cancellationToken])!).ConfigureAwait(false);
        }
    }

    private static async Task ReadItemsAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (++count > MostItems)
            {
                throw new InvalidOperationException("The stream does not end.");
            }
        }

        if (count == 0)
        {
            throw new InvalidOperationException("The stream has no item.");
        }
    }
}
