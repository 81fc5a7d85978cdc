using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Conformance;

/// <summary>A test that is known to fail: its kind says whether it is to be mended (temporary) or the standard does not ask it (permanent).</summary>
internal sealed record KnownGap(string Id, string Kind, string Reason);

/// <summary>
/// The ledger of one suite, <c>KnownGaps/*.txt</c>: a line is an id, a kind and a reason with tabs between; # begins a comment.
/// </summary>
internal sealed class KnownGaps
{
    private readonly Dictionary<string, KnownGap> _gaps = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passed = new(StringComparer.Ordinal);
    private readonly string _name;

    private KnownGaps(string name)
    {
        _name = name;
        var path = Path.Combine(AppContext.BaseDirectory, "KnownGaps", name);
        foreach (var line in System.IO.File.ReadLines(path).Where(IsEntry))
        {
            var fields = line.Split('\t');
            if (fields is not [var id, "temporary" or "permanent", { Length: > 0 } reason])
            {
                throw new InvalidDataException($"{File}: '{line}' is not id, temporary or permanent, reason with tabs between.");
            }

            _gaps.Add(id, new KnownGap(id, fields[1], reason));
        }
    }

    public static KnownGaps Rdf11 { get; } = new("rdf11.txt");

    public static KnownGaps Rdf12 { get; } = new("rdf12.txt");

    public static KnownGaps RdfCanon { get; } = new("rdf-canon.txt");

    public static KnownGaps JsonLd { get; } = new("json-ld.txt");

    public static KnownGaps Sparql10 { get; } = new("sparql10.txt");

    public static KnownGaps Sparql11 { get; } = new("sparql11.txt");

    public static KnownGaps Sparql11Update { get; } = new("sparql11-update.txt");

    public static KnownGaps Sparql12 { get; } = new("sparql12.txt");

    public static IReadOnlyList<KnownGaps> All { get; } = [Rdf11, Rdf12, RdfCanon, JsonLd, Sparql10, Sparql11, Sparql11Update, Sparql12];

    public string File => "KnownGaps/" + _name;

    public IEnumerable<string> Ids => _gaps.Keys;

    public KnownGap? Find(string id) => _gaps.GetValueOrDefault(id);

    /// <summary>Remembers that an entry has no place here any more.</summary>
    public void NotePassed(string id)
    {
        lock (_passed)
        {
            _passed.Add(id);
        }
    }

    /// <summary>Takes the entries that passed out of the checked-in file. Nothing is ever added.</summary>
    public void DropPassed()
    {
        if (_passed.Count > 0)
        {
            var path = Repository.File("tests", "KnowledgeGraph.Conformance", "KnownGaps", _name);
            var kept = System.IO.File.ReadAllLines(path).Where(line => !IsEntry(line) || !_passed.Contains(line.Split('\t')[0]));
            System.IO.File.WriteAllText(path, string.Concat(kept.Select(line => line + "\n")));
        }
    }

    private static bool IsEntry(string line) => line.Length > 0 && line[0] != '#';
}
