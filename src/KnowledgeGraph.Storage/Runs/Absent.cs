using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Runs;

/// <summary>Finds which of many quads a state does not have.</summary>
internal static class Absent
{
    private const int Rows = 1024;

    /// <summary>The quads of the set that the state does not have.</summary>
    public static QuadSet Of(QuadSet quads, StoreState state)
    {
        if (state.Count == 0 || quads.Count == 0)
        {
            return quads;
        }

        var absent = new QuadBuffer();
        var batch = new QuadBatch(Rows);
        Span<bool> present = stackalloc bool[Rows];
        var sorted = new QuadIds[Rows];
        using var cursor = quads.Scan(default, QuadOrder.Spog, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                sorted[i] = QuadIds.Of(batch, i);
            }

            Probe(sorted.AsSpan(0, batch.Count), state, present);
            for (var i = 0; i < batch.Count; i++)
            {
                if (!present[i])
                {
                    absent.Add(sorted[i]);
                }
            }
        }

        return absent.Count == quads.Count ? quads : PackedSet.FromBuffer(absent, sorted: true);
    }

    // The runs change each other exactly, so a quad is there if adds and removes of it do not cancel out.
    private static void Probe(ReadOnlySpan<QuadIds> sorted, StoreState state, Span<bool> present)
    {
        Span<bool> found = stackalloc bool[Rows];
        present.Clear();
        foreach (var run in state.Runs)
        {
            foreach (var set in (ReadOnlySpan<QuadSet>)[run.Adds, run.Removes])
            {
                if (set.Count == 0)
                {
                    continue;
                }

                set.Probe(sorted, found);
                for (var i = 0; i < sorted.Length; i++)
                {
                    present[i] ^= found[i];
                }
            }
        }
    }
}
