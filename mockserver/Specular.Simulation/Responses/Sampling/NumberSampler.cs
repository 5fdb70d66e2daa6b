using System.Globalization;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Sampling;

/// <summary>Makes a number that keeps a schema's bounds.</summary>
internal static class NumberSampler
{
    /// <summary>A number for a member.</summary>
    public static JsonValue Sample(string name, FlatSchema flat)
    {
        var wanted = Wanted(name);
        return new JsonNumber(Fit(wanted, flat).ToString(CultureInfo.InvariantCulture));
    }

    private static decimal Wanted(string name)
    {
        var words = NameWords.Split(name);
        return (words.Length > 0 ? words[0] : "") switch
        {
            "start" or "begin" or "offset" or "index" => 0,
            "end" => 5000,
            "width" => 1280,
            "height" => 720,
            "duration" => 5,
            "fps" => 24,
            "status" when words.Length == 1 => 200,
            _ => 1,
        };
    }

    private static decimal Fit(decimal wanted, FlatSchema flat)
    {
        if (Conformance.IsNumber(wanted, flat))
        {
            return wanted;
        }

        var step = flat.MultipleOf is { } multiple && multiple > 0 ? multiple : flat.Kind == SchemaTypes.Integer ? 1 : Step(flat);
        var low = flat.Minimum ?? (flat.Maximum is { } most ? Math.Min(most - step, 0) : 0);
        var first = flat.MultipleOf is null ? low : Math.Ceiling(low / step) * step;
        for (var i = 0; i < 3; i++)
        {
            var value = first + (i * step);
            if (Conformance.IsNumber(value, flat))
            {
                return value;
            }
        }

        return flat.Maximum is { } maximum && flat.MultipleOf is null ? maximum : first;
    }

    // Between open bounds that lie close together the middle is inside.
    private static decimal Step(FlatSchema flat) =>
        flat is { Minimum: { } minimum, Maximum: { } maximum } && maximum > minimum && maximum - minimum <= 1 ? (maximum - minimum) / 2 : 1;
}
