using System.Collections;
using System.Reflection;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Profiles;
using Specular.Specification.Tests.Documents;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Joining;

public sealed class ContractDigestTests
{
    [Fact]
    public void CommentsBlankLinesAndFoldersDoNotCount()
    {
        var documents = SurfaceDocuments.Of("kling-302");
        var moved = documents.Select(d => new SourceDocument("copied/" + Path.GetFileName(d.Name), "# a comment\n\n" + d.Text + "\n\n"));
        Assert.Equal(Digest(documents), Digest(moved));
    }

    [Fact]
    public void AChangedDescriptionCounts()
    {
        var documents = SurfaceDocuments.Of("kling-302");
        var changed = documents.Select(d => d with { Text = d.Text.Replace("description: 会话ID", "description: 会话", StringComparison.Ordinal) });
        Assert.NotEqual(Digest(documents), Digest(changed));
    }

    [Fact]
    public void TheDigestIsSixtyFourHexadecimalDigits() => Assert.Matches("^[0-9a-f]{64}$", Digest(SurfaceDocuments.Of("kling-relay")));

    /// <summary>A member added to the model and forgotten in the canonical form would let two mirrors differ unnoticed.</summary>
    [Fact]
    public void EveryMemberOfTheModelCounts()
    {
        var empty = new ApiContract { Name = "x" };
        var before = ContractReader.Digest(empty);
        var forgotten = new List<string>();
        foreach (var type in ModelTypes())
        {
            var whole = Fill(type, 0)!;
            foreach (var property in Settable(type))
            {
                var without = Without(whole, property);
                if (Digest(Wrap(whole)) == Digest(Wrap(without)))
                {
                    forgotten.Add($"{type.Name}.{property.Name}");
                }
            }
        }

        Assert.Equal(64, before.Length);
        Assert.Equal([], forgotten);
    }

    [Fact]
    public void EveryKindOfRuleAndTermIsAmongThem() =>
        Assert.Empty(typeof(Rule).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Rule)) || t.IsSubclassOf(typeof(RuleTerm)))).Except(ModelTypes()));

    private static string Digest(IEnumerable<SourceDocument> documents) => Digest(ContractReader.Read("x", documents).Contract);

    private static string Digest(ApiContract contract) => ContractReader.Digest(contract);

    private static Type[] ModelTypes() =>
    [
        typeof(Schema), typeof(Operation), typeof(Parameter), typeof(RequestBody), typeof(Response), typeof(MediaContent), typeof(ApiServer), typeof(Envelope),
        typeof(Credential), typeof(TaskProtocol), typeof(ContractDocument), typeof(Profile), typeof(MediaMember), typeof(TaskProfile), typeof(TaskProtocolOverride),
        typeof(ErrorEntry), typeof(ExactlyOneRule), typeof(AtLeastOneRule), typeof(CompareRule), typeof(IssuedByRule), typeof(UniqueRule), typeof(Lifetime),
        typeof(StatedPrice), typeof(MediaLimits), typeof(ConstantTerm), typeof(ValueTerm), typeof(LengthTerm), typeof(ValueReference), typeof(MemberPath),
    ];

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    // A contract that holds the value where such a value stands.
    private static ApiContract Wrap(object value)
    {
        var operation = new Operation { Source = new("", ""), Method = "GET", Path = "/a" };
        var content = new MediaContent { Source = new("", ""), MediaType = "application/json" };
        Profile InProfile(object entry) => entry switch
        {
            Profile profile => profile,
            MediaMember media => new() { Media = [media] },
            TaskProfile task => new() { Tasks = [task] },
            TaskProtocolOverride stated => new() { Tasks = [new() { CreateOperation = "POST /x", Override = stated }] },
            ErrorEntry error => new() { Errors = [error] },
            Rule rule => new() { Rules = [rule] },
            RuleTerm term => InProfile(Compare(term)),
            ValueReference reference => InProfile(Compare(new ValueTerm(reference))),
            MemberPath member => InProfile(Compare(new ValueTerm(new(ValueOrigin.Request, member)))),
            MediaLimits limits => InProfile(new MediaMember { Operation = "POST /x", Member = "/a", Kind = MediaKind.Video, Limits = limits, Evidence = Other() }),
            StatedPrice price => new() { Prices = [price] },
            Lifetime lifetime => new() { MediaLifetime = lifetime },
            _ => throw new InvalidOperationException(entry.GetType().Name),
        };
        ApiContract With(Operation one) => new() { Name = "x", Operations = [one] };
        return value switch
        {
            Schema schema => new() { Name = "x", Schemas = [new("#/a", "a", schema)] },
            Operation one => With(one),
            Parameter parameter => With(operation with { Parameters = [parameter] }),
            RequestBody body => With(operation with { Body = body }),
            Response response => With(operation with { Responses = [response] }),
            MediaContent media => With(operation with { Body = new() { Source = new("", ""), Content = [media, content] } }),
            ApiServer server => new() { Name = "x", Servers = [server] },
            Envelope envelope => With(operation with { Envelope = envelope }),
            Credential credential => new() { Name = "x", Credential = credential },
            TaskProtocol protocol => new() { Name = "x", TaskProtocols = [protocol] },
            ContractDocument document => new() { Name = "x", Documents = [document] },
            _ => new() { Name = "x", Profile = InProfile(value) },
        };
    }

    private static CompareRule Compare(RuleTerm term) =>
        new() { Operation = "POST /x", Left = [term], Comparison = Comparison.AtLeast, Right = [term], Evidence = Other() };

    private static Evidence Other() => new("other", Basis.Assumed);

    private static object Without(object whole, PropertyInfo property)
    {
        var copy = whole.GetType().GetMethod("<Clone>$")!.Invoke(whole, null)!;
        property.SetValue(copy, Other(property));
        return copy;
    }

    private static object? Other(PropertyInfo property) => property.PropertyType switch
    {
        var t when t == typeof(string) => "other",
        var t when t == typeof(JsonValue) => JsonValue.From("other"),
        var t when t == typeof(Evidence) => Other(),
        var t when t == typeof(ValueReference) => new ValueReference(ValueOrigin.Request, new("/other", false)),
        var t when t == typeof(MemberPath) => new MemberPath("/other", false),
        var t when t == typeof(Schema) => new Schema { Source = new("", ""), Title = "other" },
        var t when t == typeof(TaskProtocolOverride) => new TaskProtocolOverride(),
        var t when t == typeof(SourceReference) => new SourceReference("other", "/other"),
        { IsValueType: true } t when Nullable.GetUnderlyingType(t) is null => Activator.CreateInstance(t),
        var t when t.IsGenericType && t.GetGenericTypeDefinition() == typeof(ValueList<>) => t.GetProperty("Empty")!.GetValue(null),
        _ => null,
    };

    // A value of the type in which every member says something.
    private static object? Fill(Type type, int depth)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string))
        {
            return "text";
        }

        if (inner == typeof(bool))
        {
            return true;
        }

        if (inner.IsEnum)
        {
            return Enum.GetValues(inner).Cast<object>().Last();
        }

        if (inner == typeof(TimeSpan))
        {
            return TimeSpan.FromSeconds(5);
        }

        if (inner.IsPrimitive || inner == typeof(decimal))
        {
            return Convert.ChangeType(7, inner, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (inner == typeof(JsonValue))
        {
            return JsonValue.From("value");
        }

        if (inner == typeof(JsonNumber))
        {
            return new JsonNumber("7");
        }

        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return FillList(inner, depth);
        }

        return FillRecord(inner == typeof(Rule) ? typeof(UniqueRule) : inner == typeof(RuleTerm) ? typeof(LengthTerm) : inner, depth);
    }

    private static object FillList(Type type, int depth)
    {
        var item = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, depth > 2 ? 0 : 1);
        if (items.Length > 0)
        {
            ((IList)items)[0] = Fill(item, depth + 1);
        }

        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static object? FillRecord(Type type, int depth)
    {
        if (depth > 3 && !type.IsValueType)
        {
            return type == typeof(Schema) ? Schema.Any : type == typeof(Evidence) ? new Evidence("deep", Basis.Assumed)
                : type == typeof(MemberPath) ? new MemberPath("/deep", true) : null;
        }

        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var record = constructor.Invoke([.. constructor.GetParameters().Select(p => Fill(p.ParameterType, depth + 1))]);
        foreach (var property in Settable(type))
        {
            property.SetValue(record, Fill(property.PropertyType, depth + 1));
        }

        return record;
    }
}
