using System.Globalization;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.StoreProofs.Kill;

/// <summary>What each commit of a victim changes: only its number says it, so that whoever opens the store knows what must be there.</summary>
internal static class VictimWork
{
    private const int CommitsOfARound = 60;
    private const int LoadedQuads = 40;

    /// <summary>The quads after a commit.</summary>
    public static HashSet<Quad> After(long version)
    {
        var quads = new HashSet<Quad>();
        for (var commit = version - (version % CommitsOfARound); commit <= version; commit++)
        {
            if (commit == 0)
            {
                continue;
            }

            if (IsClear(commit))
            {
                quads.Clear();
            }

            quads.UnionWith(Added(commit));
            if (!IsLoad(commit))
            {
                quads.Remove(Counter(commit - 1));
                quads.Remove(Removed(commit));
            }
        }

        return quads;
    }

    /// <summary>Does a commit.</summary>
    public static StoreChange Do(QuadStore store, long commit)
    {
        if (IsLoad(commit))
        {
            using var loader = store.BeginLoad();
            loader.AddRange(Added(commit));
            return loader.Commit();
        }

        using var transaction = store.BeginTransaction();
        if (IsClear(commit))
        {
            transaction.Clear();
        }

        transaction.AddRange(Added(commit));
        transaction.Remove(Counter(commit - 1));
        transaction.Remove(Removed(commit));
        return transaction.Commit();
    }

    public static bool IsLoad(long commit) => commit % 10 == 7;

    private static bool IsClear(long commit) => commit % CommitsOfARound == 0;

    private static IEnumerable<Quad> Added(long commit) => IsLoad(commit)
        ? ProofQuads.From(1_000_000 + ((int)commit * LoadedQuads), LoadedQuads)
        : ProofQuads.From((int)commit * 3, 3).Append(Counter(commit));

    private static Quad Removed(long commit) => ProofQuads.At((int)Math.Max(0, commit - 4) * 3);

    private static Quad Counter(long commit) => new(
        ProofQuads.Name("store"), ProofQuads.Name("counter"), new Literal(commit.ToString(CultureInfo.InvariantCulture), Xsd.Integer));
}
