using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>
/// One line of a segment: <c>f</c> (found) or <c>g</c> (given), the key, the first half of a SHA-256 of key and facts, the facts as JSON, each
/// after a space, and a line feed.
/// </summary>
internal static class SegmentRecord
{
    private const int KeyLength = 64;
    private const int CheckLength = 32;
    private const int CheckStart = 2 + KeyLength + 1;
    private const int FactsStart = CheckStart + CheckLength + 1;

    public static byte[] Make(string key, bool isGiven, ArticleFacts facts)
    {
        var record = new ArrayBufferWriter<byte>();
        record.Write(Encoding.ASCII.GetBytes($"{(isGiven ? 'g' : 'f')} {key} {new string('0', CheckLength)} "));
        ArticleFactsJson.Write(facts, record);
        record.Write("\n"u8);
        var bytes = record.WrittenSpan.ToArray();
        Encoding.ASCII.GetBytes(Check(bytes), bytes.AsSpan(CheckStart));
        return bytes;
    }

    /// <summary>Whether the bytes are one whole record as it was written.</summary>
    public static bool IsSound(ReadOnlySpan<byte> record) =>
        record.Length > FactsStart && record[^1] == '\n' && record[0] is (byte)'f' or (byte)'g' && record[1] == ' ' && record[CheckStart - 1] == ' ' && record[FactsStart - 1] == ' '
        && record[CheckStart..(FactsStart - 1)].SequenceEqual(Encoding.ASCII.GetBytes(Check(record)));

    public static string Key(ReadOnlySpan<byte> record) => Encoding.ASCII.GetString(record.Slice(2, KeyLength));

    public static bool IsGiven(ReadOnlySpan<byte> record) => record[0] == 'g';

    public static ReadOnlySpan<byte> Facts(ReadOnlySpan<byte> record) => record[FactsStart..^1];

    private static string Check(ReadOnlySpan<byte> record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(record[..CheckStart]);
        hash.AppendData(record[FactsStart..]);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..CheckLength];
    }
}
