using System.Collections.Immutable;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Sparql.Tests.Differential.Random;

/// <summary>Quads, and how a store came by them: in how many commits, and what else was there and was removed.</summary>
internal sealed record RandomData(ImmutableArray<Quad> Quads, ImmutableArray<Quad> Removed, int Commits, bool Compacted)
{
    private static readonly Gen<Quad> Any = Gen.Select(
        RandomTerms.Subjects, Gen.OneOf(RandomTerms.Links), RandomTerms.Objects,
        Gen.Frequency((9, Gen.Const((Term?)null)), (6, Gen.OneOf(RandomTerms.GraphNames).Select(g => (Term?)g)), (1, Gen.Const((Term?)new BlankNode("m")))),
        (s, p, o, g) => new Quad(s, p, o, g));

    public static Gen<RandomData> Small { get; } = Gen.Select(
        Gen.Frequency((1, Any.Array[0, 8]), (3, Any.Array[9, 30])), Any.Array[0, 6], Gen.Int[1, 4], Gen.Bool,
        (quads, removed, commits, compacted) => new RandomData([.. quads.Distinct()], [.. removed.Except(quads)], commits, compacted));

    public Dataset Dataset() => new(Quads);

    /// <summary>The same quads in several runs, some of which take away what earlier ones brought.</summary>
    public QuadStore Store()
    {
        var store = QuadStore.OpenInMemory(new QuadStoreOptions { PackInBackground = false });
        var size = (Quads.Length + Removed.Length + Commits) / Commits;
        foreach (var commit in Quads.Concat(Removed).Chunk(Math.Max(1, size)))
        {
            using var transaction = store.BeginTransaction();
            transaction.AddRange(commit);
            transaction.Commit();
        }

        if (!Removed.IsEmpty)
        {
            using var transaction = store.BeginTransaction();
            foreach (var quad in Removed)
            {
                transaction.Remove(quad);
            }

            transaction.Commit();
        }

        if (Compacted)
        {
            store.Compact();
        }

        return store;
    }

    public override string ToString() =>
        $"{Commits} commits{(Compacted ? ", compacted" : "")}\n{string.Join('\n', Quads)}{(Removed.IsEmpty ? "" : "\nremoved\n" + string.Join('\n', Removed))}";
}
