using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Io;

/// <summary>The quads of a snapshot as terms, in the order of an index; memory stays the same however many there are.</summary>
internal sealed class SnapshotQuads(IQuadSnapshot snapshot)
{
    private const int BatchRows = 1024;
    private const int KnownBits = 14;

    // IRIs repeat: each id has one place, where the last one that came by stays.
    private readonly ulong[] _knownIds = new ulong[1 << KnownBits];
    private readonly Term[] _knownTerms = new Term[1 << KnownBits];

    public IEnumerable<Quad> Read(QuadPattern pattern, QuadOrder order)
    {
        var batch = new QuadBatch(BatchRows);
        using var cursor = snapshot.Scan(pattern, order, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                yield return Quad(batch, row);
            }
        }
    }

    private Quad Quad(QuadBatch batch, int row)
    {
        var graph = batch.Column(QuadPosition.Graph)[row];
        return new Quad(
            Term(batch.Column(QuadPosition.Subject)[row]),
            (Iri)Term(batch.Column(QuadPosition.Predicate)[row]),
            Term(batch.Column(QuadPosition.Object)[row]),
            graph == TermId.DefaultGraph.Value ? null : Term(graph));
    }

    private Term Term(ulong bits)
    {
        var id = new TermId(bits);
        if (id.Tag != TermIdTag.Iri)
        {
            return snapshot.GetTerm(id);
        }

        var place = (int)((bits * 0x9E3779B97F4A7C15) >> (64 - KnownBits));
        if (_knownIds[place] != bits)
        {
            (_knownIds[place], _knownTerms[place]) = (bits, snapshot.GetTerm(id));
        }

        return _knownTerms[place];
    }
}
