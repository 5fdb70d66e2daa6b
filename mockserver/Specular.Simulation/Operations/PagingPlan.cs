using System.Globalization;
using Specular.Simulation.Calls;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;

namespace Specular.Simulation.Operations;

/// <summary>How a list is cut into pages.</summary>
/// <param name="Page">The parameter with the page's number, from 1; null when there is none.</param>
/// <param name="Size">The parameter with the page's size; null when there is none.</param>
/// <param name="Offset">The parameter with the number of items passed over; null when there is none.</param>
internal sealed record PagingPlan(Parameter? Page, Parameter? Size, Parameter? Offset)
{
    // Kling's own default; no other is documented.
    private const int DefaultSize = 30;

    /// <summary>Finds the paging parameters of an operation by their names.</summary>
    public static PagingPlan Of(Operation operation)
    {
        var query = operation.Parameters.Where(p => p.Location == ParameterLocation.Query).ToArray();
        return new PagingPlan(
            query.FirstOrDefault(p => NameWords.Split(p.Name) is ["page"] or ["page", "num" or "no" or "number" or "index"]),
            query.FirstOrDefault(p => NameWords.Split(p.Name) is ["page", "size" or "limit"] or ["limit"] or ["per", "page"] or ["size"]),
            query.FirstOrDefault(p => NameWords.Split(p.Name) is ["offset"] or ["skip"]));
    }

    /// <summary>The items of the page a call asks for.</summary>
    public IEnumerable<T> Cut<T>(IEnumerable<T> items, CallInputs inputs)
    {
        var size = Math.Clamp(Number(Size, inputs) ?? DefaultSize, 0, 10_000);
        var skipped = Number(Offset, inputs) ?? ((long)Math.Max((Number(Page, inputs) ?? 1) - 1, 0) * size);
        return items.Skip((int)Math.Min(skipped, int.MaxValue)).Take(size);
    }

    private static int? Number(Parameter? parameter, CallInputs inputs) =>
        parameter is null ? null
        : int.TryParse(inputs.Find(parameter.Name)?.AsString(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given
        : (int?)parameter.Schema.Default?.AsInt64();
}
