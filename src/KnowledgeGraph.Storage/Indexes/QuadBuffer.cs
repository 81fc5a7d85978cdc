using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Quads being collected, in chunks, with the bits in which each column's ids differ.</summary>
internal sealed class QuadBuffer
{
    private const int ChunkLength = 1 << 14;

    private const int PartLength = 1 << 10;

    // Most transactions are small: the first chunk grows with them.
    private const int FirstLength = 1 << 6;

    private readonly List<QuadIds[]> _chunks = [];
    private QuadIds[] _chunk = [];
    private QuadIds _first;
    private ulong _subjects;
    private ulong _predicates;
    private ulong _objects;
    private ulong _graphs;

    public int Count { get; private set; }

    public ref readonly QuadIds this[int row] => ref _chunks[row / ChunkLength][row % ChunkLength];

    /// <exception cref="InvalidOperationException">The buffer holds as many quads as an array can.</exception>
    public void Add(in QuadIds quad)
    {
        var place = Count % ChunkLength;
        if (place == 0 || place >= _chunk.Length)
        {
            FindRoom(place);
        }

        if (Count == 0)
        {
            _first = quad;
        }

        _subjects |= quad.Subject ^ _first.Subject;
        _predicates |= quad.Predicate ^ _first.Predicate;
        _objects |= quad.Object ^ _first.Object;
        _graphs |= quad.Graph ^ _first.Graph;
        _chunk[place] = quad;
        Count++;
    }

    /// <summary>Adds quads.</summary>
    public void AddRange(ReadOnlySpan<QuadIds> quads)
    {
        foreach (ref readonly var quad in quads)
        {
            Add(quad);
        }
    }

    /// <summary>The quads from <paramref name="start"/> on that stand one behind the other; all quads are in such parts.</summary>
    public ReadOnlySpan<QuadIds> Part(int start)
    {
        var place = start % ChunkLength;
        return _chunks[start / ChunkLength].AsSpan(place, Math.Min(PartLength - (start % PartLength), Count - start));
    }

    /// <summary>Forgets the quads and gives the memory back.</summary>
    public void Drop()
    {
        Clear();
        _chunks.Clear();
        _chunk = [];
    }

    /// <summary>Forgets the quads and keeps the memory for others.</summary>
    public void Clear()
    {
        Count = 0;
        (_subjects, _predicates, _objects, _graphs) = (0, 0, 0, 0);
    }

    /// <summary>Adds the rows of a batch, which holds all columns.</summary>
    public void AddRange(QuadBatch batch)
    {
        var subjects = batch.Column(QuadPosition.Subject);
        var predicates = batch.Column(QuadPosition.Predicate);
        var objects = batch.Column(QuadPosition.Object);
        var graphs = batch.Column(QuadPosition.Graph);
        for (var i = 0; i < batch.Count; i++)
        {
            Add(new QuadIds(subjects[i], predicates[i], objects[i], graphs[i]));
        }
    }

    /// <summary>The codings of the columns, by position.</summary>
    public ColumnCoding[] Codings() =>
    [
        new(_subjects, _first.Subject),
        new(_predicates, _first.Predicate),
        new(_objects, _first.Object),
        new(_graphs, _first.Graph),
    ];

    private void FindRoom(int place)
    {
        if (Count > Array.MaxLength / 4)
        {
            throw new InvalidOperationException($"More than {Count} quads in one transaction.");
        }

        var number = Count / ChunkLength;
        if (number == _chunks.Count)
        {
            _chunks.Add(new QuadIds[number == 0 ? FirstLength : ChunkLength]);
        }

        _chunk = _chunks[number];
        if (place >= _chunk.Length)
        {
            Array.Resize(ref _chunk, Math.Min(ChunkLength, 4 * _chunk.Length));
            _chunks[number] = _chunk;
        }
    }
}
