using System.Text;
using CsCheck;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

[TestFixture]
internal sealed class Crc32CTests
{
    // RFC 3720, appendix B.4; "123456789" is the check value of catalogues.
    private static readonly TestCaseData<byte[], uint>[] Vectors =
    [
        new([], 0),
        new(Encoding.ASCII.GetBytes("a"), 0xC1D04330),
        new(Encoding.ASCII.GetBytes("123456789"), 0xE3069283),
        new(new byte[32], 0x8A9136AA),
        new([.. Enumerable.Repeat((byte)0xFF, 32)], 0x62A8AB43),
        new([.. Enumerable.Range(0, 32).Select(i => (byte)i)], 0x46DD794E),
        new([.. Enumerable.Range(0, 32).Select(i => (byte)(31 - i))], 0x113FDB5C),
    ];

    [TestCaseSource(nameof(Vectors))]
    public void KnownVectors(byte[] bytes, uint expected)
    {
        Assert.That(Crc32C.AppendAccelerated(0, bytes), Is.EqualTo(expected));
        Assert.That(Crc32C.AppendPortable(0, bytes), Is.EqualTo(expected));
        Assert.That(Crc32C.Compute(bytes), Is.EqualTo(expected));
    }

    [Test]
    public void BothWays_AndAnyCut_GiveTheSame() =>
        Gen.Select(Gen.Byte.Array[0, 20_000], Gen.Int[0, 20_000], Gen.UInt).Sample((bytes, at, before) =>
        {
            at = Math.Min(at, bytes.Length);
            var expected = Crc32C.AppendPortable(before, bytes);
            return Crc32C.AppendAccelerated(before, bytes) == expected
                && Crc32C.AppendAccelerated(Crc32C.AppendAccelerated(before, bytes.AsSpan(0, at)), bytes.AsSpan(at)) == expected
                && Crc32C.AppendPortable(Crc32C.AppendAccelerated(before, bytes.AsSpan(0, at)), bytes.AsSpan(at)) == expected;
        }, iter: 300);

    [Test]
    public void EveryLength_AroundABlock_IsTheSameBothWays()
    {
        var bytes = Enumerable.Range(0, 6200).Select(i => (byte)(i * i)).ToArray();
        for (var length = 3000; length < bytes.Length; length++)
        {
            Assert.That(Crc32C.AppendAccelerated(7, bytes.AsSpan(0, length)), Is.EqualTo(Crc32C.AppendPortable(7, bytes.AsSpan(0, length))));
        }
    }
}
