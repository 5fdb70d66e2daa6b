namespace Specular.Specification.Dialects.Apifox;

/// <summary>Where the parts of one dumped page are, in lines.</summary>
/// <param name="TitleLine">Its title; null when it has none.</param>
/// <param name="HeadLine">The line that names method and path; null when only the table does.</param>
/// <param name="OverviewLine">The heading of the table.</param>
/// <param name="Overview">The table.</param>
internal sealed record DumpPage(int? TitleLine, int? HeadLine, int OverviewLine, OverviewTable Overview)
{
    /// <summary>Its first line.</summary>
    public int StartLine => TitleLine ?? HeadLine ?? OverviewLine;
}
