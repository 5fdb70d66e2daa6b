using System.Globalization;
using Specular.Specification.Profiles;

namespace Specular.Specification.Canonical;

/// <summary>Rules in canonical form.</summary>
internal static class CanonicalRule
{
    public static void Write(CanonicalWriter writer, Rule rule)
    {
        writer.Write("Operation", rule.Operation);
        switch (rule)
        {
            case ExactlyOneRule exactlyOne:
                writer.WriteOptional("At", exactlyOne.At);
                writer.Write("Members", exactlyOne.Members);
                break;
            case AtLeastOneRule atLeastOne:
                writer.WriteOptional("At", atLeastOne.At);
                writer.Write("AtLeastOneOf", atLeastOne.Members);
                break;
            case CompareRule compare:
                writer.WriteOptional("At", compare.At);
                writer.WriteAll("Left", compare.Left, Write);
                writer.Write("Comparison", (long)compare.Comparison);
                writer.WriteAll("Right", compare.Right, Write);
                writer.WriteOptional("Margin", Text(compare.Margin));
                break;
            case IssuedByRule issuedBy:
                writer.WriteOptional("Member", issuedBy.Member);
                writer.WriteOptional("Issuer", issuedBy.Issuer);
                writer.WriteOptional("IssuedAt", issuedBy.IssuedAt);
                writer.Write("Lifetime", issuedBy.Lifetime);
                break;
            case UniqueRule unique:
                writer.WriteOptional("UniqueMember", unique.Member);
                break;
            default:
                throw new InvalidOperationException($"Rules of the type {rule.GetType().Name} have no canonical form.");
        }

        writer.Write("Evidence", rule.Evidence, CanonicalProtocol.Write);
    }

    public static void Write(CanonicalWriter writer, MediaLimits limits)
    {
        writer.WriteAll("Formats", limits.Formats, (w, f) => w.Write("Format", (long)f));
        writer.Write("MaxBytes", limits.MaxBytes);
        writer.Write("MinSide", limits.MinSide);
        writer.Write("MaxSide", limits.MaxSide);
        writer.WriteAll("Resolutions", limits.Resolutions, (w, r) => w.Write("Resolution", r));
        writer.WriteOptional("MinAspect", limits.MinAspect?.ToString());
        writer.WriteOptional("MaxAspect", limits.MaxAspect?.ToString());
        writer.Write("MinDuration", limits.MinDuration);
        writer.Write("MaxDuration", limits.MaxDuration);
    }

    private static void Write(CanonicalWriter writer, RuleTerm term)
    {
        writer.Write("IsSubtracted", term.IsSubtracted);
        switch (term)
        {
            case ConstantTerm constant:
                writer.WriteOptional("Number", Text(constant.Number));
                break;
            case ValueTerm value:
                writer.Write("Value", value.Value, Write);
                break;
            case LengthTerm length:
                writer.Write("Length", length.Value, Write);
                break;
            default:
                throw new InvalidOperationException($"Terms of the type {term.GetType().Name} have no canonical form.");
        }
    }

    private static void Write(CanonicalWriter writer, ValueReference value)
    {
        writer.Write("Origin", (long)value.Origin);
        writer.WriteOptional("Member", value.Member.Pointer);
        writer.Write("IsFromRoot", value.Member.IsFromRoot);
        writer.WriteOptional("Pointer", value.Pointer);
    }

    // 2.0 and 2 are one number.
    private static string Text(decimal number) => (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
