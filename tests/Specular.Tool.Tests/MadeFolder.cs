namespace Specular.Tool.Tests;

/// <summary>A folder of documents that a test makes, empty at its beginning.</summary>
internal sealed class MadeFolder
{
    /// <summary>A document with one fault, in line 8: it describes no error answer.</summary>
    public const string Document = Head + "  /a:\n    get:\n      operationId: getA\n" + Responses;

    /// <summary>Another with the same fault.</summary>
    public const string Other = Head + "  /b:\n    get:\n      operationId: getB\n" + Responses;

    private const string Head = "openapi: 3.0.1\ninfo: {title: t, version: '1'}\nservers: [{url: https://api.example.com}]\npaths:\n";
    private const string Responses = "      responses:\n        '200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}\n";

    public MadeFolder(string name)
    {
        Path = System.IO.Path.Combine(AppContext.BaseDirectory, "made", name);
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>The path of a file in it.</summary>
    public string this[string file] => System.IO.Path.Combine(Path, file);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string file, string text)
    {
        File.WriteAllText(this[file], text);
        return this[file];
    }
}
