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

    // A log as a crash leaves it: what was durable before the last record cannot change unnoticed; what comes after gives a prefix.
    [Test]
    public void EveryFlippedBit_OfAnOpenLog_IsFoundOrATornTail()
    {
        const int Transactions = 14;
        var bytes = LogSample.Disk(Transactions, seal: false).BytesOf(LogSample.Name);
        var files = new FaultyFiles();
        var ends = Ends(bytes.Length + LogFormat.RecordHeaderSize);
        var durable = ends[11];
        var found = 0;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            files.Damage(LogSample.Name, bytes);
            if (bit / 8 < durable)
            {
                Assert.That(() => LogSample.Read(files), ThrowsCorrupt, $"bit {bit}");
                found++;
            }
            else
            {
                Assert.That(LogSample.Read(files).Sequences, Has.Count.EqualTo(ends.Count(end => end <= bit / 8)), $"bit {bit}");
            }

            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        TestContext.Out.WriteLine($"{found} found, {(bytes.Length * 8) - found} torn tails");
    }

    // A log within the log, as somebody who stores the store's own files would write it: its records are not in their place.
    [Test]
    public void PayloadsThatLookLikeRecords_AreNone()
    {
        var files = new FaultyFiles();
        var ends = new List<long>();
        using (var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0))
        {
            for (var sequence = 1UL; sequence < 5; sequence++)
            {
                var transaction = new LogTransaction(sequence);
                transaction.Begin(LogRecordKind.Adds);
                transaction.Write(files.BytesOf(LogSample.Name));
                ends.Add(log.Append(transaction));
                log.Sync();
            }
        }

        var bytes = files.BytesOf(LogSample.Name);
        for (var length = 0; length < bytes.Length; length++)
        {
            files.Damage(LogSample.Name, bytes[..length]);
            using var reader = new LogReader(files, LogSample.Store, LogSample.Number, isNewest: true);
            var count = 0;
            while (reader.TryRead(out _))
            {
                count++;
            }

            Assert.That(count, Is.EqualTo(ends.Count(end => end <= length)));
        }
    }

    // Two attempts of the same log, of which a crash left the first record of one and the second of the other, each whole.
    [Test]
    public void RecordsOfTwoAttempts_NeverJoin()
    {
        var (first, second) = (Attempt("one"u8), Attempt("two"u8));
        Assert.That(first.Bytes, Has.Length.EqualTo(second.Bytes.Length));
        var files = new FaultyFiles();
        files.Damage(LogSample.Name, [.. first.Bytes[..(int)first.End], .. second.Bytes[(int)first.End..]]);
        using var reader = new LogReader(files, LogSample.Store, LogSample.Number, isNewest: true);
        Assert.That(reader.TryRead(out var transaction), Is.True);
        Assert.That(transaction.Parts[0].Bytes.Span.SequenceEqual("one"u8), Is.True);
        Assert.That(reader.TryRead(out _), Is.False);
        Assert.That(reader.End.ValidLength, Is.EqualTo(first.End));

        static (byte[] Bytes, long End) Attempt(ReadOnlySpan<byte> text)
        {
            var files = new FaultyFiles();
            using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
            var transaction = new LogTransaction(1);
            transaction.Begin(LogRecordKind.Adds);
            transaction.Write(text);
            var end = log.Append(transaction);
            log.Append(LogSample.Transaction(2));
            return (files.BytesOf(LogSample.Name), end);
        }
    }

    [Test]
    public void AnotherStoresLog_OrANewerOne_IsRefused()
    {
        var files = LogSample.Disk(3, seal: true);
        Assert.That(() => new LogReader(files, new StoreId(5), LogSample.Number, isNewest: true), ThrowsCorrupt);
        files.Rename(LogSample.Name, StoreFileNames.Log(8));
        Assert.That(() => new LogReader(files, LogSample.Store, 8, isNewest: true), ThrowsCorrupt);
        var bytes = files.BytesOf(StoreFileNames.Log(8));
        bytes[8] = 2;
        BitConverter.TryWriteBytes(bytes.AsSpan(60), Crc32C.Compute(bytes.AsSpan(0, 60)));
        files.Damage(LogSample.Name, bytes);
        Assert.That(() => LogSample.Read(files), Throws.TypeOf<StoreException>().With.Property("Error").EqualTo(StoreError.NewerFormat));
    }

    [Test]
    public void Misuse_IsRefused()
    {
        var files = new FaultyFiles();
        using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 5);
        Assert.That(() => log.Append(new LogTransaction(5)), Throws.ArgumentException);
        Assert.That(() => new LogTransaction(6).Write("x"u8), Throws.InvalidOperationException, "no part begun");
        var transaction = LogSample.Transaction(6);
        log.Append(transaction);
        Assert.That(() => transaction.Begin(LogRecordKind.Adds), Throws.InvalidOperationException);
        log.Seal();
        log.Seal();
        Assert.That(() => log.Append(LogSample.Transaction(7)), Throws.InvalidOperationException);
        using var reader = new LogReader(files, LogSample.Store, LogSample.Number, isNewest: true);
        Assert.That(() => reader.End, Throws.InvalidOperationException);
        Assert.That(reader.TryRead(out _), Is.True);
        Assert.That(reader.TryRead(out _), Is.False);
        using var next = WriteAheadLog.Continue(files, LogSample.Store, LogSample.Number, reader.End, 6);
        Assert.That((next.Number, next.LastSequence), Is.EqualTo((LogSample.Number + 1, 6UL)));
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
