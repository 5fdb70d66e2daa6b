namespace Specular.Descriptors;

/// <summary>An address an API is served at.</summary>
/// <param name="Url">The address: "https://api.302.ai".</param>
/// <param name="Description">What the document calls it (正式环境); "" when it does not.</param>
public sealed record ServerDescriptor(string Url, string Description = "")
{
    private readonly string _template = "";

    /// <summary>The address with its variables filled in.</summary>
    /// <param name="template">The address as the document writes it: "https://{region}.example.com/{version}".</param>
    /// <param name="description">What the document calls it.</param>
    /// <param name="values">A value for each variable.</param>
    /// <exception cref="ArgumentException">A value is none that the document allows, or would lead to another host or path.</exception>
    public static ServerDescriptor FromTemplate(string template, string description, IReadOnlyList<ServerVariableValue> values) =>
        new(template, description, ServerTemplate.Fill(template, values));

    private ServerDescriptor(string template, string description, string url)
        : this(url, description) => _template = template;

    internal bool IsSameAs(ServerDescriptor other) =>
        string.Equals(_template.Length > 0 ? _template : Url, other._template.Length > 0 ? other._template : other.Url, StringComparison.Ordinal);
}
