using CsCheck;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests.Indexes;

[TestFixture]
internal sealed unsafe class ColumnCodecTests
{
    private static readonly ulong[] Special = [0UL, 1UL, ulong.MaxValue, 1UL << 63, 3UL << 56, 1UL << 56];

    private static Gen<ulong> AnyId => Gen.OneOf(
        Gen.ULong, Gen.ULong[0, 20], Gen.ULong[3UL << 56, (3UL << 56) + 100_000], Gen.ULong[(16UL << 56) + (1UL << 55), (16UL << 56) + (1UL << 55) + 50],
        Gen.Int[0, 5].Select(i => Special[i]));

    private static Gen<ulong[]> Column => Gen.OneOf(
        AnyId.Array[1, 256],
        Gen.Select(AnyId, Gen.Int[1, 256]).Select((id, count) => Enumerable.Repeat(id, count).ToArray()),
        Gen.Select(Gen.ULong[0, 1UL << 40], Gen.ULong[0, 1000].Array[1, 256]).Select((first, steps) => Sums(first, steps)),
        Gen.Select(Gen.ULong, Gen.Long.Array[1, 256]).Select((first, steps) => Sums(first, [.. steps.Select(step => (ulong)step)])),
        Gen.Select(AnyId, Gen.Int[1, 40]).Array[1, 20].Select(runs => runs.SelectMany(run => Enumerable.Repeat(run.Item1, run.Item2)).Take(256).ToArray()),
        Gen.Select(AnyId.Array[2, 16], Gen.Select(Gen.Int[0, 15], Gen.ULong[0, 7]).Array[1, 256])
            .Select((bases, rows) => rows.Select(row => bases[row.Item1 % bases.Length] + row.Item2).ToArray()));

    [Test]
    public void Decode_GivesWhatWasEncoded()
    {
        var kinds = new HashSet<int>();
        Column.Sample(values => IsSame(values, kinds), iter: 20_000, threads: 1);
        Assert.That(kinds, Is.EquivalentTo(Enumerable.Range(0, 6)), "every kind was met");
    }

    [Test]
    public void Decode_OfAnyBytes_EndsOrThrows() =>
        Gen.Select(Column, Gen.Select(Gen.Int[0, 80], Gen.Byte).Array[1, 4], Gen.Int[0, 40]).Sample(
            (values, changes, cut) =>
            {
                var bytes = new byte[ColumnEncoder.MaxBytes];
                var length = new ColumnEncoder().Encode(values, bytes);
                foreach (var (at, value) in changes)
                {
                    bytes[at % length] = value;
                }

                // What stands behind the given end is not read for a meaning, but it may be read.
                var target = new ulong[256 + 8];
                target.AsSpan(256).Fill(77);
                fixed (byte* source = bytes)
                fixed (ulong* to = target)
                {
                    try
                    {
                        ColumnDecoder.Decode(null, source, source + Math.Max(1, length - cut), values.Length, to);
                    }
                    catch (StoreException error)
                    {
                        Assert.That(error.Error, Is.EqualTo(StoreError.Corrupt));
                    }
                }

                return target.AsSpan(256).IndexOfAnyExcept(77UL) < 0;
            },
            iter: 50_000);

    [Test]
    public void Decode_ByTheChoicesOfTheColumnBefore_GivesWhatWasEncoded()
    {
        var met = 0;
        Gen.Select(AnyId.Array[2, 16], AnyId.Array[16], Gen.Select(Gen.Int[0, 15], Gen.ULong[0, 9]).Array[100, 256], Gen.Int[0, 2000], Gen.Byte).Sample(
            (choices, bases, rows, at, change) =>
            {
                var before = rows.Select(row => choices[row.Item1 % choices.Length]).ToArray();
                var values = rows.Select(row => bases[row.Item1 % choices.Length] + row.Item2).ToArray();
                var (bytes, encoder) = (new byte[2 * ColumnEncoder.MaxBytes], new ColumnEncoder());
                var first = encoder.Encode(before, bytes);
                var length = first + encoder.Encode(values, bytes.AsSpan(first));
                met += (bytes[first] & 15) == (int)ColumnKind.ByChoice ? 1 : 0;
                var right = DecodeSecond(bytes, length, values.Length, target => target.AsSpan(0, values.Length).SequenceEqual(values));
                bytes[at % length] = change;
                return right && DecodeSecond(bytes, length, values.Length, _ => true);
            },
            iter: 10_000,
            threads: 1);
        Assert.That(met, Is.GreaterThan(5000));
    }

    // True for damage that was seen, too; what stands behind the target may not change.
    private static bool DecodeSecond(byte[] bytes, int length, int rows, Func<ulong[], bool> holds)
    {
        var target = new ulong[256 + 8];
        target.AsSpan(256).Fill(77);
        fixed (byte* source = bytes)
        fixed (ulong* to = target)
        {
            try
            {
                ColumnDecoder.Decode(source, source + length, rows, 1, to);
                return holds(target) && target.AsSpan(256).IndexOfAnyExcept(77UL) < 0;
            }
            catch (StoreException)
            {
                return target.AsSpan(256).IndexOfAnyExcept(77UL) < 0;
            }
        }
    }

    private static bool IsSame(ulong[] values, HashSet<int> kinds)
    {
        var bytes = new byte[ColumnEncoder.MaxBytes];
        var length = new ColumnEncoder().Encode(values, bytes);
        kinds.Add(bytes[0] & 15);
        var target = new ulong[256];
        fixed (byte* source = bytes)
        fixed (ulong* to = target)
        {
            ColumnDecoder.Decode(null, source, source + length, values.Length, to);
            return ColumnDecoder.Skip(source, source + length, values.Length) == source + length
                && length <= (values.Length * 8) + 10
                && target.AsSpan(0, values.Length).SequenceEqual(values)
                && (!ColumnDecoder.IsConstant(source, source + length, out var id) || id == values[0]);
        }
    }

    private static ulong[] Sums(ulong first, ulong[] steps)
    {
        var sum = first;
        return [.. steps.Select(step => sum += step)];
    }
}
