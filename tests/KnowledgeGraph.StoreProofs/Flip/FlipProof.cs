namespace KnowledgeGraph.StoreProofs.Flip;

/// <summary>
/// Closed stores with one bit of one file flipped: each file in turn, in each of its pages, more often in its first and last bytes, which
/// say what the rest means. And with their last log cut at every byte. Opening and reading all gives the truth or an exception.
/// </summary>
internal static class FlipProof
{
    private const int Page = 4096;
    private const int FlipsOfAStore = 2000;

    public static ProofResult Run(int seed, long from, long flips, TextWriter? progress = null)
    {
        var findings = new List<string>();
        var (done, noticed, cuts) = (0L, 0L, 0L);
        for (var run = from; done < flips && findings.Count < 5; run++)
        {
            var store = ClosedStore.Make(unchecked((int)((seed * 1_000_003L) + run)));
            var most = Math.Min(flips - done, FlipsOfAStore);
            if (run == from || flips >= FlipsOfAStore)
            {
                cuts += Cut(store, most, findings, $"flip --seed {seed} --from {run}");
            }

            foreach (var (name, bit) in Bits(store, new Random(unchecked((int)run) + seed)).Take((int)most))
            {
                done++;
                var bytes = store.BytesOf(name);
                bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
                noticed += IsReadable(store, name, bytes, false, findings, $"flip --seed {seed} --from {run}: bit {bit} of {name}") ? 0 : 1;
            }

            progress?.WriteLine($"{done} bits flipped, {noticed} noticed, {cuts} logs cut");
        }

        return new ProofResult(done + cuts, $"{done} bits flipped, of which {noticed} were noticed and the others harmless; {cuts} logs cut", findings);
    }

    /// <summary>First a bit of each page of each file, then any, without end.</summary>
    private static IEnumerable<(string Name, long Bit)> Bits(ClosedStore store, Random random)
    {
        var files = store.Names.Select(name => (Name: name, Length: store.BytesOf(name).LongLength)).ToList();
        foreach (var (name, length) in files)
        {
            for (var page = 0L; page < length; page += Page)
            {
                yield return (name, ((page + random.NextInt64(Math.Min(Page, length - page))) * 8) + random.Next(8));
            }
        }

        while (true)
        {
            foreach (var (name, length) in files)
            {
                var at = random.Next(4) switch
                {
                    0 => random.NextInt64(Math.Min(length, 256)),
                    1 => length - 1 - random.NextInt64(Math.Min(length, 256)),
                    _ => random.NextInt64(length),
                };
                yield return (name, (at * 8) + random.Next(8));
            }
        }
    }

    private static long Cut(ClosedStore store, long most, List<string> findings, string repeat)
    {
        var name = store.Names.Last(file => file.StartsWith("wal-", StringComparison.Ordinal));
        var bytes = store.BytesOf(name);
        var step = Math.Max(1, (int)(bytes.Length / most));
        var cuts = 0L;
        for (var length = 0; length < bytes.Length; length += step, cuts++)
        {
            IsReadable(store, name, bytes[..length], true, findings, $"{repeat}: {name} cut at {length}");
        }

        return cuts;
    }

    private static bool IsReadable(ClosedStore store, string name, byte[] bytes, bool isCut, List<string> findings, string repeat)
    {
        try
        {
            return findings.Count >= 5 || store.IsReadable(name, bytes, isCut);
        }
        catch (Exception error)
        {
            findings.Add($"{repeat}: {error}");
            return true;
        }
    }
}
