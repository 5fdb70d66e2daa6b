using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.Specification.Tests.Robustness;

public sealed class MutationTests
{
    // Pieces that change what a document means, or whether it is one.
    private static readonly string[] s_pieces =
        ["", "\n", "  ", "\t", "- ", ": ", "{", "}", "[", "]", "'", "\"", "&a ", "*a", "<<: ", "|", ">-", "#", "null", "true", "-1", "$ref: '#/paths'", "!!str ", "---\n", "\u2028", "\ud83d", "{{x}}", "..."];

    [Fact]
    public void MutatedDocumentsNeverThrow()
    {
        var seeds = Seeds();
        var mutations = Gen.Choose(0, 1_000_000).Three().ListOf(4).ToArbitrary();
        Prop.ForAll(mutations, edits =>
        {
            var seed = seeds[edits[0].Item1 % seeds.Count];
            ReadAll(Mutate(seed, edits));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void TruncatedDocumentsNeverThrow()
    {
        foreach (var seed in Seeds())
        {
            for (var length = 0; length < seed.Length; length += 1 + (seed.Length / 60))
            {
                ReadAll(seed.Substring(0, length));
            }
        }
    }

    private static void ReadAll(string text)
    {
        var source = new SourceDocument("mutated.yaml", text);
        var result = ContractReader.Read("mutated", [source]);
        Assert.Equal(64, ContractReader.Digest(result.Contract).Length);
        foreach (var problem in result.Problems)
        {
            var position = DocumentLocator.Locate(source, problem);
            Assert.InRange(position.Offset, 0, text.Length);
            Assert.InRange(position.Offset + position.Length, position.Offset, text.Length);
            Assert.False(string.IsNullOrWhiteSpace(problem.Message));
        }
    }

    private static string Mutate(string text, IEnumerable<(int At, int Kind, int Piece)> edits)
    {
        var mutated = new StringBuilder(text);
        foreach (var (at, kind, piece) in edits)
        {
            var offset = mutated.Length == 0 ? 0 : at % mutated.Length;
            var length = Math.Min(kind % 13, mutated.Length - offset);
            switch (kind % 3)
            {
                case 0:
                    mutated.Insert(offset, s_pieces[piece % s_pieces.Length]);
                    break;
                case 1:
                    mutated.Remove(offset, length);
                    break;
                default:
                    mutated.Remove(offset, length).Insert(offset, s_pieces[piece % s_pieces.Length]);
                    break;
            }
        }

        return mutated.ToString();
    }

    private static List<string> Seeds() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs"), "*.yaml", SearchOption.AllDirectories).OrderBy(f => f, StringComparer.Ordinal).Select(File.ReadAllText),
        """{"openapi":"3.1.0","paths":{"/a/{b}":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}}}}},"components":{"schemas":{"A":{"type":["object","null"],"oneOf":[{"$ref":"#/components/schemas/A"},true]}}}}""",
    ];
}
