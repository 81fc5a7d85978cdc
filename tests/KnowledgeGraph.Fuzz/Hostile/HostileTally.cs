using System.Globalization;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>Counts results, and writes each but for harmless mutations.</summary>
internal sealed class HostileTally(TextWriter output)
{
    private readonly SortedDictionary<string, (int Count, double Slowest, long Largest)> _groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _ends = new(StringComparer.Ordinal);

    public int Findings { get; private set; }

    public void Add(HostileResult result)
    {
        var group = _groups.GetValueOrDefault(result.Case.Group);
        _groups[result.Case.Group] = (group.Count + 1, Math.Max(group.Slowest, result.Total.TotalMilliseconds), Math.Max(group.Largest, result.PeakBytes));
        _ends[result.End] = _ends.GetValueOrDefault(result.End) + 1;
        Findings += result.Finding is null ? 0 : 1;
        if (result.Finding is not null || result.Case.Group != "mutation")
        {
            output.WriteLine(result);
        }

        if (result is { Finding: not null, Case.Group: "mutation" })
        {
            output.WriteLine(result.Case.Text());
        }
    }

    public string Summary(TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join('\n', _groups.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {group.Value.Count} requests, the slowest {group.Value.Slowest:0} ms, the largest {group.Value.Largest >> 20} MiB")))}\nends: {string.Join(", ", _ends.Select(end => $"{end.Key} {end.Value}"))}\n{Findings} findings in {elapsed.TotalSeconds:0} s");
}
