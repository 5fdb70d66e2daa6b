using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Lints;
using Specular.Specification.Problems;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects;

/// <summary>Finds a document's dialect by its content, never by its name, and binds it.</summary>
internal static class DialectDetector
{
    private static readonly Dialect[] s_dialects = [new ProfileDialect(), new OpenApiDialect()];

    public static BoundDocument Bind(SourceDocument document)
    {
        var content = new DocumentContent(document, DocumentTextReader.Read(document.Text));
        var problems = new ProblemCollector(document.Name);
        foreach (var finding in content.Reading.Findings)
        {
            problems.Add(finding.Descriptor, finding.Pointer, [.. finding.Arguments]);
        }

        foreach (var dialect in s_dialects)
        {
            if (dialect.Recognises(content))
            {
                var bound = dialect.Bind(content, problems);
                DocumentLints.Check(bound, problems);
                return bound with { Problems = problems.ToValueList() };
            }
        }

        var problem = Explain(content);
        return new()
        {
            Document = new() { Name = document.Name, Dialect = "unknown" },
            Problems = [problem],
            IsReadable = false,
        };
    }

    private static Problem Explain(DocumentContent content)
    {
        var appearance = DocumentAppearance.Of(content);
        if (content.Reading.Fault is { } fault && (appearance is null || ReferenceEquals(fault.Descriptor, ProblemCatalog.TextBeyondLimits)))
        {
            return new(fault.Descriptor, new SourceReference(content.Name, ""), [content.FormatName, fault.Reason], fault.Offset);
        }

        appearance ??= DocumentAppearance.OfTree(content);
        return new(ProblemCatalog.UnknownDialect, new SourceReference(content.Name, appearance.Pointer), [appearance.What, appearance.Remedy]);
    }
}
