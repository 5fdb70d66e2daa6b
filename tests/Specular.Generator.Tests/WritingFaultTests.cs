using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Emission;
using Specular.CodeGeneration.Lowering;
using Specular.Generator.Testing;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>A fault of ours while a client is written costs the part that it is in. Faults are provoked by models that no lowering makes: what cannot be absent is. What is left compiles.</summary>
public sealed class WritingFaultTests
{
    private const string Paths = """
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: ok, headers: {X-Rate: {schema: {type: integer}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Kind'}}}}
                '404': {description: none, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
            put:
              operationId: putPet
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
              responses: {'204': {description: ok}, '404': {description: none, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}}
        webhooks:
          petBorn: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}, responses: {'200': {description: ok}}}}
        """;

    private const string Components = """
        components:
          schemas:
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            Cat: {type: object, required: [lives, kind], properties: {lives: {type: integer, minimum: 1}, kind: {$ref: '#/components/schemas/Kind'}}}
            Dog: {type: object, required: [bones], properties: {bones: {type: array, items: {$ref: '#/components/schemas/Cat'}}}}
            Kind: {type: string, enum: [old, new]}
            Problem: {type: object, properties: {why: {type: string}}}
        """;

    private static readonly ClientModel s_pets = Model([SpecDocument.OpenApi(Paths, Components)]);

    private static readonly ClientModel s_kling = Model(SpecDocument.Surface("kling-302"));

    public static TheoryData<string> Types => [.. s_pets.Declarations.Select(d => "pets " + d.Name), .. s_kling.Declarations.Select(d => "kling " + d.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void ATypeKeepsItsNameAndItsJson(string type)
    {
        var model = type.StartsWith("pets ", StringComparison.Ordinal) ? s_pets : s_kling;
        var name = type[(type.IndexOf(' ', StringComparison.Ordinal) + 1)..];

        AssertReported(model with { Declarations = [.. model.Declarations.Select(d => d.Name == name ? Broken(d) : d)] }, "writing the type " + name);
    }

    [Theory]
    [InlineData("CreateAdvancedLipSync")]
    [InlineData("GetAdvancedLipSync")]
    [InlineData("IdentifyFace")]
    public void AnOperationIsLeftOutWithItsTask(string name)
    {
        Assert.Contains(s_kling.Operations, o => o.Name == name);

        var text = AssertReported(s_kling with { Operations = [.. s_kling.Operations.Select(o => o.Name == name ? o with { Answers = [null!] } : o)] }, "writing " + s_kling.Operations.Single(o => o.Name == name).Key);

        Assert.DoesNotContain(name + "Async", text);
        Assert.Equal(name == "IdentifyFace", text.Contains("StartAdvancedLipSyncAsync", StringComparison.Ordinal));
    }

    [Fact]
    public void ATaskIsLeftOut()
    {
        var text = AssertReported(s_kling with { Tasks = [.. s_kling.Tasks.Select(t => t with { Vocabulary = [null!] })] }, "writing the task of POST /klingai/v1/videos/advanced-lip-sync");

        Assert.DoesNotContain("StartAdvancedLipSyncAsync", text);
        Assert.Contains("CreateAdvancedLipSyncAsync", text);
    }

    [Fact]
    public void HeadersAWebhookAndATableOfErrorsAreLeftOut()
    {
        var headers = s_pets with { Operations = [.. s_pets.Operations.Select(o => o.Headers is null ? o : o with { Headers = new(o.Headers.Name, [null!]) })] };
        Assert.DoesNotContain("GetPetHeaders", AssertReported(headers, "writing the headers of GET /pets/{id}"));

        var webhook = s_pets with { Webhooks = [.. s_pets.Webhooks.Select(w => w with { Type = null! })] };
        Assert.DoesNotContain("ParsePetBorn", AssertReported(webhook, "writing the webhook PetBorn"));

        var errors = s_pets with { Operations = [.. s_pets.Operations.Select(o => o with { DeclaredErrors = [new("404", null!)] })] };
        AssertReported(errors, "writing GET /pets/{id}", "writing PUT /pets/{id}");
    }

    private static Declaration Broken(Declaration declaration) => declaration switch
    {
        ObjectDeclaration o => o with { Properties = [.. o.Properties, null!] },
        UnionDeclaration u => u with { Arms = [.. u.Arms, null!] },
        OpenEnumDeclaration e => e with { Values = [.. e.Values, null!] },
        _ => throw new ArgumentException(declaration.Name, nameof(declaration)),
    };

    private static string AssertReported(ClientModel model, params string[] stages)
    {
        var problems = new List<Problem>();
        var files = ClientEmission.Emit(model, problems);

        Assert.All(problems, p => Assert.Equal("SPEC9001", p.Descriptor.Id));
        Assert.All(problems.Zip(stages), p => Assert.Contains(p.Second + ":", p.First.Message));
        Assert.Equal(stages.Length, problems.Count);
        Assert.Empty(new GeneratorSession([], [.. files.Select(f => f.Text)]).Run().CompilerFindings());
        return string.Concat(files.Select(f => f.Text));
    }

    private static ClientModel Model(IReadOnlyList<SpecDocument> documents)
    {
        var read = ContractReader.Read("sample", [.. documents.Select(d => new SourceDocument(d.Name, d.Text))]);
        return ClientLowering.Lower(read.Contract, new ClientIdentity(documents[0].Namespace, documents[0].Client), ContractReader.Digest(read.Contract)).Model;
    }
}
