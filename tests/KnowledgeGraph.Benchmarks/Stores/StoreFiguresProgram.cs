using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// <c>store-figures [LINES]</c>: what a store does, in one table. Parts run in processes of their own (<c>store-part</c>), so that peaks of
/// memory are theirs. <c>store-load LINES [FOLDER]</c> loads straight from the generator, for sizes that nobody wants as a file.
/// </summary>
internal static class StoreFiguresProgram
{
    public static int Run(string[] args)
    {
        var lines = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("kg-store-figures-").FullName;
        try
        {
            var file = BenchmarkFiles.Library(lines);
            StoreTable.Begin($"loads of {new FileInfo(file).Length / 1_000_000} MB of N-Triples");
            Part("load-folder", file, Path.Combine(folder, "store"));
            Part("load-memory", file);
            StoreTable.Begin("opening");
            Part("open", Path.Combine(folder, "store"));
            Part("open", Path.Combine(folder, "store"));
            Part("reads", Path.Combine(folder, "store"));
            Part("commits", folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary>The graphs of so many articles, claims as statements or as graphs, loaded into a folder.</summary>
    public static int RunArticles(string[] args)
    {
        var articles = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
        foreach (var claims in (ClaimForm[])[ClaimForm.Reification, ClaimForm.Graphs])
        {
            var folder = Directory.CreateTempSubdirectory("kg-store-figures-").FullName;
            try
            {
                var file = BenchmarkFiles.ArticleGraphs(articles, claims);
                StoreTable.Begin($"graphs of {articles} articles, claims as {claims}, {new FileInfo(file).Length / 1_000_000} MB of N-Quads");
                Part("load-folder", file, Path.Combine(folder, "store"));
                Part("reads", Path.Combine(folder, "store"));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    /// <summary>A part, in the process that was started for it.</summary>
    public static int RunPart(string[] args)
    {
        switch (args[1])
        {
            case "load-folder":
                LoadFigures.IntoFolder(args[2], args[3]);
                break;
            case "load-memory":
                using (var store = LoadFigures.InMemory(args[2]))
                {
                    ReadFigures.Run(store, "in memory");
                    SnapshotFigures.Run(store);
                }

                break;
            case "open":
                return OpenFigures.Open(args[2]);
            case "reads":
                using (var store = QuadStore.Open(args[2]))
                {
                    ReadFigures.Run(store, "mapped files");
                    SnapshotFigures.Run(store);
                }

                break;
            default:
                CommitFigures.InMemory();
                CommitFigures.OnDisk(args[2]);
                CommitFigures.Recovery(args[2]);
                break;
        }

        return 0;
    }

    private static void Part(params string[] args)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. FiguresProgram.Self(), "store-part", .. args]))!;
        child.WaitForExit();
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"{args[0]} failed.");
        }
    }
}
