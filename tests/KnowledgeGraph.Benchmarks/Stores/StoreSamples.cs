using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Quads from all over a store, in random order.</summary>
internal static class StoreSamples
{
    public static QuadPattern[] Take(IQuadSnapshot snapshot, int count)
    {
        var step = Math.Max(1, snapshot.Count(default) / count);
        var (samples, row) = (new List<QuadPattern>(), 0L);
        var batch = new QuadBatch(1024);
        using var cursor = snapshot.Scan(default, QuadOrder.Spog, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (row++ % step == 0)
                {
                    samples.Add(new QuadPattern(
                        new TermId(batch.Column(QuadPosition.Subject)[i]),
                        new TermId(batch.Column(QuadPosition.Predicate)[i]),
                        new TermId(batch.Column(QuadPosition.Object)[i]),
                        new TermId(batch.Column(QuadPosition.Graph)[i])));
                }
            }
        }

        QuadPattern[] shuffled = [.. samples];
        var random = new LibraryRandom();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }
}
