namespace KnowledgeGraph.StoreProofs.Model;

/// <summary>One transaction with random changes, and a set that is changed in the same way.</summary>
internal sealed class ModelTransaction(QuadTransaction transaction, HashSet<Quad> before, Random random, int universe)
{
    public HashSet<Quad> Quads { get; } = [.. before];

    public bool IsCleared { get; private set; }

    public void Change()
    {
        for (var changes = random.Next(1, 12); changes > 0; changes--)
        {
            Change(random.Next(40));
            if (random.Next(4) == 0)
            {
                Same(transaction.Count, Quads.Count, "the quads of a transaction");
            }
        }

        if (random.Next(8) == 0)
        {
            using var seen = transaction.Snapshot();
            StoreContent.Check(seen, Quads, seen.Orders[random.Next(seen.Orders.Length)], "a transaction's own snapshot");
        }
    }

    private void Change(int kind)
    {
        var quad = ProofQuads.At(random.Next(universe));
        switch (kind)
        {
            case < 14:
                Same(transaction.Add(quad), Quads.Add(quad), "adding a quad");
                break;
            case < 26:
                Same(transaction.Remove(quad), Quads.Remove(quad), "removing a quad");
                break;
            case < 30:
                Same(transaction.Contains(quad), Quads.Contains(quad), "whether a quad is there");
                break;
            case < 34:
                var quads = Some(random.Next(30));
                var had = Quads.Count;
                var added = transaction.AddRange(quads);
                Quads.UnionWith(quads);
                Same(added, Quads.Count - had, "adding quads");
                break;
            case < 37:
                ((IQuadSink)transaction).OnQuad(quad);
                Quads.Add(quad);
                break;
            case < 39:
                var graph = ProofQuads.Graph(random.Next(ProofQuads.Graphs));
                Same(transaction.ClearGraph(graph), Quads.RemoveWhere(other => Equals(other.GraphName, graph)), "clearing a graph");
                break;
            case 39 when random.Next(3) == 0:
                transaction.Clear();
                Quads.Clear();
                IsCleared = true;
                break;
        }
    }

    private List<Quad> Some(int count) => [.. Enumerable.Range(0, count).Select(_ => ProofQuads.At(random.Next(universe)))];

    private static void Same<T>(T got, T expected, string what)
    {
        if (!Equals(got, expected))
        {
            throw new ProofFailure($"{what}: {got}, not {expected}");
        }
    }
}
