using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

[TestFixture]
internal sealed class LogTests
{
    [Test]
    public void Log_GivesWhatWasWritten([Values] bool seal)
    {
        var files = LogSample.Disk(60, seal);
        var (sequences, end) = LogSample.Read(files, isNewest: !seal);
        Assert.That(sequences, Is.EqualTo(Enumerable.Range(1, 60).Select(n => (ulong)n)));
        Assert.That(end.IsSealed, Is.EqualTo(seal));
        Assert.That(end.ValidLength, Is.EqualTo(end.FileLength));
        Assert.That(end.LastSequence, Is.EqualTo(60));
    }

    [Test]
    public void LongParts_AreCutAndJoined([Values(0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_500_000)] int length)
    {
        var files = new FaultyFiles();
        var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        using (var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 5))
        {
            var transaction = new LogTransaction(6);
            transaction.Begin(LogRecordKind.Terms);
            for (var at = 0; at < length;)
            {
                // By every way there is, with pieces of all sizes.
                var piece = Math.Min(length - at, 1 + (at * 3 % 700_000));
                if (at % 2 == 0)
                {
                    transaction.Write(bytes.AsSpan(at, piece));
                }
                else
                {
                    bytes.AsSpan(at, piece).CopyTo(transaction.GetSpan(piece));
                    transaction.Advance(piece);
                }

                at += piece;
            }

            transaction.Begin(LogRecordKind.Adds);
            transaction.Write("adds"u8);
            log.Append(transaction);
            log.Append(LogSample.Transaction(7));
            log.Seal();
        }

        using var reader = new LogReader(files, LogSample.Store, LogSample.Number, isNewest: false);
        Assert.That(reader.SequenceBefore, Is.EqualTo(5));
        Assert.That(reader.TryRead(out var first), Is.True);
        Assert.That(first.Parts.Select(part => part.Kind), Is.EqualTo((LogRecordKind[])[LogRecordKind.Terms, LogRecordKind.Adds]));
        Assert.That(first.Parts[0].Bytes.Span.SequenceEqual(bytes), Is.True);
        Assert.That(first.Parts[1].Bytes.Span.SequenceEqual("adds"u8), Is.True);
        Assert.That(reader.TryRead(out var second) && LogSample.IsTransaction(second), Is.True);
        Assert.That(reader.TryRead(out _), Is.False);
    }

    [Test]
    public void EveryTruncation_GivesAPrefix_AndCanBeGoneOnWith()
    {
        var bytes = LogSample.Disk(40, seal: true).BytesOf(LogSample.Name);
        var ends = Ends(bytes.Length);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var files = new FaultyFiles();
            files.Damage(LogSample.Name, bytes[..length]);
            var (sequences, end) = LogSample.Read(files);
            Assert.That(sequences, Has.Count.EqualTo(ends.Count(position => position <= length)), $"cut at {length}");
            if (end.IsSealed)
            {
                continue;
            }

            using (var log = WriteAheadLog.Continue(files, LogSample.Store, LogSample.Number, end, 0))
            {
                log.Append(LogSample.Transaction(100));
                log.Seal();
            }

            Assert.That(LogSample.Read(files, isNewest: false).Sequences, Is.EqualTo((List<ulong>)[.. sequences, 100]));
        }
    }

    [Test]
    public void EveryTruncation_OfAnOlderLog_IsDamage()
    {
        var bytes = LogSample.Disk(20, seal: true).BytesOf(LogSample.Name);
        for (var length = 0; length < bytes.Length; length++)
        {
            var files = new FaultyFiles();
            files.Damage(LogSample.Name, bytes[..length]);
            Assert.That(() => LogSample.Read(files, isNewest: false), ThrowsCorrupt, $"cut at {length}");
        }
    }

    [Test]
    public void EveryFlippedBit_OfASealedLog_IsFoundOrHarmless()
    {
        const int Transactions = 15;
        var bytes = LogSample.Disk(Transactions, seal: true).BytesOf(LogSample.Name);
        var files = new FaultyFiles();
        var (found, harmless) = (0, 0);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            files.Damage(LogSample.Name, bytes);
            try
            {
                var (sequences, _) = LogSample.Read(files);
                Assert.That(sequences, Has.Count.EqualTo(Transactions), $"bit {bit}");
                harmless++;
            }
            catch (StoreException e) when (e.Error is StoreError.Corrupt)
            {
                found++;
            }

            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        TestContext.Out.WriteLine($"{found} found, {harmless} harmless");
        Assert.That(harmless, Is.EqualTo(LogFormat.RecordHeaderSize * 8), "the seal itself");
    }

    internal static NUnit.Framework.Constraints.IResolveConstraint ThrowsCorrupt =>
        Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.Corrupt);

    // Where each transaction ends, from writing them again one by one.
    private static List<long> Ends(int length)
    {
        var files = new FaultyFiles();
        using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
        var ends = new List<long>();
        for (var sequence = 1UL; log.Length < length - LogFormat.RecordHeaderSize; sequence++)
        {
            ends.Add(log.Append(LogSample.Transaction(sequence)));
        }

        return ends;
    }
}
