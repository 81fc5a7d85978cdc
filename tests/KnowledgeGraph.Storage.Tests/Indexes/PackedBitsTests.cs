using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests.Indexes;

[TestFixture]
internal sealed unsafe class PackedBitsTests
{
    [Test]
    public void Unpack_GivesWhatWasPacked([Range(0, 64)] int width)
    {
        var random = new Random(width);
        var bytes = new byte[2048 + 8 + PackedBits.ReadBeyond];
        var target = new ulong[256];
        for (var count = 1; count <= 256; count += random.Next(1, 9))
        {
            var origin = random.Next(2) == 0 ? 0 : (ulong)random.NextInt64();
            var values = Enumerable.Range(0, count).Select(_ => Number(random, width) + origin).ToArray();
            random.NextBytes(bytes);
            Assert.That(PackedBits.Pack(values, origin, width, bytes), Is.EqualTo(PackedBits.Length(count, width)));
            random.NextBytes(bytes.AsSpan(PackedBits.Length(count, width)));
            fixed (byte* source = bytes)
            fixed (ulong* to = target)
            {
                PackedBits.Unpack(source, count, width, origin, to);
                Assert.That(target.AsSpan(0, count).ToArray(), Is.EqualTo(values), "as the processor likes it");
                PackedBits.UnpackPortable(source, count, width, origin, to);
                Assert.That(target.AsSpan(0, count).ToArray(), Is.EqualTo(values), "scalar");
                Assert.That(PackedBits.Read(source, count - 1, width) + origin, Is.EqualTo(values[^1]));
            }
        }
    }

    private static ulong Number(Random random, int width) =>
        random.Next(8) switch
        {
            0 => 0,
            1 => BitPacking.Ones(width),
            _ => ((ulong)random.NextInt64() * 3) & BitPacking.Ones(width),
        };
}
