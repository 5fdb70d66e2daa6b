using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "enum" and "const".</summary>
internal sealed class EnumCheck : SchemaCheck
{
    // More values than this are not read in a message.
    private const int MostShown = 12;

    private readonly string _keyword;
    private readonly string _expected;
    private readonly NameTable _texts;
    private readonly InstanceTape _others = new();

    public EnumCheck(SourceReference source, string keyword, ValueList<JsonValue> values)
        : base(source)
    {
        _keyword = keyword;
        _texts = new NameTable(values.OfType<JsonString>().Select(s => s.Value));
        TreeInstanceReader.Read(new JsonArray(values.Where(v => v is not JsonString).ToValueList()), _others);
        var shown = values.Take(MostShown).Select(v => v.ToJson()).ToList();
        _expected = values.Count == 1 ? shown[0]
            : values.Count > MostShown ? $"one of {values.Count.ToString(CultureInfo.InvariantCulture)} values ({string.Join(", ", shown)} …)"
            : values.Count == 0 ? "no value at all"
            : ValueText.Join(shown, "or");
    }

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) =>
        (value.Kind == JsonKind.String ? _texts.Find(value.Text, 0) >= 0 : IsAmongOthers(value)) || Fail(run, _keyword, _expected, value);

    private bool IsAmongOthers(Instance value)
    {
        foreach (var allowed in _others.Root.Children)
        {
            if (InstanceEquality.AreEqual(allowed, value))
            {
                return true;
            }
        }

        return false;
    }
}
