using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Quads being collected, in chunks, with the bits in which each column's ids differ.</summary>
internal sealed class QuadBuffer
{
    private const int ChunkLength = 1 << 14;

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
        if (Count % ChunkLength == 0)
        {
            if (Count > Array.MaxLength / 4)
            {
                throw new InvalidOperationException($"More than {Count} quads in one transaction.");
            }

            if (Count / ChunkLength == _chunks.Count)
            {
                _chunks.Add(new QuadIds[ChunkLength]);
            }

            _chunk = _chunks[Count / ChunkLength];
        }

        if (Count == 0)
        {
            _first = quad;
        }

        _subjects |= quad.Subject ^ _first.Subject;
        _predicates |= quad.Predicate ^ _first.Predicate;
        _objects |= quad.Object ^ _first.Object;
        _graphs |= quad.Graph ^ _first.Graph;
        _chunk[Count++ % ChunkLength] = quad;
    }

    /// <summary>Adds quads.</summary>
    public void AddRange(ReadOnlySpan<QuadIds> quads)
    {
        foreach (ref readonly var quad in quads)
        {
            Add(quad);
        }
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
}
