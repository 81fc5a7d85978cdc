namespace KnowledgeGraph.StoreProofs;

/// <summary>Reads what a store holds, and compares it with what it should.</summary>
internal static class StoreContent
{
    /// <summary>All quads, read in one order.</summary>
    public static HashSet<Quad> Read(IQuadSnapshot snapshot, QuadOrder order)
    {
        var quads = new HashSet<Quad>();
        var batch = new QuadBatch(128);
        using var cursor = snapshot.Scan(default, order, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (!quads.Add(At(snapshot, batch, i)))
                {
                    throw new ProofFailure($"{order} gives a quad twice");
                }
            }
        }

        return quads;
    }

    /// <summary>The quads are those, read in one order.</summary>
    public static void Check(IQuadSnapshot snapshot, HashSet<Quad> expected, QuadOrder order, string what)
    {
        var count = snapshot.Count(default);
        if (count != expected.Count)
        {
            throw new ProofFailure($"{what}: {count} quads are counted, not {expected.Count}");
        }

        var read = Read(snapshot, order);
        if (!read.SetEquals(expected))
        {
            var (more, less) = (read.Except(expected).ToList(), expected.Except(read).ToList());
            throw new ProofFailure($"{what}: {order} gives {read.Count} quads, of which {more.Count} are wrong, and {less.Count} are missing");
        }
    }

    /// <summary>The quads are those in every order, are found, counted and named by their terms.</summary>
    public static void CheckAll(IQuadSnapshot snapshot, HashSet<Quad> expected, string what)
    {
        foreach (var order in snapshot.Orders)
        {
            Check(snapshot, expected, order, what);
        }

        foreach (var quad in expected)
        {
            if (snapshot.Count(PatternOf(snapshot, quad, what)) != 1)
            {
                throw new ProofFailure($"{what}: a quad is scanned and not counted: {quad}");
            }
        }

        var graphs = expected.Where(quad => quad.GraphName is not null).Select(quad => quad.GraphName!).ToHashSet();
        if (!graphs.SetEquals(snapshot.GraphNames.Select(snapshot.GetTerm)))
        {
            throw new ProofFailure($"{what}: the graphs are others");
        }
    }

    /// <summary>Whether nothing is wrong.</summary>
    public static void CheckSound(QuadStore store, string what)
    {
        if (store.Verify().Problems is [var first, ..])
        {
            throw new ProofFailure($"{what}: {first.Message}");
        }
    }

    private static QuadPattern PatternOf(IQuadSnapshot snapshot, in Quad quad, string what)
    {
        TermId Id(Term? term) => term is null
            ? TermId.DefaultGraph
            : snapshot.TryGetId(term, out var id) ? id : throw new ProofFailure($"{what}: a term of a quad is not found: {term}");
        return new QuadPattern(Id(quad.Subject), Id(quad.Predicate), Id(quad.Object), Id(quad.GraphName));
    }

    private static Quad At(IQuadSnapshot snapshot, QuadBatch batch, int row)
    {
        var graph = new TermId(batch.Column(QuadPosition.Graph)[row]);
        return new Quad(
            snapshot.GetTerm(new TermId(batch.Column(QuadPosition.Subject)[row])),
            (Iri)snapshot.GetTerm(new TermId(batch.Column(QuadPosition.Predicate)[row])),
            snapshot.GetTerm(new TermId(batch.Column(QuadPosition.Object)[row])),
            graph == TermId.DefaultGraph ? null : snapshot.GetTerm(graph));
    }
}
