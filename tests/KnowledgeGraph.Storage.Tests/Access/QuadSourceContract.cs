using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Tests.Access;

/// <summary>What every <see cref="IQuadSource"/> owes its readers, checked against plain lists.</summary>
internal abstract class QuadSourceContract
{
    private static readonly int[] Seeds = [1, 2, 3];

    protected abstract IQuadSource Create(IEnumerable<Quad> quads);

    [TestCaseSource(nameof(Seeds))]
    public void Scan_GivesTheMatchingQuadsInOrder(int seed)
    {
        var quads = SampleQuads.Random(120, seed).ToHashSet();
        using var snapshot = Create(quads).Snapshot();
        foreach (var pattern in Patterns(snapshot, seed))
        {
            foreach (var order in snapshot.Orders.ToArray())
            {
                var expected = Expected(snapshot, quads, pattern, order);
                Assert.That(Rows(snapshot, pattern, order, capacity: 7), Is.EqualTo(expected), $"{pattern} {order}");
                Assert.That(Rows(snapshot, pattern, order, capacity: 1000), Is.EqualTo(expected), $"{pattern} {order}");
            }
        }
    }

    [TestCaseSource(nameof(Seeds))]
    public void Count_IsExact(int seed)
    {
        var quads = SampleQuads.Random(100, seed).ToHashSet();
        using var snapshot = Create(quads).Snapshot();
        foreach (var pattern in Patterns(snapshot, seed))
        {
            Assert.That(snapshot.Count(pattern), Is.EqualTo(Expected(snapshot, quads, pattern, snapshot.Orders[0]).Count), $"{pattern}");
        }
    }

    [TestCaseSource(nameof(Seeds))]
    public void Seek_MovesToTheFirstRowNotBeforeTheKey(int seed)
    {
        var quads = SampleQuads.Random(120, seed).ToHashSet();
        using var snapshot = Create(quads).Snapshot();
        var random = new Random(seed);
        foreach (var pattern in Patterns(snapshot, seed))
        {
            foreach (var order in snapshot.Orders.ToArray())
            {
                var free = QuadOrders.Positions(order).ToArray().Where(position => pattern[position].IsUnbound).ToArray();
                var rows = Expected(snapshot, quads, pattern, order);
                CheckSeeks(snapshot, pattern, order, free, rows, random);
            }
        }
    }

    [Test]
    public void Scan_FillsOnlyNamedColumns()
    {
        using var snapshot = Create(SampleQuads.Random(50, 4)).Snapshot();
        var batch = new QuadBatch(100);
        foreach (var order in snapshot.Orders.ToArray())
        {
            foreach (var position in Enum.GetValues<QuadPosition>())
            {
                foreach (var other in Enum.GetValues<QuadPosition>())
                {
                    batch.Column(other).Fill(ulong.MaxValue);
                }

                using var cursor = snapshot.Scan(default, order, (QuadPositions)(1 << (int)position));
                Assert.That(cursor.Read(batch), Is.True);
                foreach (var other in Enum.GetValues<QuadPosition>())
                {
                    Assert.That(batch.Column(other)[0] == ulong.MaxValue, Is.EqualTo(other != position), $"{order} {position} {other}");
                }
            }
        }
    }

    [Test]
    public void Read_KeepsToTheLimit()
    {
        var quads = SampleQuads.Random(60, 5).ToHashSet();
        using var snapshot = Create(quads).Snapshot();
        var batch = new QuadBatch(16);
        using var cursor = snapshot.Scan(default, snapshot.Orders[0], QuadPositions.None);
        var total = 0;
        Assert.That(cursor.Read(batch, 3), Is.True);
        Assert.That(batch.Count, Is.EqualTo(3));
        do
        {
            Assert.That(batch.Count, Is.LessThanOrEqualTo(16));
            total += batch.Count;
        }
        while (cursor.Read(batch));

        Assert.That(batch.Count, Is.Zero);
        Assert.That(cursor.Read(batch), Is.False);
        Assert.That(total, Is.EqualTo(quads.Count));
    }

    [Test]
    public void Terms_GoToIdsAndBack()
    {
        var quads = SampleQuads.Random(300, 6);
        using var snapshot = Create(quads).Snapshot();
        foreach (var term in quads.SelectMany(quad => new[] { quad.Subject, quad.Predicate, quad.Object, quad.GraphName }).OfType<Term>())
        {
            Assert.That(snapshot.TryGetId(term, out var id), Is.True, $"{term}");
            Assert.That(snapshot.GetTerm(id), Is.EqualTo(term));
        }

        Assert.That(snapshot.TryGetId(SampleQuads.Name("nowhere"), out _), Is.False);
        Assert.That(snapshot.TryGetId(new Literal("CONVERSATION"), out _), Is.False);
        Assert.That(snapshot.TryGetId(Literal.LanguageTagged("CHAT", "fr"), out _), Is.False);
        Assert.That(snapshot.TryGetId(Literal.LanguageTagged("chat", "FR"), out _), Is.True, "tags compare without case");
        Assert.That(() => snapshot.GetTerm(TermId.Unbound), Throws.ArgumentException);
        Assert.That(() => snapshot.GetTerm(TermId.DefaultGraph), Throws.ArgumentException);
        Assert.That(() => snapshot.GetTerm(new TermId(TermIdTag.Iri, 1_000_000)), Throws.ArgumentException);
    }

    [Test]
    public void GraphNames_AreAscendingWithoutTheDefaultGraph()
    {
        var quads = SampleQuads.Random(80, 7);
        using var snapshot = Create(quads).Snapshot();
        var names = snapshot.GraphNames.ToList();
        Assert.That(names, Is.Ordered.And.Unique);
        Assert.That(names.Select(snapshot.GetTerm), Is.EquivalentTo(quads.Select(quad => quad.GraphName).OfType<Term>().Distinct()));
    }

    [Test]
    public void EstimateDistinct_IsExactForSmallData()
    {
        var quads = SampleQuads.Random(120, 8).ToHashSet();
        using var snapshot = Create(quads).Snapshot();
        foreach (var pattern in Patterns(snapshot, 8))
        {
            foreach (var position in Enum.GetValues<QuadPosition>())
            {
                var rows = Expected(snapshot, quads, pattern, snapshot.Orders[0]);
                var at = QuadOrders.Positions(snapshot.Orders[0]).IndexOf(position);
                Assert.That(
                    snapshot.EstimateDistinct(pattern, position),
                    Is.EqualTo(rows.Select(row => row[at]).Distinct().Count()),
                    $"{pattern} {position}");
            }
        }
    }

    [Test]
    public void EmptySource_HasNothing()
    {
        using var snapshot = Create([]).Snapshot();
        Assert.That(snapshot.Count(default), Is.Zero);
        Assert.That(snapshot.GraphNames, Is.Empty);
        foreach (var order in snapshot.Orders.ToArray())
        {
            Assert.That(Rows(snapshot, default, order, 4), Is.Empty);
        }
    }

    [Test]
    public void Scan_RefusesAnOrderThatIsNotOffered()
    {
        using var snapshot = Create(SampleQuads.Random(5, 9)).Snapshot();
        Assert.That(() => snapshot.Scan(default, (QuadOrder)99, QuadPositions.All), Throws.ArgumentException);
    }

    internal static List<ulong[]> Rows(IQuadSnapshot snapshot, in QuadPattern pattern, QuadOrder order, int capacity)
    {
        using var cursor = snapshot.Scan(pattern, order, QuadPositions.All);
        return Rest(cursor, order, capacity);
    }

    private static List<ulong[]> Rest(QuadCursor cursor, QuadOrder order, int capacity)
    {
        var rows = new List<ulong[]>();
        var batch = new QuadBatch(capacity);
        var positions = QuadOrders.Positions(order).ToArray();
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                rows.Add([.. positions.Select(position => batch.Column(position)[i])]);
            }
        }

        return rows;
    }

    private static void CheckSeeks(
        IQuadSnapshot snapshot, QuadPattern pattern, QuadOrder order, QuadPosition[] free, List<ulong[]> rows, Random random)
    {
        var positions = QuadOrders.Positions(order).ToArray();
        var targets = Expected(snapshot, SampleQuads.Random(40, random.Next()), default, order);
        if (targets.Count == 0)
        {
            return;
        }

        for (var i = 0; i < 4; i++)
        {
            var key = targets[random.Next(targets.Count)];
            var given = random.Next(free.Length + 1);
            var keyIds = free[..given].Select(position => key[Array.IndexOf(positions, position)]).ToArray();
            using var cursor = snapshot.Scan(pattern, order, QuadPositions.All);
            var skipped = 0;
            if (random.Next(2) == 1)
            {
                var batch = new QuadBatch(2);
                cursor.Read(batch);
                skipped = batch.Count;
            }

            cursor.Seek([.. keyIds.Select(id => new TermId(id))]);
            var expected = rows.Skip(skipped).Where(row => !Before(free, positions, row, keyIds)).ToList();
            Assert.That(Rest(cursor, order, 5), Is.EqualTo(expected), $"{pattern} {order} {string.Join(' ', keyIds)}");
        }
    }

    private static bool Before(QuadPosition[] free, QuadPosition[] positions, ulong[] row, ulong[] key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            var id = row[Array.IndexOf(positions, free[i])];
            if (id != key[i])
            {
                return id < key[i];
            }
        }

        return false;
    }

    private static List<ulong[]> Expected(IQuadSnapshot snapshot, IEnumerable<Quad> quads, in QuadPattern pattern, QuadOrder order)
    {
        var wanted = pattern;
        var positions = QuadOrders.Positions(order).ToArray();
        return [.. quads.Select(quad => TryIds(snapshot, quad))
            .OfType<ulong[]>()
            .Where(ids => Enum.GetValues<QuadPosition>().All(at => wanted[at].IsUnbound || wanted[at].Value == ids[(int)at]))
            .Select(ids => positions.Select(at => ids[(int)at]).ToArray())
            .OrderBy(row => row[0]).ThenBy(row => row[1]).ThenBy(row => row[2]).ThenBy(row => row[3])];
    }

    private static ulong[]? TryIds(IQuadSnapshot snapshot, Quad quad)
    {
        var ids = new ulong[4];
        Term?[] terms = [quad.Subject, quad.Predicate, quad.Object, quad.GraphName];
        for (var i = 0; i < 4; i++)
        {
            var id = TermId.DefaultGraph;
            if (terms[i] is { } term && !snapshot.TryGetId(term, out id))
            {
                return null;
            }

            ids[i] = id.Value;
        }

        return ids;
    }

    /// <summary>All 16 sets of bound positions, each with a few quads' ids; some match nothing.</summary>
    private static IEnumerable<QuadPattern> Patterns(IQuadSnapshot snapshot, int seed)
    {
        foreach (var quad in SampleQuads.Random(4, seed + 100))
        {
            if (TryIds(snapshot, quad) is not { } ids)
            {
                continue;
            }

            for (var bound = 0; bound < 16; bound++)
            {
                TermId At(int position) => (bound & (1 << position)) == 0 ? default : new TermId(ids[position]);
                yield return new QuadPattern(At(0), At(1), At(2), At(3));
            }
        }
    }
}
