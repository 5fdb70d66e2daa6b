namespace Specular.Specification.Dialects.Swagger;

/// <summary>Where the shared parts of a 2.0 document stand in the tree that is written.</summary>
internal static class SwaggerSections
{
    private static readonly (string Old, string New)[] s_sections =
        [("/definitions/", "/components/schemas/"), ("/parameters/", "/components/parameters/"), ("/responses/", "/components/responses/")];

    /// <summary>The pointer of the same part in the written tree.</summary>
    public static string Rewrite(string pointer)
    {
        foreach (var (old, written) in s_sections)
        {
            if (pointer.StartsWith(old, StringComparison.Ordinal))
            {
                return written + pointer.Substring(old.Length);
            }
        }

        return pointer;
    }
}
