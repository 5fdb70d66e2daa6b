namespace Specular.Specification.Validation;

/// <summary>Which schemas refer to which about the same value. A circle among these never ends; one through a member or an item ends with the value.</summary>
internal sealed class InPlaceReferences
{
    private readonly Dictionary<string, List<string>> _targets = new(StringComparer.Ordinal);

    /// <summary>Remembers a reference; one from no named schema leads into no circle.</summary>
    public void Add(string? from, string to)
    {
        if (from is null)
        {
            return;
        }

        if (!_targets.TryGetValue(from, out var targets))
        {
            _targets.Add(from, targets = []);
        }

        targets.Add(to);
    }

    /// <summary>A schema on a circle, or null.</summary>
    public string? FindCircle()
    {
        // Each schema is first under way, then done; meeting one under way closes a circle.
        var isDone = new Dictionary<string, bool>(StringComparer.Ordinal);
        var pending = new Stack<(string Id, bool IsEnd)>();
        foreach (var start in _targets.Keys)
        {
            pending.Push((start, false));
            while (pending.Count > 0)
            {
                var (id, isEnd) = pending.Pop();
                if (isEnd)
                {
                    isDone[id] = true;
                    continue;
                }

                if (isDone.TryGetValue(id, out var done))
                {
                    if (!done)
                    {
                        return id;
                    }

                    continue;
                }

                isDone[id] = false;
                pending.Push((id, true));
                if (_targets.TryGetValue(id, out var targets))
                {
                    foreach (var target in targets)
                    {
                        // A target met again before its turn is no circle; one under way is.
                        if (isDone.TryGetValue(target, out var targetDone) && !targetDone)
                        {
                            return target;
                        }

                        pending.Push((target, false));
                    }
                }
            }
        }

        return null;
    }
}
