using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Prose;

/// <summary>Values that come from another operation by their prose, when no document has an operation of that name: 通过试听接口生成.</summary>
internal static class MissingOperationLint
{
    // Only Chinese names an operation so that a machine knows it: by the word 接口 after the name and a verb after that.
    private static readonly ProsePattern s_source = new(
        @"(?:通过|调用|由|从|来自)\s?[「“""'《【]?(?<name>(?!本|该|此|其|上述|相关|对应|以下)[\u4e00-\u9fff]{2,8}?)[」”""'》】]?\s?接口\s?(?:所|中)?(?:生成|返回|获取|得到|获得|创建|上传)(?=的|\s?(?:[。；;,，)）\n]|$))");

    public static void Check(SchemaPlace place, PublishedPage page, LintReport report)
    {
        if ((place.Schema.Types & (SchemaTypes.String | SchemaTypes.Integer)) != SchemaTypes.None && place.Prose.IndexOf("接口", StringComparison.Ordinal) >= 0 && s_source.First(place.Prose) is { } found && found.Groups["name"].Value is var name && !IsNamed(name, page.Document.Operations))
        {
            report.Add(ProblemCatalog.OperationOfProseMissing, place.Source, place.Label, name);
        }
    }

    /// <summary>The problems without those about an operation that another document has.</summary>
    public static IEnumerable<Problem> RemoveFound(IEnumerable<Problem> problems, ApiContract contract) =>
        problems.Where(p => !string.Equals(p.Descriptor.Id, ProblemCatalog.OperationOfProseMissing.Id, StringComparison.Ordinal) || !IsNamed(p.Arguments[1], contract.Operations));

    // 人脸识别 is in "Identify-Face(对口型-人脸识别)".
    private static bool IsNamed(string name, IEnumerable<Operation> operations) =>
        operations.Any(o => o.Summary.IndexOf(name, StringComparison.Ordinal) >= 0 || o.Description.IndexOf(name, StringComparison.Ordinal) >= 0);
}
