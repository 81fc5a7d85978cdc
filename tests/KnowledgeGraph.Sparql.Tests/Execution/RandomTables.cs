using CsCheck;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Two random tables to join: sizes about the edges of batches, keys that lie close together or far apart, one of them with many rows.</summary>
/// <param name="Left">The rows of the left side.</param>
/// <param name="Right">The rows of the right side.</param>
/// <param name="Keys">How many different keys there are.</param>
/// <param name="Spread">How far they lie apart.</param>
/// <param name="HotOneIn">One in so many rows has the first key.</param>
/// <param name="Batch">The rows that an input gives at once.</param>
/// <param name="Seed">Of the rows.</param>
internal sealed record RandomTables(int Left, int Right, int Keys, long Spread, int HotOneIn, int Batch, long Seed)
{
    private const int MostPairs = 200_000;

    private static readonly Gen<int> Size = Gen.OneOf(0, 1, 5, 63, 64, 65, 200, 1023, 1024, 1025, 5000);

    public static Gen<RandomTables> Any { get; } = Gen.Select(
        Size, Size, Gen.OneOf(2, 60, 1000, 5000), Gen.OneOf(1L, 3L, 1_000_003L), Gen.OneOf(20, 70, 1_000_000), Gen.OneOf(1, 64, 1024), Gen.Long[0, long.MaxValue],
        (left, right, keys, spread, hot, batch, seed) => new RandomTables(left, right, (long)left * right / keys > MostPairs ? 5000 : keys, spread, hot, batch, seed));

    /// <summary>Rows of a key, of more columns with few values, and of a number of their own.</summary>
    public List<ulong[]> Rows(bool isLeft, int others = 0, int unboundOneIn = 0)
    {
        var random = new DeterministicRandom(isLeft ? Seed : ~Seed);
        return [.. Enumerable.Range(0, isLeft ? Left : Right).Select(i => Enumerable.Range(0, others + 2).Select(column => column switch
        {
            _ when column <= others && unboundOneIn > 0 && Below(unboundOneIn) == 0 => 0UL,
            0 => Tables.Id(Below(HotOneIn) == 0 ? 0 : Below(Keys) * Spread),
            _ when column <= others => Tables.Id(Below(3)),
            _ => Tables.Id(i),
        }).ToArray())];

        long Below(int most) => (long)(random.NextBits() % (ulong)most);
    }

    public List<ulong[]> SortedRows(bool isLeft, int others = 0) => [.. Rows(isLeft, others).OrderBy(row => row[0])];

    /// <summary>Every left row with every right row whose shared columns, the first ones, are the same or unbound on a side (section 18.3).</summary>
    public static List<ulong[]> NestedLoop(List<ulong[]> left, List<ulong[]> right, int shared, bool keepsLeft = false, Func<ulong[], bool>? condition = null)
    {
        var joined = new List<ulong[]>();
        foreach (var l in left)
        {
            var before = joined.Count;
            foreach (var r in right)
            {
                var compatible = true;
                for (var i = 0; i < shared && compatible; i++)
                {
                    compatible = l[i] == r[i] || l[i] == 0 || r[i] == 0;
                }

                if (compatible)
                {
                    ulong[] row = [.. l.Select((id, i) => i < shared && id == 0 ? r[i] : id), .. r[shared..]];
                    if (condition is null || condition(row))
                    {
                        joined.Add(row);
                    }
                }
            }

            if (keepsLeft && joined.Count == before)
            {
                joined.Add([.. l, .. new ulong[right.Count == 0 ? 1 : right[0].Length - shared]]);
            }
        }

        return joined;
    }

    /// <summary>Whether there are the same rows, each as often, and in the same order if it is asked for.</summary>
    public static void Compare(List<ulong[]> found, List<ulong[]> expected, bool ordered)
    {
        if (found.Count != expected.Count)
        {
            throw new InvalidOperationException($"{found.Count} rows, not {expected.Count}");
        }

        var (a, b) = ordered ? (found, expected) : ([.. found.Order(Order)], [.. expected.Order(Order)]);
        for (var i = 0; i < a.Count; i++)
        {
            if (!a[i].AsSpan().SequenceEqual(b[i]))
            {
                throw new InvalidOperationException($"row {i} is {string.Join(' ', a[i].Select(id => id.ToString("x", null)))}, not {string.Join(' ', b[i].Select(id => id.ToString("x", null)))}");
            }
        }
    }

    private static readonly Comparer<ulong[]> Order = Comparer<ulong[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y));
}
