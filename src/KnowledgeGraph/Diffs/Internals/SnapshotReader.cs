using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph;

/// <summary>All quads of a snapshot as terms.</summary>
internal static class SnapshotReader
{
    private const int BatchRows = 1024;

    public static List<Quad> Read(IQuadSource source, CancellationToken cancellationToken)
    {
        using var snapshot = source.Snapshot();
        var terms = new Dictionary<ulong, Term>();
        var quads = new List<Quad>();
        var batch = new QuadBatch(BatchRows);
        using var cursor = snapshot.Scan(default, snapshot.Orders[0], QuadPositions.All);
        while (cursor.Read(batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var row = 0; row < batch.Count; row++)
            {
                var graph = batch.Column(QuadPosition.Graph)[row];
                quads.Add(new Quad(
                    Of(batch.Column(QuadPosition.Subject)[row]),
                    (Iri)Of(batch.Column(QuadPosition.Predicate)[row]),
                    Of(batch.Column(QuadPosition.Object)[row]),
                    graph == TermId.DefaultGraph.Value ? null : Of(graph)));
            }
        }

        return quads;

        Term Of(ulong bits) => terms.TryGetValue(bits, out var term) ? term : terms[bits] = snapshot.GetTerm(new TermId(bits));
    }
}
