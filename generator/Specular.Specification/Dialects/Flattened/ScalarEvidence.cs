namespace Specular.Specification.Dialects.Flattened;

/// <summary>What speaks against a scalar at a place.</summary>
internal static class ScalarEvidence
{
    public static Weight Against(Shape shape, FlatLine line)
    {
        if (line.IsNull)
        {
            // A null override is how Apifox removes a member of an embedded model.
            return shape.IsFree || shape.IsSchema ? Weight.Nothing : Weight.Against(1.5, $"'{line.Key}' would be null");
        }

        var unquoted = line.Form == ValueForm.Plain && line.Value.IndexOf(": ", StringComparison.Ordinal) >= 0 ? Weight.Against(2.5, "a text with ': ' needs quotes") : Weight.Nothing;
        return shape.Scalars switch
        {
            ScalarForm.None => Weight.Impossible,
            ScalarForm.Any => unquoted,
            ScalarForm.Boolean => line.Value is "true" or "false" ? Weight.Nothing
                : line.Value is "'true'" or "'false'" or "yes" or "no" or "\"true\"" or "\"false\"" ? Weight.Against(1, $"'{line.Key}' is true or false") : Weight.Impossible,
            ScalarForm.Number => IsNumber(line.Value) ? Weight.Nothing : Weight.Against(5, $"'{line.Key}' is a number"),
            _ => shape.IsKnownWord(line.Value.Trim('\'', '"')) ? unquoted : Weight.Against(4, $"'{line.Value}' is no {shape.Name}"),
        };
    }

    private static bool IsNumber(string value) => value.Length > 0 && Reading.CoreScalars.Number(value) is not null;
}
