using Specular.Specification.Dialects.Flattened;
using Specular.Specification.Nodes;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Flattened;

/// <summary>Real pages, flattened, against what they were.</summary>
public sealed class FlattenedCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void PagesCopiedAsTextComeBack()
    {
        var folder = Folder("apifox/flattened-yaml-derived");
        var pages = Directory.EnumerateFiles(folder, "*.flat.txt").Order(StringComparer.Ordinal).Select(path =>
        {
            var name = Path.GetFileName(path)[..^".flat.txt".Length];
            return (name, File.ReadAllText(path), File.ReadAllText(Path.Combine(folder, "..", "openapi-yaml-extracted", name + ".yaml")));
        });
        var table = Measure(pages);
        Assert.True(table.Same + table.SameButForWhiteSpace >= (table.All * 88) / 100);
        Assert.Equal(0, table.Silent);
    }

    [Fact]
    public void AllPagesOfApifoxComeBackOrAreTold()
    {
        var pages = Directory.EnumerateFiles(Folder("apifox/openapi-yaml-extracted"), "*.yaml").Order(StringComparer.Ordinal).Select(Flattened);
        var table = Measure(pages);
        Assert.True(table.Same + table.SameButForWhiteSpace >= (table.All * 80) / 100);
        Assert.Equal(0, table.Silent);
    }

    private static (string, string, string) Flattened(string path)
    {
        var yaml = File.ReadAllText(path);
        return (Path.GetFileName(path), "Title\nOpenAPI Specification\n" + Flattening.Of(yaml), yaml);
    }

    private static string Folder(string name)
    {
        Assert.SkipWhen(Repository.Corpus is null, "The corpus is not beside the repository.");
        return Path.Combine(Repository.Corpus!, name);
    }

    private Table Measure(IEnumerable<(string Name, string Flattened, string Yaml)> pages)
    {
        var table = new Table();
        foreach (var (name, flattened, yaml) in pages)
        {
            if (Specular.Specification.Reading.YamlReader.Read(yaml).Root is not ObjectNode expected)
            {
                output.WriteLine($"{name}: its YAML is not valid, so there is nothing to compare with");
                continue;
            }

            var reading = FlattenedPageReader.Read(flattened);
            var found = reading.Pages.Count == 1 ? reading.Pages[0] : null;
            table.All++;
            var strict = Flattening.Differences(expected, found, ignoreWhiteSpace: false);
            var loose = Flattening.Differences(expected, found, ignoreWhiteSpace: true);
            if (strict.Count == 0)
            {
                table.Same++;
            }
            else if (loose.Count == 0)
            {
                table.SameButForWhiteSpace++;
                output.WriteLine($"{name}: the same but for white space in {strict.Count} texts");
            }
            else
            {
                table.Silent += reading.Findings.Count == 0 ? 1 : 0;
                output.WriteLine($"{name}: {loose.Count} differences, {reading.Findings.Count} told; the first: {loose[0]}");
            }
        }

        output.WriteLine($"{table.All} pages: {table.Same} the same, {table.SameButForWhiteSpace} but for white space, {table.Silent} wrong and not told");
        return table;
    }

    private sealed class Table
    {
        public int All { get; set; }

        public int Same { get; set; }

        public int SameButForWhiteSpace { get; set; }

        public int Silent { get; set; }
    }
}
