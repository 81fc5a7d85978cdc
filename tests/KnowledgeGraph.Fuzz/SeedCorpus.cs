using System.Text;

namespace KnowledgeGraph.Fuzz;

/// <summary>The first inputs of a target: its samples, and the files of the W3C suites if they are there.</summary>
internal static class SeedCorpus
{
    public static IReadOnlyList<byte[]> Of(FuzzTarget target, string? suites)
    {
        var seeds = target.Samples.Select(Encoding.UTF8.GetBytes).Concat(target.Packed()).ToList();
        if (suites is not null)
        {
            foreach (var extension in target.SeedExtensions)
            {
                // In a fixed order: the same seed then means the same inputs.
                seeds.AddRange(Directory.EnumerateFiles(suites, "*" + extension, SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Where(path => new FileInfo(path).Length is > 0 and < 1 << 20)
                    .Select(File.ReadAllBytes));
            }
        }

        return seeds;
    }
}
