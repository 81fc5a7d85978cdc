namespace KnowledgeGraph.Fuzz;

/// <summary>
/// Makes inputs from seeds. Each execution has a random source of its own, made of seed and number, so that any single one can be
/// repeated without those before it, on whatever thread.
/// </summary>
internal sealed class Mutator(FuzzTarget target, IReadOnlyList<byte[]> seeds, int seed)
{
    private const int LongestSeed = 4096;
    private const int LongestInput = 1 << 16;

    private static readonly byte[] Interesting = [0, 9, 10, 13, 32, 34, 35, 39, 40, 41, 46, 58, 59, 60, 62, 64, 91, 92, 93, 95, 123, 124, 125, 126, 127, 0x80, 0xC2, 0xE2, 0xED, 0xF0, 0xFF];

    private readonly byte[][] _words = [.. target.Words.Select(System.Text.Encoding.UTF8.GetBytes)];

    public byte[] Input(long number)
    {
        var random = new Random(HashCode32(seed, number));
        var bytes = new List<byte>(Window(seeds[random.Next(seeds.Count)], random));
        for (var edits = random.Next(9); edits > 0; edits--)
        {
            Edit(bytes, random);
        }

        return bytes.Count <= LongestInput ? [.. bytes] : [.. bytes.Take(LongestInput)];
    }

    private static byte[] Window(byte[] seed, Random random)
    {
        if (seed.Length <= LongestSeed)
        {
            return seed;
        }

        var start = random.Next(2) == 0 ? 0 : random.Next(seed.Length - LongestSeed);
        return seed.AsSpan(start, LongestSeed).ToArray();
    }

    private void Edit(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(1 + random.Next(random.Next(2) == 0 ? 8 : 64), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Interesting[random.Next(Interesting.Length)];
                break;
            case 2:
                bytes.Insert(at, Interesting[random.Next(Interesting.Length)]);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                var other = seeds[random.Next(seeds.Count)];
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(200), other.Length - from)).ToArray());
                break;
            case 6 when _words.Length > 0:
                bytes.InsertRange(at, _words[random.Next(_words.Length)]);
                break;
            case 7 when length > 0:
                var repeated = bytes.GetRange(at, Math.Min(length, 8));
                for (var times = 1 << random.Next(11); times > 0; times--)
                {
                    bytes.InsertRange(at, repeated);
                }

                break;
            case 8 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    /// <summary>A hash that is the same in every process.</summary>
    private static int HashCode32(int seed, long number)
    {
        var mixed = ((ulong)number + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27) ^ (uint)seed) * 0x94D049BB133111EB;
        return (int)(mixed >> 33);
    }
}
