using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests.Indexes;

[TestFixture]
internal sealed class ColumnSetTests
{
    private static readonly QuadOrder[] FourOrders = [QuadOrder.Spog, QuadOrder.Posg, QuadOrder.Ospg, QuadOrder.Psog];

    [Test]
    public void Statistics_AreThoseOfTheQuads([Values(1, 3)] int graphs)
    {
        var quads = SampleIds.Random(5000, graphs, 40);
        var statistics = Write(quads).Statistics;
        Assert.That(statistics.DistinctSubjects, Is.EqualTo(quads.Select(quad => quad.Subject).Distinct().Count()));
        Assert.That(statistics.DistinctPredicates, Is.EqualTo(12));
        Assert.That(statistics.DistinctObjects, Is.EqualTo(quads.Select(quad => quad.Object).Distinct().Count()));
        Assert.That(statistics.DistinctGraphs, Is.EqualTo(graphs));
        Assert.That(statistics.Predicates, Is.EquivalentTo(quads.GroupBy(quad => quad.Predicate).Select(group => KeyValuePair.Create(
            group.Key,
            new PredicateCounts(group.Count(), group.Select(quad => quad.Subject).Distinct().Count(), group.Select(quad => quad.Object).Distinct().Count())))));
        var expected = quads.GroupBy(quad => quad.Subject)
            .Select(group => group.GroupBy(quad => quad.Predicate).OrderBy(of => of.Key).ToList())
            .GroupBy(predicates => string.Join(' ', predicates.Select(of => of.Key)))
            .Select(sets => $"{sets.Key}: {sets.Count()} {string.Join(' ', Enumerable.Range(0, sets.First().Count).Select(i => sets.Sum(set => set[i].Count())))}");
        Assert.That(
            statistics.CharacteristicSets.Select(set => $"{string.Join(' ', set.Predicates)}: {set.Subjects} {string.Join(' ', set.Occurrences)}"),
            Is.EquivalentTo(expected));
        Assert.That(statistics.SetsFolded + statistics.SubjectsFolded + statistics.PredicatesFolded, Is.Zero);
    }

    [Test]
    public void Statistics_OfTooManySets_KeepTheMostFrequent()
    {
        // 20,000 subjects with two predicates of their own, 100 with the same two.
        var quads = new List<QuadIds>();
        for (var i = 1UL; i <= 20_000; i++)
        {
            quads.Add(new QuadIds(i, 1000 + i, 5, 1));
            quads.Add(new QuadIds(i, 100_000 + i, 5, 1));
        }

        for (var i = 1UL; i <= 100; i++)
        {
            quads.Add(new QuadIds(1_000_000 + i, 7, 5, 1));
            quads.Add(new QuadIds(1_000_000 + i, 8, 5, 1));
        }

        var statistics = Write(quads).Statistics;
        Assert.That(statistics.CharacteristicSets, Has.Count.EqualTo(CharacteristicSetCollector.MaxSets));
        Assert.That(statistics.CharacteristicSets[0].Predicates, Is.EqualTo((ulong[])[7, 8]));
        Assert.That(statistics.CharacteristicSets[0].Subjects, Is.EqualTo(100));
        Assert.That(statistics.CharacteristicSets.Sum(set => set.Subjects) + statistics.SubjectsFolded, Is.EqualTo(20_100));
    }

    [Test]
    public void Statistics_OfTooManyPredicates_SayHowManyAreMissing()
    {
        var quads = Enumerable.Range(1, StatisticsCollector.MaxPredicates + 5).Select(i => new QuadIds(1, (ulong)i, 5, 1)).ToList();
        var set = Write(quads);
        Assert.That(set.Statistics.Predicates, Has.Count.EqualTo(StatisticsCollector.MaxPredicates));
        Assert.That(set.Statistics.PredicatesFolded, Is.EqualTo(5));
        Assert.That(set.Statistics.SubjectsFolded, Is.EqualTo(1));
        Assert.That(set.EstimateDistinct(new QuadPattern(default, new TermId(StatisticsCollector.MaxPredicates + 2), default, default), QuadPosition.Object), Is.EqualTo(1));
    }

    [Test]
    public void EstimateDistinct_OfMany_IsNear()
    {
        var quads = SampleIds.Random(60_000, 3, 41);
        var set = Write(quads);
        var graph = quads[0].Graph;
        foreach (var position in (QuadPosition[])[QuadPosition.Subject, QuadPosition.Object])
        {
            var exact = quads.Where(quad => quad.Graph == graph).Select(quad => quad[position]).Distinct().Count();
            Assert.That(set.EstimateDistinct(new QuadPattern(default, default, default, new TermId(graph)), position), Is.EqualTo(exact).Within(30).Percent, $"{position}");
        }
    }

    [Test]
    public void EmptySet_CanBeWritten()
    {
        var set = ColumnSetWriter.Write(QuadSet.Empty, _ => new NativeOutput(), 1, CancellationToken.None);
        set.Verify(CancellationToken.None);
        Assert.That(set.Count, Is.Zero);
        Assert.That(set.Contains(new QuadIds(1, 1, 1, 1)), Is.False);
        Assert.That(set.Match(default), Is.Zero);
        Assert.That(set.GraphNames, Is.Empty);
        Assert.That(set.EstimateDistinct(default, QuadPosition.Subject), Is.Zero);
        using var cursor = set.Scan(default, QuadOrder.Gpos, QuadPositions.All);
        cursor.Seek([]);
        Assert.That(cursor.Read(new QuadBatch(10)), Is.False);
    }

    [Test]
    public void Open_OfIndexesThatDoNotBelongTogether_IsCorrupt()
    {
        var (one, other) = (Write(SampleIds.Random(300, 1, 42)), Write(SampleIds.Random(301, 1, 43)));
        foreach (var indexes in (ColumnIndex[][])[[], [.. one.Indexes.Skip(1)], [.. one.Indexes.Take(3), other.Index(QuadOrder.Psog)], [.. one.Indexes, .. one.Indexes]])
        {
            Assert.That(() => ColumnSet.Open(indexes), Throws.TypeOf<StoreException>().With.Property("Error").EqualTo(StoreError.Corrupt));
        }

        var same = Write(SampleIds.Random(300, 1, 44));
        var mixed = ColumnSet.Open([.. one.Indexes.Take(3), same.Index(QuadOrder.Psog)]);
        Assert.That(() => mixed.Verify(CancellationToken.None), Throws.TypeOf<StoreException>());
    }

    [Test]
    public void Write_ThatIsCancelledOrFails_LeavesNoOutput([Values(1, 2)] int degree)
    {
        var packed = SampleIds.Packed(SampleIds.Random(5000, 1, 45));
        var outputs = new List<CountingOutput>();
        ISealedOutput Open(QuadOrder order)
        {
            lock (outputs)
            {
                outputs.Add(new CountingOutput(fails: order == QuadOrder.Posg));
                return outputs[^1];
            }
        }

        Assert.That(() => ColumnSetWriter.Write(packed, Open, degree, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => ColumnSetWriter.Write(packed, Open, degree, CancellationToken.None), Throws.TypeOf<IOException>());
        Assert.That(outputs.TrueForAll(output => output.Disposed), Is.True);
    }

    [Test]
    public void FlippedBytes_AreSeenOrHarmless([Values(1, 4)] int graphs)
    {
        var quads = SampleIds.Random(700, graphs, 46);
        var random = new Random(47);
        var set = Write(quads);
        foreach (var index in set.Indexes)
        {
            var bytes = index.CopyBytes();
            for (var round = 0; round < 1500; round++)
            {
                // The directory, the statistics and the footer are small, so half of the flips go there.
                var at = random.Next(2) == 0 ? random.Next(bytes.Length) : bytes.Length - 1 - random.Next(Math.Min(bytes.Length, 1200));
                var old = bytes[at];
                bytes[at] ^= (byte)(1 << random.Next(8));
                UseAll(bytes, set, index, quads);
                bytes[at] = old;
            }

            for (var length = 0; length < bytes.Length; length += random.Next(1, 40))
            {
                UseAll(bytes[..length], set, index, quads);
            }
        }
    }

    // A set with one index of changed bytes: everything ends, most of it with StoreException, nothing with another.
    private static void UseAll(byte[] bytes, ColumnSet set, ColumnIndex replaced, List<QuadIds> quads)
    {
        using var output = new NativeOutput();
        output.Write(bytes);
        using var sealedBytes = output.Complete();
        try
        {
            var index = ColumnIndex.Open(sealedBytes);
            var changed = ColumnSet.Open([.. set.Indexes.Where(one => one != replaced), index]);
            var batch = new QuadBatch(300);
            using (var cursor = changed.Scan(default, index.Order, QuadPositions.All))
            {
                cursor.Read(batch);
                cursor.Seek([new TermId(quads[350][index.Positions[0]])]);
                while (cursor.Read(batch))
                {
                }
            }

            changed.Contains(quads[100]);
            changed.Match(new QuadPattern(new TermId(quads[9].Subject), new TermId(quads[9].Predicate), default, default));
            changed.EstimateDistinct(new QuadPattern(default, new TermId(quads[9].Predicate), default, default), QuadPosition.Object);
            _ = changed.GraphNames.Count();
            _ = changed.Statistics.CharacteristicSets.Count;
            index.Verify(CancellationToken.None);
        }
        catch (StoreException error)
        {
            Assert.That(error.Error, Is.EqualTo(StoreError.Corrupt));
        }
    }

    private static ColumnSet Write(List<QuadIds> quads)
    {
        var set = ColumnSetWriter.Write(SampleIds.Packed(quads), _ => new NativeOutput(), 1, CancellationToken.None);
        set.Verify(CancellationToken.None);
        Assert.That(set.Indexes.Select(index => index.Order), Is.SupersetOf(FourOrders));
        return set;
    }

    private sealed class CountingOutput(bool fails) : ISealedOutput
    {
        private readonly NativeOutput _output = new();

        public bool Disposed { get; private set; }

        public long Length => _output.Length;

        public void Write(ReadOnlySpan<byte> bytes)
        {
            if (fails)
            {
                throw new IOException("no");
            }

            _output.Write(bytes);
        }

        public SealedBytes Complete() => _output.Complete();

        public void Dispose()
        {
            Disposed = true;
            _output.Dispose();
        }
    }
}
