using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Counts while an index is written: blocks of rows come in order. For one thread.</summary>
internal sealed class StatisticsCollector(QuadOrder order)
{
    /// <summary>The most predicates that are kept.</summary>
    public const int MaxPredicates = 1 << 16;

    private readonly bool _predicateFirst = QuadOrders.Positions(order)[0] == QuadPosition.Predicate;
    private readonly CharacteristicSetCollector? _sets = order == QuadOrder.Spog ? new CharacteristicSetCollector() : null;
    private readonly List<PredicateStatistics> _predicates = [];
    private ulong _first;
    private ulong _second;
    private long _distinctFirst;
    private long _count;
    private long _distinctNext;
    private long _folded;

    /// <summary>Takes the first two columns of the next rows.</summary>
    public void Append(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        if (_sets is not null)
        {
            _sets.Append(first, second);
        }
        else if (_predicateFirst)
        {
            AppendPredicates(first, second);
        }
        else
        {
            foreach (var id in first)
            {
                _distinctFirst += id == _first ? 0 : 1;
                _first = id;
            }
        }
    }

    public IndexStatistics Complete()
    {
        if (_sets is not null)
        {
            var (sets, setsFolded, subjectsFolded, subjects) = _sets.Complete();
            return new IndexStatistics(subjects, [], 0, sets, setsFolded, subjectsFolded);
        }

        EndPredicate();
        return new IndexStatistics(_distinctFirst, [.. _predicates], _folded, [], 0, 0);
    }

    private void AppendPredicates(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] != _first)
            {
                EndPredicate();
                (_first, _second, _distinctNext, _count) = (first[i], 0, 0, 0);
                _distinctFirst++;
            }

            _count++;
            _distinctNext += second[i] == _second ? 0 : 1;
            _second = second[i];
        }
    }

    private void EndPredicate()
    {
        if (!_predicateFirst || _count == 0)
        {
            return;
        }

        if (_predicates.Count < MaxPredicates)
        {
            _predicates.Add(new PredicateStatistics(_first, _count, _distinctNext));
        }
        else
        {
            _folded++;
        }
    }
}
