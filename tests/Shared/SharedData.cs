namespace KnowledgeGraph.TestSupport;

/// <summary>
/// Finds the material that tests read but the repository does not hold: the folder <c>shared</c> beside the checkout, with the
/// conformance suites, the corpus, the ontology seed and the performance files.
/// </summary>
/// <remarks>
/// The environment variable <c>KG_SHARED</c> names another folder. Where the material is missing a test is ignored with the reason,
/// except on a build server (<c>CI=true</c>): there a missing folder is a failure, since an ignored suite would look like success.
/// </remarks>
internal static class SharedData
{
    /// <summary>The folder, or null when there is none.</summary>
    public static string? Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder below the shared folder; ends the test when it is not there.</summary>
    /// <param name="relative">With forward slashes: <c>suites/TESTS.tsv</c>.</param>
    public static string Path(string relative)
    {
        string? path = TryPath(relative);
        if (path is null)
        {
            Missing(relative);
        }
        return path!;
    }

    /// <summary>As <see cref="Path"/>, but null when it is not there. For test case sources, which must not throw.</summary>
    public static string? TryPath(string relative)
    {
        if (Root is null)
        {
            return null;
        }
        string path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, relative));
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    /// <summary>Ends the running test because material is missing: ignored on a developer's machine, failed on a build server.</summary>
    public static void Missing(string relative)
    {
        string message = Root is null
            ? $"The shared material is missing: no folder 'shared' beside the checkout and KG_SHARED is not set (wanted '{relative}')."
            : $"'{relative}' is missing below '{Root}'.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail(message);
        }
        Assert.Ignore(message);
    }

    private static string? FindRoot()
    {
        string? named = Environment.GetEnvironmentVariable("KG_SHARED");
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? System.IO.Path.GetFullPath(named) : null;
        }
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            // The checkout is the folder with the solution; the material stands beside it.
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                string beside = System.IO.Path.Combine(folder.FullName, "..", "shared");
                return Directory.Exists(beside) ? System.IO.Path.GetFullPath(beside) : null;
            }
        }
        return null;
    }
}
