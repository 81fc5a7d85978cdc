namespace KnowledgeGraph.Conformance;

/// <summary>A test that is known to fail: its kind says whether it is to be mended (temporary) or the standard does not ask it (permanent).</summary>
internal sealed record KnownGap(string Id, string Kind, string Reason);

/// <summary>
/// The ledger of one suite, <c>KnownGaps/*.txt</c>: a line is an id, a kind and a reason with tabs between; # begins a comment.
/// </summary>
internal sealed class KnownGaps
{
    private readonly Dictionary<string, KnownGap> _gaps = new(StringComparer.Ordinal);

    public KnownGaps(string file)
    {
        File = "KnownGaps/" + file;
        var path = Path.Combine(AppContext.BaseDirectory, "KnownGaps", file);
        foreach (var line in System.IO.File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split('\t');
            if (fields is not [var id, "temporary" or "permanent", { Length: > 0 } reason])
            {
                throw new InvalidDataException($"{File}: '{line}' is not id, temporary or permanent, reason with tabs between.");
            }

            _gaps.Add(id, new KnownGap(id, fields[1], reason));
        }
    }

    public string File { get; }

    public IEnumerable<string> Ids => _gaps.Keys;

    public KnownGap? Find(string id) => _gaps.GetValueOrDefault(id);
}
