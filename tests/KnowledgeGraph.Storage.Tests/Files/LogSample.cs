using System.Globalization;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

/// <summary>Transactions for tests of the log, each with a text of its own, and the reading of what is left of them.</summary>
internal static class LogSample
{
    public const long Number = 7;

    public static StoreId Store { get; } = new(new UInt128(0x0123456789ABCDEF, 0xFEDCBA9876543210));

    public static string Name => StoreFileNames.Log(Number);

    /// <summary>A transaction whose size varies with its number.</summary>
    public static LogTransaction Transaction(ulong sequence)
    {
        var transaction = new LogTransaction(sequence);
        foreach (var (kind, bytes) in Parts(sequence))
        {
            transaction.Begin(kind);
            transaction.Write(bytes);
        }

        return transaction;
    }

    /// <summary>What the log should give for it.</summary>
    public static IEnumerable<(LogRecordKind Kind, byte[] Bytes)> Parts(ulong sequence)
    {
        var chance = new DiskChance(sequence);
        for (var part = chance.Below(4); part > 0; part--)
        {
            var bytes = new byte[chance.Below(sequence % 5 == 0 ? 2000 : 60)];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)chance.Next();
            }

            yield return ((LogRecordKind)(1 + chance.Below(4)), bytes);
        }
    }

    public static bool IsTransaction(LoggedTransaction actual) =>
        actual.Parts.Count == Parts(actual.Sequence).Count()
        && actual.Parts.Zip(Parts(actual.Sequence)).All(pair => pair.First.Kind == pair.Second.Kind && pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes));

    /// <summary>The numbers of the transactions in the log, each as it should be, and where it ends.</summary>
    public static (List<ulong> Sequences, LogEnd End) Read(IStoreFiles files, bool isNewest = true)
    {
        var sequences = new List<ulong>();
        using var reader = new LogReader(files, Store, Number, isNewest);
        while (reader.TryRead(out var transaction))
        {
            Assert.That(IsTransaction(transaction), Is.True, "transaction " + transaction.Sequence.ToString(CultureInfo.InvariantCulture));
            sequences.Add(transaction.Sequence);
        }

        return (sequences, reader.End);
    }

    /// <summary>A disk with a log of some transactions.</summary>
    public static FaultyFiles Disk(int transactions, bool seal)
    {
        var files = new FaultyFiles();
        using var log = WriteAheadLog.Create(files, Store, Number, 0);
        for (var sequence = 1UL; sequence <= (ulong)transactions; sequence++)
        {
            log.Append(Transaction(sequence));
            if (sequence % 3 == 0)
            {
                log.Sync();
            }
        }

        if (seal)
        {
            log.Seal();
        }

        return files;
    }
}
