using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Counts the characteristic sets of subjects that come in order with their predicates in order. For one thread.</summary>
internal sealed class CharacteristicSetCollector
{
    /// <summary>The most sets that are kept; up to twice as many are counted.</summary>
    public const int MaxSets = 4096;

    /// <summary>The most predicates of a set; subjects with more are folded.</summary>
    public const int MaxPredicates = 256;

    private readonly Dictionary<ulong, Entry> _sets = [];
    private readonly ulong[] _predicates = new ulong[MaxPredicates];
    private readonly int[] _occurrences = new int[MaxPredicates];
    private ulong _subject;
    private ulong _predicate;
    private ulong _hash;
    private int _length;
    private long _subjects;
    private long _setsFolded;
    private long _subjectsFolded;

    public void Append(ReadOnlySpan<ulong> subjects, ReadOnlySpan<ulong> predicates)
    {
        for (var i = 0; i < subjects.Length; i++)
        {
            var (subject, predicate) = (subjects[i], predicates[i]);
            if (subject == _subject && predicate == _predicate)
            {
                _occurrences[Math.Min(_length, MaxPredicates) - 1]++;
                continue;
            }

            if (subject != _subject)
            {
                EndSubject();
                _subject = subject;
            }

            _predicate = predicate;
            if (_length < MaxPredicates)
            {
                (_predicates[_length], _occurrences[_length]) = (predicate, 1);
            }

            _length++;
            _hash = (_hash ^ predicate) * 0x9E3779B97F4A7C15;
            _hash ^= _hash >> 29;
        }
    }

    public (CharacteristicSet[] Sets, long SetsFolded, long SubjectsFolded, long Subjects) Complete()
    {
        EndSubject();
        Fold();
        CharacteristicSet[] sets =
        [
            .. _sets.Values.OrderByDescending(entry => entry.Subjects).ThenBy(entry => entry.First)
                .Select(entry => new CharacteristicSet(entry.Predicates, entry.Subjects, entry.Occurrences)),
        ];
        return (sets, _setsFolded, _subjectsFolded, _subjects);
    }

    private void EndSubject()
    {
        var length = _length;
        if (length == 0)
        {
            return;
        }

        _subjects++;
        var hash = _hash;
        (_length, _hash) = (0, 0);
        if (length > MaxPredicates)
        {
            _subjectsFolded++;
            return;
        }

        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_sets, hash, out var exists);
        if (!exists)
        {
            entry = new Entry(_predicates.AsSpan(0, length).ToArray(), new long[length], _subjects);
        }
        else if (!entry!.Predicates.AsSpan().SequenceEqual(_predicates.AsSpan(0, length)))
        {
            // Two sets of one hash: so rare that the second may be missing.
            _subjectsFolded++;
            return;
        }

        entry!.Count(_occurrences);
        if (_sets.Count == 2 * MaxSets)
        {
            Fold();
        }
    }

    // The sets of fewest subjects go; of equal ones the latest.
    private void Fold()
    {
        if (_sets.Count <= MaxSets)
        {
            return;
        }

        foreach (var (hash, entry) in _sets.OrderByDescending(pair => pair.Value.Subjects).ThenBy(pair => pair.Value.First).Skip(MaxSets).ToList())
        {
            _sets.Remove(hash);
            _setsFolded++;
            _subjectsFolded += entry.Subjects;
        }
    }

    private sealed class Entry(ulong[] predicates, long[] occurrences, long first)
    {
        public ulong[] Predicates => predicates;

        public long[] Occurrences => occurrences;

        public long First => first;

        public long Subjects { get; private set; }

        public void Count(int[] counts)
        {
            Subjects++;
            for (var i = 0; i < occurrences.Length; i++)
            {
                occurrences[i] += counts[i];
            }
        }
    }
}
