using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "minItems", "maxItems" and "uniqueItems".</summary>
internal sealed class ItemCountCheck(long? min, long? max, bool unique) : SchemaCheck
{
    // Up to here comparing each with each is faster than a set.
    private const int PairwiseLimit = 16;

    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonArray array)
        {
            return true;
        }

        var holds = true;
        if (min > array.Items.Count)
        {
            holds = run.Report("minItems", $"an array of at least {ValueText.Count(min.Value, "item")}", value);
        }

        if (max < array.Items.Count)
        {
            holds = run.Report("maxItems", $"an array of at most {ValueText.Count(max.Value, "item")}", value);
        }

        if (unique && FindRepeated(array.Items) is >= 0 and var index)
        {
            run.Enter(index);
            holds = run.Report("uniqueItems", "an item that is not in the array yet", array.Items[index]);
            run.Leave();
        }

        return holds;
    }

    // The index of the first item that stood before; -1 when all differ.
    private static int FindRepeated(ValueList<JsonValue> items)
    {
        if (items.Count > PairwiseLimit)
        {
            var seen = new HashSet<JsonValue>();
            for (var i = 0; i < items.Count; i++)
            {
                if (!seen.Add(items[i]))
                {
                    return i;
                }
            }

            return -1;
        }

        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (items[i].Equals(items[j]))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
