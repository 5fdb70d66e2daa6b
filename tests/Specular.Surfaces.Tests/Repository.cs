using System.Text;

namespace Specular.Surfaces;

/// <summary>The repository the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Toolkit.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Locate(path), Encoding.UTF8);

    public static byte[] ReadBytes(string path) => File.ReadAllBytes(Locate(path));

    public static string Locate(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Toolkit.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Toolkit.sln.");
    }
}
