using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// The fast door for many quads: takes them as a reader gives them, copies the terms that need a search, and searches for those of up to
/// 256 quads together, so that the memory that one search waits for is fetched during the others. The ids are those that interning term by term
/// would give. For the writer; nothing else may be interned between <see cref="Add(in QuadSpan)"/> and <see cref="Flush"/>.
/// </summary>
internal sealed class InternBatch(TermDictionary dictionary, QuadBuffer target)
{
    private const int Rows = 256;
    private const int TermsOfRow = 4;
    private const int ScratchBytes = 1 << 16;

    // Where an id stands that is the same as in the row before.
    private const ulong Same = 0;

    private readonly byte[] _scratch = GC.AllocateUninitializedArray<byte>(ScratchBytes);
    private readonly Pending[] _pending = new Pending[Rows * TermsOfRow];
    private readonly ulong[] _subjects = new ulong[Rows];
    private readonly ulong[] _objects = new ulong[Rows];
    private readonly ulong[] _graphs = new ulong[Rows];
    private readonly int[] _predicates = new int[Rows];
    private readonly CachedPredicate?[] _predicateCache = new CachedPredicate?[CachedPredicate.Places];
    private readonly LastTerm _subject = new();
    private readonly LastTerm _graph = new();
    private int _epoch = dictionary.Epoch;
    private int _rows;
    private int _pendingCount;
    private int _used;

    private enum Column : byte
    {
        Subject,
        Predicate,
        Object,
        Graph,
    }

    /// <summary>Quads that are not in the target yet.</summary>
    public int Waiting => _rows;

    /// <summary>Adds a quad, whose bytes may change after the call.</summary>
    public void Add(in QuadSpan quad)
    {
        var length = (long)quad.Subject.Value.Length + quad.Predicate.Value.Length + quad.Object.Value.Length + quad.GraphName.Value.Length;
        if (quad.Object.TripleTerm is not null || length > ScratchBytes)
        {
            Flush();
            target.Add(new QuadIds(
                dictionary.Intern(quad.Subject), dictionary.Intern(quad.Predicate), dictionary.Intern(quad.Object), dictionary.Intern(quad.GraphName)));
            return;
        }

        if (_rows == Rows || length > ScratchBytes - _used)
        {
            Flush();
        }

        if (_rows == 0 && _epoch != dictionary.Epoch)
        {
            Forget();
        }

        AddSubject(quad.Subject);
        AddPredicate(quad.Predicate);
        AddObject(quad.Object);
        AddGraph(quad.GraphName);
        _rows++;
    }

    /// <summary>Adds a quad that is an object, after those that wait.</summary>
    public void Add(in Quad quad)
    {
        Flush();
        target.Add(new QuadIds(
            dictionary.Intern(quad.Subject),
            dictionary.Intern(quad.Predicate),
            dictionary.Intern(quad.Object),
            quad.GraphName is null ? TermId.DefaultGraph.Value : dictionary.Intern(quad.GraphName)));
    }

    /// <summary>Moves the quads that wait to the target.</summary>
    public void Flush()
    {
        if (_rows == 0)
        {
            return;
        }

        Resolve();
        for (var row = 0; row < _rows; row++)
        {
            _subject.Id = _subjects[row] != Same ? _subjects[row] : _subject.Id;
            _graph.Id = _graphs[row] != Same ? _graphs[row] : _graph.Id;
            target.Add(new QuadIds(_subject.Id, _predicateCache[_predicates[row]]!.Id, _objects[row], _graph.Id));
        }

        (_rows, _pendingCount, _used) = (0, 0, 0);
    }

    private void AddSubject(in TermSpan subject)
    {
        _subjects[_rows] = Same;
        if (!_subject.Is(subject))
        {
            _subject.Set(subject);
            Wait(subject, Column.Subject, _rows);
        }
    }

    private void AddPredicate(in TermSpan predicate)
    {
        var text = predicate.Value;
        var place = CachedPredicate.Place(text);
        var cached = _predicateCache[place];
        if (cached is null || !text.SequenceEqual(cached.Text))
        {
            if (cached is not null && Array.IndexOf(_predicates, place, 0, _rows) >= 0)
            {
                // Quads that wait need the one that has the place.
                FlushButLast();
            }

            _predicateCache[place] = new CachedPredicate(text.ToArray());
            Wait(predicate, Column.Predicate, place);
        }

        _predicates[_rows] = place;
    }

    private void AddObject(in TermSpan term)
    {
        if (term.Kind == TermKind.Literal && InlineTerms.TryEncode(term, out var id))
        {
            _objects[_rows] = id.Value;
        }
        else
        {
            Wait(term, Column.Object, _rows);
        }
    }

    private void AddGraph(in TermSpan graph)
    {
        if (graph.IsNone)
        {
            _graphs[_rows] = TermId.DefaultGraph.Value;
            _graph.Clear();
            return;
        }

        _graphs[_rows] = Same;
        if (!_graph.Is(graph))
        {
            _graph.Set(graph);
            Wait(graph, Column.Graph, _rows);
        }
    }

    // The subject of the quad that is being added may wait too: its row becomes the first.
    private void FlushButLast()
    {
        var row = _rows;
        Flush();
        _subjects[0] = _subjects[row];
    }

    private void Wait(in TermSpan term, Column column, int place)
    {
        var text = term.Value;
        text.CopyTo(_scratch.AsSpan(_used));
        var key = dictionary.KeyOf(term);
        dictionary.View.PrefetchFirst(key.Hash);
        _pending[_pendingCount++] = new Pending(key.Hash, _used, text.Length, key.Type, place, key.Tag, column);
        _used += text.Length;
    }

    private void Resolve()
    {
        var pending = _pending.AsSpan(0, _pendingCount);
        var view = dictionary.View;
        foreach (ref readonly var term in pending)
        {
            view.PrefetchThen(term.Hash);
        }

        foreach (ref readonly var term in pending)
        {
            var id = dictionary.Intern(new TermKey(term.Tag, term.Type, term.Hash, _scratch.AsSpan(term.Start, term.Length)));
            switch (term.Column)
            {
                case Column.Subject:
                    _subjects[term.Place] = id;
                    break;
                case Column.Predicate:
                    _predicateCache[term.Place]!.Id = id;
                    break;
                case Column.Object:
                    _objects[term.Place] = id;
                    break;
                default:
                    _graphs[term.Place] = id;
                    break;
            }
        }
    }

    private void Forget()
    {
        Array.Clear(_predicateCache);
        _subject.Clear();
        _graph.Clear();
        _epoch = dictionary.Epoch;
    }

    private readonly record struct Pending(ulong Hash, int Start, int Length, uint Type, int Place, TermIdTag Tag, Column Column);
}
