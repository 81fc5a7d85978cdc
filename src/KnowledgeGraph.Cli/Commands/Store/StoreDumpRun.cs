using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary>Writes a snapshot as it comes from the index.</summary>
internal sealed record StoreDumpRun
{
    /// <summary>Null or <c>-</c>: standard output.</summary>
    public string? Output { get; init; }

    public required RdfFormat Target { get; init; }

    /// <summary>Null: as the name of the output tells.</summary>
    public RdfCompression? Compression { get; init; }

    /// <summary>Null: all graphs.</summary>
    public Iri? Graph { get; init; }

    public void Write(QuadStore store, Terminal terminal, CancellationToken cancellation)
    {
        using var snapshot = store.Snapshot();
        var pattern = Pattern(snapshot);
        OutputTarget.Write(Output, terminal, stream => Write(snapshot, pattern, stream, cancellation), Compression);
    }

    private QuadPattern Pattern(IQuadSnapshot snapshot)
    {
        if (Graph is not null)
        {
            return snapshot.TryGetId(Graph, out var id) && snapshot.Count(Of(id)) > 0
                ? Of(id)
                : throw new InvalidDataException($"the store has no graph {Graph}");
        }

        // Known before the first byte is written.
        return Target.HasNamedGraphs || !snapshot.GraphNames.Any()
            ? default
            : throw new NotSupportedException($"{Target.Title} holds one graph, and the store has named graphs; write nquads, or one of them with --graph");
    }

    private void Write(IQuadSnapshot snapshot, QuadPattern pattern, Stream stream, CancellationToken cancellation)
    {
        using var sink = RdfWriter.OpenSink(stream, Target, null, cancellation);
        try
        {
            foreach (var quad in new SnapshotQuads(snapshot).Read(pattern, Order(snapshot)))
            {
                sink.OnQuad(Graph is null ? quad : new Quad(quad.Triple, null));
            }

            sink.Complete();
        }
        catch
        {
            sink.Abandon();
            throw;
        }
    }

    /// <summary>TriG and JSON-LD are written graph by graph; each subject stays together in any case.</summary>
    private static QuadOrder Order(IQuadSnapshot snapshot) =>
        snapshot.Orders.Contains(QuadOrder.Gspo) ? QuadOrder.Gspo
        : snapshot.Orders.Contains(QuadOrder.Spog) ? QuadOrder.Spog
        : snapshot.Orders[0];

    private static QuadPattern Of(TermId graph) => new(default, default, default, graph);
}
