using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>RDFC-1.0: quads in another order with other blank node labels have the same canonical form.</summary>
internal sealed class CanonicalTarget() : FuzzTarget("canonical")
{
    public override IReadOnlyList<string> SeedExtensions => [".nq"];

    public override IReadOnlyList<string> Samples => ["_:a <http://e.org/p> _:b .\n_:b <http://e.org/p> _:c .\n_:c <http://e.org/p> _:a .\n"];

    public override IReadOnlyList<string> Words => ["_:a", "_:b", "_:c", "<http://e.org/p>", " .\n"];

    public override bool Run(byte[] input)
    {
        var (first, second) = (new CollectingSink(), new CollectingSink());
        try
        {
            RdfReader.Read(input, RdfFormat.NQuads, first);
            RdfReader.Read(input, RdfFormat.NQuads, second, new RdfReaderOptions { BlankNodePrefix = "z" });
            second.Quads.Reverse();
            var (one, two) = (RdfCanonicalizer.Canonicalize(first.Quads), RdfCanonicalizer.Canonicalize(second.Quads));

            // Where named graphs relate blank nodes the recommendation's algorithm itself may give two documents.
            return one.ToString() == two.ToString() || IsLeftOpen(first.Quads)
                ? true
                : throw new FuzzFailure($"Two canonical forms:\n{one.ToString()}\nand\n{two.ToString()}");
        }
        catch (Exception error) when (error is RdfSyntaxException or RdfCanonicalizationLimitException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether quads of two blank nodes are in more than one graph, or in one that a blank node names.</summary>
    private static bool IsLeftOpen(List<Quad> quads)
    {
        var relating = quads.FindAll(quad => new[] { quad.Subject, quad.Object, quad.GraphName }.OfType<BlankNode>().Distinct().Count() > 1);
        return relating.Exists(quad => quad.GraphName is BlankNode) || relating.DistinctBy(quad => quad.GraphName).Count() > 1;
    }
}
