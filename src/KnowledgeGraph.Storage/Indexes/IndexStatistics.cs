using System.Buffers;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What was counted while an index was written.</summary>
/// <param name="DistinctFirst">The different ids at the first position.</param>
/// <param name="Predicates">For orders that begin with the predicate each of them, ascending; else empty.</param>
/// <param name="PredicatesFolded">How many predicates are not among them, because there are too many.</param>
/// <param name="Sets">For the order Spog the characteristic sets, most subjects first; else empty.</param>
/// <param name="SetsFolded">How many characteristic sets are not among them; one that came back is counted again.</param>
/// <param name="SubjectsFolded">How many subjects those have.</param>
internal sealed record IndexStatistics(
    long DistinctFirst, PredicateStatistics[] Predicates, long PredicatesFolded, CharacteristicSet[] Sets, long SetsFolded, long SubjectsFolded)
{
    public void Write(IBufferWriter<byte> writer)
    {
        VarInt.Write(writer, (ulong)DistinctFirst);
        VarInt.Write(writer, (ulong)PredicatesFolded);
        VarInt.Write(writer, (ulong)SetsFolded);
        VarInt.Write(writer, (ulong)SubjectsFolded);
        VarInt.Write(writer, (ulong)Predicates.Length);
        foreach (var predicate in Predicates)
        {
            VarInt.Write(writer, predicate.Predicate);
            VarInt.Write(writer, (ulong)predicate.Count);
            VarInt.Write(writer, (ulong)predicate.DistinctNext);
        }

        WriteSets(writer);
    }

    public static IndexStatistics Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new VarInt.Reader(bytes);
        var (distinct, predicatesFolded, setsFolded, subjectsFolded) = (reader.ReadCount(), reader.ReadCount(), reader.ReadCount(), reader.ReadCount());
        var predicates = new PredicateStatistics[reader.ReadLength(3)];
        foreach (ref var predicate in predicates.AsSpan())
        {
            predicate = new PredicateStatistics(reader.Read(), reader.ReadCount(), reader.ReadCount());
        }

        var names = new ulong[reader.ReadLength(1)];
        foreach (ref var name in names.AsSpan())
        {
            name = reader.Read();
        }

        var sets = new CharacteristicSet[reader.ReadLength(2)];
        foreach (ref var set in sets.AsSpan())
        {
            set = ReadSet(ref reader, names);
        }

        return new IndexStatistics(distinct, predicates, predicatesFolded, sets, setsFolded, subjectsFolded);
    }

    private static CharacteristicSet ReadSet(ref VarInt.Reader reader, ulong[] names)
    {
        var subjects = reader.ReadCount();
        var length = reader.ReadLength(2);
        var (predicates, occurrences) = (new ulong[length], new long[length]);
        for (var i = 0; i < length; i++)
        {
            predicates[i] = names[reader.ReadBelow(names.Length)];
            occurrences[i] = reader.ReadCount();
        }

        return new CharacteristicSet(predicates, subjects, occurrences);
    }

    // Predicates are named once and then numbered.
    private void WriteSets(IBufferWriter<byte> writer)
    {
        var names = Sets.SelectMany(set => set.Predicates).Distinct().Order().ToArray();
        VarInt.Write(writer, (ulong)names.Length);
        foreach (var name in names)
        {
            VarInt.Write(writer, name);
        }

        VarInt.Write(writer, (ulong)Sets.Length);
        foreach (var set in Sets)
        {
            VarInt.Write(writer, (ulong)set.Subjects);
            VarInt.Write(writer, (ulong)set.Predicates.Length);
            for (var i = 0; i < set.Predicates.Length; i++)
            {
                VarInt.Write(writer, (ulong)Array.BinarySearch(names, set.Predicates[i]));
                VarInt.Write(writer, (ulong)set.Occurrences[i]);
            }
        }
    }
}
