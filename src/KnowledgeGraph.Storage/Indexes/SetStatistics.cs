using System.Runtime.InteropServices;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What was counted when a set was written, exact for that set. Read from the indexes when it is first asked for.</summary>
internal sealed class SetStatistics(ColumnSet set)
{
    private Dictionary<ulong, PredicateCounts>? _predicates;

    /// <summary>The different subjects.</summary>
    public long DistinctSubjects => set.Index(QuadOrder.Spog).Statistics.DistinctFirst;

    /// <summary>The different predicates.</summary>
    public long DistinctPredicates => set.Index(QuadOrder.Psog).Statistics.DistinctFirst;

    /// <summary>The different objects.</summary>
    public long DistinctObjects => set.Index(QuadOrder.Ospg).Statistics.DistinctFirst;

    /// <summary>The different graphs, the default graph counted.</summary>
    public long DistinctGraphs => set.HasSeveralGraphs ? set.Index(QuadOrder.Gspo).Statistics.DistinctFirst : Math.Min(1, set.Count);

    /// <summary>The counts of each predicate; of at most <see cref="StatisticsCollector.MaxPredicates"/>.</summary>
    public IReadOnlyDictionary<ulong, PredicateCounts> Predicates => Volatile.Read(ref _predicates) ?? (_predicates = ReadPredicates());

    /// <summary>How many predicates have no counts.</summary>
    public long PredicatesFolded => set.Index(QuadOrder.Psog).Statistics.PredicatesFolded;

    /// <summary>Sets of predicates with how many subjects have exactly these, most subjects first.</summary>
    public IReadOnlyList<CharacteristicSet> CharacteristicSets => set.Index(QuadOrder.Spog).Statistics.Sets;

    /// <summary>How many sets of predicates are not among <see cref="CharacteristicSets"/>.</summary>
    public long SetsFolded => set.Index(QuadOrder.Spog).Statistics.SetsFolded;

    /// <summary>How many subjects have a set of predicates that is not among <see cref="CharacteristicSets"/>.</summary>
    public long SubjectsFolded => set.Index(QuadOrder.Spog).Statistics.SubjectsFolded;

    /// <summary>The sets that have any of the predicates, seen through these; empty if too many subjects have sets that were not kept.</summary>
    public IReadOnlyList<StarCount> Stars(ReadOnlySpan<TermId> predicates)
    {
        if (SubjectsFolded * 10 > DistinctSubjects)
        {
            return [];
        }

        var stars = new List<StarCount>();
        foreach (var characteristic in CharacteristicSets)
        {
            var quads = new long[predicates.Length];
            var any = false;
            for (var i = 0; i < quads.Length; i++)
            {
                var at = Array.BinarySearch(characteristic.Predicates, predicates[i].Value);
                quads[i] = at < 0 ? 0 : characteristic.Occurrences[at];
                any |= at >= 0;
            }

            if (any)
            {
                stars.Add(new StarCount(characteristic.Subjects, ImmutableCollectionsMarshal.AsImmutableArray(quads)));
            }
        }

        return stars;
    }

    private Dictionary<ulong, PredicateCounts> ReadPredicates()
    {
        var objects = set.Index(QuadOrder.Posg).Statistics.Predicates.ToDictionary(counts => counts.Predicate, counts => counts.DistinctNext);
        return set.Index(QuadOrder.Psog).Statistics.Predicates.ToDictionary(
            counts => counts.Predicate,
            counts => new PredicateCounts(counts.Count, counts.DistinctNext, objects.GetValueOrDefault(counts.Predicate)));
    }
}
