using System.Globalization;
using Microsoft.CodeAnalysis;
using Specular.Generator.Testing;
using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Build and tool say the same of the same documents, at the same places.</summary>
public sealed class LintAgreementTests : IDisposable
{
    private const int MostCorpusDocuments = 60;
    private const string Baseline = "specular.baseline.json";

    // Of each range something, and a name of another document in a message.
    private static readonly SpecDocument[] Faulty =
    [
        new("specs/faulty/a.yaml", "openapi: 3.0.1\ninfo: {title: 可灵, version: '1'}\npaths:\n  /a:\n    get: {operationId: x, responses: {'200': {description: ok, content: {application/json: {schema: {type: int, oneOf: [{type: string}, {type: integer}]}}}}}}\n  /form:\n    post: {requestBody: {content: {multipart/form-data: {schema: {type: object}}}}, responses: {'200': {descripton: ok}}}\n", "Faulty", "FaultyClient"),
        new("specs/faulty/b.yaml", "openapi: 3.0.1\r\ninfo: {title: t, version: '1'}\r\npaths:\r\n  /a:\r\n    get: {operationId: y, responses: {'204': {description: none}}}\r\n  /b:\r\n    get: {operationId: x, responses: {'200': {$ref: '#/nowhere'}}}\r\n", "Faulty", "FaultyClient"),
        new("specs/faulty/broken.yaml", "openapi: 3.0.1\npaths:\n  /x: [unclosed\n", "Faulty", "FaultyClient"),
        new("specs/faulty/page.md", "# 页面\n\n```yaml\nopenapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths:\n  /page:\n    get: {responses: {'200': {description: ok, content: {application/json: {schema: {required: [a], type: object}}}}}}\n```\n", "Faulty", "FaultyClient"),
        new("specs/faulty/profile.yaml", "specular: profile\nnam: x\n", "Faulty", "FaultyClient"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("specular-agreement-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TheyAgreeOnIdsPlacesAndMessages()
    {
        SpecDocument[] documents = [.. SpecDocument.Surface("kling-302"), .. SpecDocument.Surface("kling-relay", "KlingRelay", "KlingRelayClient"), .. Faulty];
        Write(documents);

        var ofBuild = OfBuild(new GeneratorSession(documents).Run());
        var ofTool = await OfToolAsync("specs/kling-302", "specs/kling-relay", "specs/faulty");

        Assert.True(ofBuild.Count > 25, "The documents should have faults of every kind.");
        Assert.Equal(ofBuild, ofTool);
    }

    [Fact]
    public async Task WhatTheToolAcceptsTheBuildAccepts()
    {
        SpecDocument[] documents = [.. SpecDocument.Surface("kling-302"), .. SpecDocument.Surface("kling-relay", "KlingRelay", "KlingRelayClient"), .. Faulty];
        Write(documents);
        await LintTool.FindingsAsync(_folder, "specs/kling-302", "specs/kling-relay", "specs/faulty", "--write-baseline", "specs/" + Baseline);

        var settings = new BuildSettings { Baselines = [("specs/" + Baseline, await File.ReadAllTextAsync(Path.Combine(_folder, "specs", Baseline), TestContext.Current.CancellationToken))] };
        var run = new GeneratorSession(documents, settings: settings).Run();

        Assert.All(run.Problems, p => Assert.Equal(DiagnosticSeverity.Error, p.Severity));
        Assert.NotEmpty(run.Problems);
        Assert.Equal(new GeneratorSession(documents).Run().AllText, run.AllText);
    }

    [Fact]
    public async Task TheyAgreeOnDocumentsOfTheCorpus()
    {
        Assert.SkipWhen(Corpus.Folder is null, "There is no corpus.");
        var files = Corpus.OpenApiDocuments("openapi", 60_000).ToArray();
        Assert.SkipWhen(files.Length == 0, "The corpus has no documents here.");
        var documents = files.Where((_, i) => i % Math.Max(1, files.Length / MostCorpusDocuments) == 0)
            .Select((file, i) => new SpecDocument($"c/{i}/{Path.GetFileName(file)}", File.ReadAllText(file), $"N{i}", $"Corpus{i}Client")).ToArray();
        Write(documents);

        var ofBuild = OfBuild(new GeneratorSession(documents).Run());
        var ofTool = await OfToolAsync([.. documents.Select(d => Path.GetDirectoryName(d.Name)!).Distinct(StringComparer.Ordinal)]);

        Assert.NotEmpty(ofBuild);
        Assert.Equal(ofBuild, ofTool);
    }

    private void Write(IEnumerable<SpecDocument> documents)
    {
        foreach (var document in documents)
        {
            var path = Path.Combine(_folder, document.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, document.Text);
        }
    }

    private static List<string> OfBuild(GeneratorRun run) => [.. run.Problems.Select(p =>
    {
        var span = p.Location.GetLineSpan();
        return Line(p.Id, span.Path["/home/user/project/".Length..], span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, p.GetMessage(CultureInfo.InvariantCulture));
    }).Distinct().Order(StringComparer.Ordinal)];

    private async Task<List<string>> OfToolAsync(params string[] paths) =>
    [
        .. (await LintTool.FindingsAsync(_folder, [.. paths, "--second-reader", "off"]))
            .Select(f => Line((string)f["id"]!, (string)f["document"]!, (int)f["start"]!["line"]!, (int)f["start"]!["column"]!, (string)f["message"]!))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static string Line(string id, string path, int line, int column, string message) => string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:{column}: {id}: {message}");
}
