using System.Text;

namespace Specular.Runtime.Tests;

public sealed class TextAnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/plain", "utf-8", "文")]
    [InlineData("text/plain; charset=\"utf-8\"", "utf-8", "文")]
    [InlineData("text/csv; charset=utf-16", "utf-16", "文")]
    [InlineData("application/xml; charset=iso-8859-1", "iso-8859-1", "é")]
    [InlineData("text/plain; charset=us-ascii", "us-ascii", "e")]
    public async Task TextIsReadInItsCharacterSet(string mediaType, string encoding, string text)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        Assert.Equal(text, await SendAsync(mediaType, bytes));
    }

    [Fact]
    public async Task MarksOfOrderAreNoText()
    {
        Assert.Equal("文", await SendAsync("text/plain", [0xEF, 0xBB, 0xBF, .. "文"u8]));
        Assert.Equal("文", await SendAsync("text/plain", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("文")]));
        Assert.Equal("", await SendAsync("text/plain", []));
    }

    [Fact]
    public async Task ACharacterSetThatNobodyKnowsIsNamed()
    {
        var fault = await Assert.ThrowsAsync<ApiException>(() => SendAsync("text/plain; charset=x-klingon", [65]));
        Assert.Contains("'x-klingon'", fault.Message);
    }

    [Fact]
    public async Task AnErrorWhereTextWasAskedForIsAnError()
    {
        var fault = await Assert.ThrowsAsync<ApiException>(() => SendAsync("application/json", """{"error":{"message":"no"}}"""u8.ToArray()));
        Assert.Equal("no", fault.ServiceMessage);
        Assert.Equal("""{"a":1}""", await SendAsync("application/json", """{"a":1}"""u8.ToArray()));
    }

    private static async Task<string> SendAsync(string mediaType, byte[] body)
    {
        var handler = new StubHandler(() => Calls.Body(new MemoryStream(body), mediaType));
        return (await Calls.Over(handler).SendForTextAsync(Calls.Fetch, new ApiRequest().Accept("text/plain"), Token)).Body;
    }
}
