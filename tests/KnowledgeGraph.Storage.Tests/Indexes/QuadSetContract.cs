using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests.Indexes;

/// <summary>What every <see cref="QuadSet"/> owes its readers, checked against sorted lists.</summary>
internal abstract class QuadSetContract
{
    private static readonly QuadOrder[] Orders = Enum.GetValues<QuadOrder>();
    private static readonly QuadPosition[] Positions = Enum.GetValues<QuadPosition>();

    // Name, quads.
    private static readonly object[] Cases =
    [
        new object[] { 1, 1, 1 }, new object[] { 100, 1, 2 }, new object[] { 256, 1, 3 }, new object[] { 257, 1, 4 }, new object[] { 3000, 1, 5 },
        new object[] { 1, 2, 6 }, new object[] { 256, 3, 7 }, new object[] { 257, 200, 8 }, new object[] { 3000, 4, 9 }, new object[] { 3000, 1500, 10 },
        new object[] { 2000, 0, 11 }, new object[] { 3, 0, 12 },
    ];

    protected abstract QuadSet Create(List<QuadIds> quads);

    [TestCaseSource(nameof(Cases))]
    public void Scan_GivesTheMatchingQuadsInOrder(int count, int graphs, int seed)
    {
        var quads = Quads(count, graphs, seed);
        var set = Create(quads);
        Assert.That(set.Count, Is.EqualTo(quads.Count));
        foreach (var order in Orders)
        {
            var sorted = SampleIds.Sorted(quads, order);
            foreach (var pattern in Patterns(quads, seed, 2))
            {
                var expected = Matching(sorted, pattern);
                Assert.That(Rows(set.Scan(pattern, order, QuadPositions.All), 300), Is.EqualTo(expected), $"{pattern} {order}");
                Assert.That(Rows(set.Scan(pattern, order, QuadPositions.All), 2000), Is.EqualTo(expected), $"{pattern} {order}");
                var any = set.ScanIfAny(pattern, order);
                Assert.That(any is null ? [] : Rows(any, 300), Is.EqualTo(expected), $"{pattern} {order}, if any");
            }

            Assert.That(Rows(set.Scan(default, order, QuadPositions.All), 7), Is.EqualTo(sorted), $"{order}");
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Match_IsExact(int count, int graphs, int seed)
    {
        var quads = Quads(count, graphs, seed);
        var set = Create(quads);
        foreach (var pattern in Patterns(quads, seed, 6))
        {
            Assert.That(set.Match(pattern), Is.EqualTo(Matching(quads, pattern).Count), $"{pattern}");
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Seek_MovesToTheFirstRowNotBeforeTheKey(int count, int graphs, int seed)
    {
        var quads = Quads(count, graphs, seed);
        var set = Create(quads);
        var random = new Random(seed);
        foreach (var order in Orders)
        {
            var sorted = SampleIds.Sorted(quads, order);
            foreach (var pattern in Patterns(quads, seed, 1))
            {
                var free = QuadOrders.Positions(order).ToArray().Where(position => pattern[position].IsUnbound).ToArray();
                CheckSeeks(set, pattern, order, free, Matching(sorted, pattern), quads, random);
            }
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void ContainsAndProbe_KnowWhatIsThere(int count, int graphs, int seed)
    {
        var quads = Quads(count, graphs, seed);
        var there = quads.ToHashSet();
        var set = Create(quads);
        var asked = SampleIds.Sorted(quads.Concat(quads.SelectMany(Near)), QuadOrder.Spog);
        var present = new bool[asked.Count];
        set.Probe(asked.ToArray(), present);
        Assert.That(present, Is.EqualTo(asked.Select(there.Contains)));
        foreach (var quad in asked.Where((_, i) => i % 5 == 0))
        {
            Assert.That(set.Contains(quad), Is.EqualTo(there.Contains(quad)), $"{quad}");
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void EstimateDistinct_IsExactForFew(int count, int graphs, int seed)
    {
        var quads = Quads(count, graphs, seed);
        var set = Create(quads);
        foreach (var pattern in Patterns(quads, seed, 2))
        {
            var matching = Matching(quads, pattern);
            foreach (var position in Positions.Where(position => pattern[position].IsUnbound))
            {
                Assert.That(set.EstimateDistinct(pattern, position), Is.EqualTo(matching.Select(quad => quad[position]).Distinct().Count()), $"{pattern} {position}");
            }
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void GraphNames_AreThoseOfTheQuads(int count, int graphs, int seed)
    {
        var quads = Quads(count, graphs, seed);
        Assert.That(
            Create(quads).GraphNames,
            Is.EqualTo(quads.Select(quad => quad.Graph).Where(graph => graph != TermId.DefaultGraph.Value).Distinct().Order()));
    }

    [Test]
    public void Scan_FillsOnlyNamedColumns()
    {
        var set = Create(Quads(600, 3, 20));
        var batch = new QuadBatch(700);
        foreach (var order in Orders)
        {
            for (var columns = QuadPositions.None; columns <= QuadPositions.All; columns++)
            {
                Array.ForEach(Positions, position => batch.Column(position).Fill(ulong.MaxValue));
                using var cursor = set.Scan(default, order, columns);
                Assert.That(cursor.Read(batch), Is.True);
                foreach (var position in Positions)
                {
                    var named = (columns & (QuadPositions)(1 << (int)position)) != 0;
                    Assert.That(batch.Column(position)[..batch.Count].Contains(ulong.MaxValue), Is.EqualTo(!named), $"{order} {columns} {position}");
                }
            }
        }
    }

    [Test]
    public void HundredThousandRows_AreAsThePlainList()
    {
        var quads = Quads(100_000, 3, 30);
        var set = Create(quads);
        foreach (var order in Orders)
        {
            var sorted = SampleIds.Sorted(quads, order);
            Assert.That(Rows(set.Scan(default, order, QuadPositions.All), 1024), Is.EqualTo(sorted));
            foreach (var pattern in Patterns(quads, 31, 1))
            {
                Assert.That(Rows(set.Scan(pattern, order, QuadPositions.All), 1000), Is.EqualTo(Matching(sorted, pattern)), $"{pattern} {order}");
            }
        }
    }

    private static List<QuadIds> Quads(int count, int graphs, int seed) =>
        graphs == 0 ? SampleIds.Extreme(count, seed) : SampleIds.Random(count, graphs, seed);

    private static IEnumerable<QuadIds> Near(QuadIds quad)
    {
        yield return quad with { Object = Math.Max(1, quad.Object + 1) };
        yield return quad with { Subject = Math.Max(1, quad.Subject - 1) };
        yield return quad with { Graph = 9UL << 56 };
    }

    /// <summary>All 16 sets of bound positions, each with a few quads' ids; one in three of some other quad's, so that nothing may match.</summary>
    private static IEnumerable<QuadPattern> Patterns(List<QuadIds> quads, int seed, int each)
    {
        var random = new Random(seed);
        for (var i = 0; i < each; i++)
        {
            for (var bound = 0; bound < 16; bound++)
            {
                var (quad, other) = (quads[random.Next(quads.Count)], quads[random.Next(quads.Count)]);
                other = random.Next(3) == 0 ? other : quad;
                TermId At(int bit, ulong id) => (bound & bit) == 0 ? default : new TermId(id);
                yield return new QuadPattern(At(1, quad.Subject), At(2, quad.Predicate), At(4, other.Object), At(8, random.Next(20) == 0 ? 9UL << 56 : quad.Graph));
            }
        }
    }

    private static List<QuadIds> Matching(IEnumerable<QuadIds> quads, QuadPattern pattern) =>
        [.. quads.Where(quad => Positions.All(position => pattern[position].IsUnbound || pattern[position].Value == quad[position]))];

    private static List<QuadIds> Rows(QuadCursor cursor, int capacity)
    {
        var (rows, batch) = (new List<QuadIds>(), new QuadBatch(capacity));
        using (cursor)
        {
            while (cursor.Read(batch, capacity == 300 ? 299 : int.MaxValue))
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    rows.Add(new QuadIds(
                        batch.Column(QuadPosition.Subject)[i], batch.Column(QuadPosition.Predicate)[i], batch.Column(QuadPosition.Object)[i], batch.Column(QuadPosition.Graph)[i]));
                }
            }
        }

        return rows;
    }

    // Several seeks, some of them back, with reads between.
    private static void CheckSeeks(
        QuadSet set, in QuadPattern pattern, QuadOrder order, QuadPosition[] free, List<QuadIds> rows, List<QuadIds> quads, Random random)
    {
        using var cursor = set.Scan(pattern, order, QuadPositions.All);
        var (next, batch) = (0, new QuadBatch(3));
        for (var i = 0; i < 8; i++)
        {
            var target = i % 2 == 0 || rows.Count == 0 ? quads[random.Next(quads.Count)] : rows[Math.Min(rows.Count - 1, next + random.Next(rows.Count))];
            var key = free[..random.Next(free.Length + 1)].Select(position => Math.Max(1, target[position] + (ulong)random.Next(-1, 2))).ToArray();
            cursor.Seek([.. key.Select(id => new TermId(id))]);
            while (next < rows.Count && IsBefore(rows[next], free, key))
            {
                next++;
            }

            if (random.Next(3) > 0)
            {
                cursor.Read(batch);
                Assert.That(batch.Count, Is.EqualTo(Math.Min(3, rows.Count - next)), $"{pattern} {order}");
                for (var row = 0; row < batch.Count; row++, next++)
                {
                    Assert.That(Positions.Select(position => batch.Column(position)[row]), Is.EqualTo(Positions.Select(position => rows[next][position])), $"{pattern} {order}");
                }
            }
        }

        Assert.That(Rows(cursor, 5), Is.EqualTo(rows.Skip(next)), $"{pattern} {order}");
    }

    private static bool IsBefore(QuadIds row, QuadPosition[] free, ulong[] key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (row[free[i]] != key[i])
            {
                return row[free[i]] < key[i];
            }
        }

        return false;
    }
}
