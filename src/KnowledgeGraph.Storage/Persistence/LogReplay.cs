using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>Does again what the transactions of the logs did, when a store is opened: all of them together as one run.</summary>
internal sealed class LogReplay(TermDictionary dictionary, StoreState before)
{
    private readonly Dictionary<QuadIds, bool> _changes = [];
    private bool _cleared;
    private long _version = before.Version;

    /// <summary>The last commit that was done again, or the one before all.</summary>
    public long Version => _version;

    /// <summary>How many transactions were done again.</summary>
    public long Count { get; private set; }

    /// <summary>Does a transaction of a log again.</summary>
    /// <exception cref="StoreException">It says what cannot be (<see cref="StoreError.Corrupt"/>).</exception>
    public void Apply(LoggedTransaction transaction, string path)
    {
        if ((long)transaction.Sequence != _version + 1)
        {
            throw new StoreException(StoreError.Corrupt, $"{path} goes from commit {_version} to commit {transaction.Sequence}.", path);
        }

        foreach (var part in transaction.Parts)
        {
            Apply(part, path);
        }

        _version++;
        Count++;
    }

    /// <summary>The state after all of them.</summary>
    public StoreState State()
    {
        if (Count == 0)
        {
            return before;
        }

        var (adds, removes) = (new QuadBuffer(), new QuadBuffer());
        foreach (var (ids, added) in _changes)
        {
            (added ? adds : removes).Add(ids);
        }

        var run = new StoreRun(PackedSet.FromBuffer(adds, sorted: false), PackedSet.FromBuffer(removes, sorted: false));
        var runs = _cleared ? [] : before.Runs.ToArray();
        return StoreState.Of(runs, _version - 1, dictionary.Counts).With(run, dictionary.Counts);
    }

    private void Apply(in LogPart part, string path)
    {
        switch (part.Kind)
        {
            case LogRecordKind.Terms:
                dictionary.ReadTerms(part.Bytes.Span);
                break;
            case LogRecordKind.Clear:
                _changes.Clear();
                _cleared = true;
                break;
            default:
                var quads = new QuadBuffer();
                if (!QuadCodec.TryRead(part.Bytes.Span, quads))
                {
                    throw new StoreException(StoreError.Corrupt, $"{path} holds a transaction whose quads cannot be read.", path);
                }

                for (var i = 0; i < quads.Count; i++)
                {
                    Apply(quads[i], part.Kind == LogRecordKind.Adds, path);
                }

                break;
        }
    }

    private void Apply(in QuadIds quad, bool add, string path)
    {
        var terms = dictionary.Counts;
        if (!terms.Covers(new TermId(quad.Subject)) || !terms.Covers(new TermId(quad.Predicate))
            || !terms.Covers(new TermId(quad.Object)) || !terms.Covers(new TermId(quad.Graph)))
        {
            throw new StoreException(StoreError.Corrupt, $"{path} names a term that it never gave.", path);
        }

        // A change undone leaves what was there before.
        if (!_changes.TryGetValue(quad, out var added))
        {
            _changes.Add(quad, add);
        }
        else if (added != add)
        {
            _changes.Remove(quad);
        }
        else
        {
            throw new StoreException(StoreError.Corrupt, $"{path} adds or removes a quad twice.", path);
        }
    }
}
