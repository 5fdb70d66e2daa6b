namespace Specular;

/// <summary>A form.</summary>
internal sealed class FormBodySource : RequestBodySource
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public override bool IsRepeatable => true;

    public void Add(string name, string value) => _fields.Add(new(name, value));

    public override void Switch(string member)
    {
        _fields.RemoveAll(f => string.Equals(f.Key, member, StringComparison.Ordinal));
        Add(member, "true");
    }

    public override HttpContent CreateContent(bool limitsMedia) => new FormUrlEncodedContent(_fields);
}
