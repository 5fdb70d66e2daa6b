using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Apifox;

public sealed class SecurityTests
{
    [Theory]
    [InlineData("[{bearer: []}]", "bearer")]
    [InlineData("[{bearer: [], x-apifox: {schemeGroups: [{id: a, schemeIds: [bearer]}], required: true, use: {id: a}, scopes: {a: {bearer: []}}}}]", "bearer")]
    [InlineData("[{bearer: [], x-apidog: {schemeGroups: [{id: a, schemeIds: [bearer]}], required: false, use: {id: a}}}]", "bearer|")]
    [InlineData("[{bearer: [], x-apifox: {schemeGroups: [{id: a, schemeIds: [bearer]}, {id: b, schemeIds: [key, secret]}], use: {id: b}}}]", "key,secret|bearer")]
    [InlineData("[{bearer: [], x-apifox: {schemeGroups: [], required: false}}]", "bearer|")]
    [InlineData("[{bearer: [], x-apifox: 1}, {}]", "bearer|")]
    public void GroupsOfSchemesAreAlternativesTheOneInUseFirst(string security, string expected)
    {
        var document = Bound.OpenApi($"paths:\n  /x: {{get: {{security: {security}, responses: {{}}}}}}\n");
        Assert.Equal(expected, string.Join('|', document.Operations[0].Security!.Select(r => string.Join(',', r.Schemes))));
    }
}
