using CsCheck;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests.Indexes;

[TestFixture]
internal sealed class PackingTests
{
    [Test]
    public void PortableBits_AreThoseOfTheProcessor() =>
        Gen.Select(Gen.ULong, Gen.ULong).Sample((value, mask) =>
            BitPacking.ExtractPortable(value, mask) == BitPacking.Extract(value, mask)
            && BitPacking.DepositPortable(value, mask) == BitPacking.Deposit(value, mask)
            && BitPacking.DepositPortable(BitPacking.ExtractPortable(value, mask), mask) == (value & mask));

    [Test]
    public void Ceiling_IsTheLeastValueNotBefore() =>
        Gen.Select(Gen.ULong[0, 255], Gen.ULong[0, 255], Gen.ULong[0, 255]).Sample((mask, fixedBits, id) =>
        {
            var coding = new ColumnCoding(mask, fixedBits);
            var values = Enumerable.Range(0, (int)coding.Max + 1).Select(packed => coding.Unpack((ulong)packed)).ToList();
            var expected = values.FindIndex(value => value >= id);
            var (packed, exact, beyond) = coding.Ceiling(id);
            return beyond == (expected < 0) && (beyond || (packed == (ulong)expected && exact == (values[expected] == id)))
                && values.SequenceEqual(values.Order()) && values.TrueForAll(value => coding.Unpack(coding.Pack(value)) == value);
        });

    // Columns of up to 64 bits that differ make keys of one to four words.
    [Test]
    public void Indexes_OfAnyWidth_AreThoseOfSortedRows() =>
        Gen.Select(Column, Column, Column, Column).Array[1, 200].Select(Gen.Int[0, 4]).Sample(
            (rows, narrow) =>
            {
                var quads = rows.Select(row => new QuadIds(
                    Id(row.Item1, narrow > 0), Id(row.Item2, narrow > 1), Id(row.Item3, narrow > 2), Id(row.Item4, narrow > 3))).ToList();
                var buffer = new QuadBuffer();
                quads.ForEach(quad => buffer.Add(quad));
                var set = (PackedSet)PackedSet.FromBuffer(buffer, sorted: false);
                return Enum.GetValues<QuadOrder>().All(order => IsSorted(set, order, quads)) && quads.TrueForAll(quad => set.Contains(quad));
            },
            iter: 300);

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Indexes_OfManyEqualFirstIds_AreThoseOfSortedRows(int wideColumns)
    {
        var random = new Random(7);
        var quads = Enumerable.Range(0, 3000).Select(_ => new QuadIds(
            (ulong)random.Next(1, 4), Wide(1), Wide(2), Wide(3))).ToList();
        quads.AddRange(quads[..200]);
        var memory = new KeyMemory();
        for (var round = 0; round < 2; round++)
        {
            var buffer = new QuadBuffer();
            quads.ForEach(quad => buffer.Add(quad));
            var set = (PackedSet)PackedSet.FromBuffer(buffer, sorted: false, memory);
            Assert.That(Enum.GetValues<QuadOrder>().All(order => IsSorted(set, order, quads)));
            set.Release();
        }

        ulong Wide(int column) => column <= wideColumns ? (ulong)random.NextInt64(long.MinValue, long.MaxValue) : (ulong)random.Next(1, 3);
    }

    private static Gen<ulong> Column => Gen.OneOf(Gen.ULong, Gen.ULong[0, 20], Gen.ULong[1UL << 40, (1UL << 40) + 1000]);

    private static ulong Id(ulong value, bool narrow) => narrow ? value & 0xF : value;

    private static bool IsSorted(PackedSet set, QuadOrder order, List<QuadIds> quads)
    {
        var positions = QuadOrders.Positions(order).ToArray();
        var expected = quads.Distinct().ToList();
        expected.Sort((a, b) => QuadIds.Compare(a, b, positions));
        var index = set.Index(order);
        var actual = Enumerable.Range(0, index.Count).Select(row => index.Layout.Read(index.Key(row))).ToList();
        var column = new ulong[index.Count];
        index.Copy(2, 0, column);
        return actual.SequenceEqual(expected)
            && column.SequenceEqual(expected.Select(quad => quad[positions[2]]))
            && expected.Select((quad, row) => (quad, row)).All(pair => index.Seek([pair.quad[positions[0]], pair.quad[positions[1]], pair.quad[positions[2]], pair.quad[positions[3]]], 0, index.Count) == pair.row);
    }
}
