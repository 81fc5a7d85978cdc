using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

[TestFixture]
internal sealed class ManifestTests
{
    private static readonly Gen<FileReference> File =
        Gen.Select(Gen.Int[0, 9999], Gen.Long[0, long.MaxValue], Gen.UInt, (n, length, crc) => new FileReference($"seg-{n:D6}.kgs", length, crc));

    private static readonly Gen<ManifestCounts> Counts = Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong, Gen.ULong, (b, i, l, t) => new ManifestCounts(b, i, l, t));

    private static readonly Gen<ManifestSet> Set = Gen.Select(
        Gen.Long[0, long.MaxValue],
        Gen.Select(Gen.Enum<QuadOrder>(), File, (order, file) => new ManifestIndex(order, file)).Array[0, 5],
        (count, indexes) => new ManifestSet(count, indexes));

    private static readonly Gen<Manifest> Manifests = Gen.Select(
        Gen.Select(Gen.ULong, Gen.ULong, Gen.Long[1, long.MaxValue], Gen.Long[0, 1000]),
        Gen.Select(File, Counts, Counts, (file, first, count) => new ManifestTerms(file, first, count)).Array[0, 4],
        Gen.Select(Set, Set, (adds, removes) => new ManifestRun(adds, removes)).Array[0, 4],
        (numbers, terms, runs) => new Manifest
        {
            Store = new StoreId(new UInt128(numbers.Item1, numbers.Item2)),
            HashSeed = numbers.Item2,
            Number = numbers.Item3,
            NextFile = numbers.Item4,
            FirstLog = numbers.Item4 + 1,
            LastSequence = numbers.Item1,
            Dictionary = terms,
            Runs = runs,
        });

    [Test]
    public void Manifest_ComesBackAsItWas() => Manifests.Sample(manifest =>
    {
        var files = new FaultyFiles();
        ManifestStore.Write(files, manifest);
        var read = ManifestStore.Read(files.Crash(5));
        return ManifestText.Write(read).AsSpan().SequenceEqual(ManifestText.Write(manifest))
            && read.Files.SequenceEqual(manifest.Files) && (read with { Dictionary = manifest.Dictionary, Runs = manifest.Runs }) == manifest;
    }, iter: 300);

    [Test]
    public void Text_IsThis()
    {
        Assert.That(Encoding.ASCII.GetString(ManifestText.Write(Sample(3))), Is.EqualTo("""
            KnowledgeGraph-store 1
            store 00000000000000010000000000000002
            seed 00000000000000ff
            manifest 3
            next-file 9
            first-log 3
            sequence 30
            terms dict-000001.kgd 1000 0000abcd 1 2 3 4 5 6 7 8
            run
            adds 12
            index spog seg-000002.kgs 500 00000001
            index psog seg-000003.kgs 501 00000002
            removes 0
            crc32c da0e2221

            """));
    }

    [Test]
    public void EveryFlippedBit_IsFound([Values("CURRENT", "MANIFEST-000003")] string name)
    {
        var files = new FaultyFiles();
        ManifestStore.Write(files, Sample(2));
        ManifestStore.Write(files, Sample(3));
        var bytes = files.BytesOf(name);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            files.Damage(name, bytes);
            var error = Assert.Throws<StoreException>(() => ManifestStore.Read(files), $"bit {bit}");
            Assert.That(error!.Error, Is.AnyOf(StoreError.Corrupt, StoreError.NewerFormat));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (var length = 0; length < bytes.Length; length++)
        {
            files.Damage(name, bytes[..length]);
            Assert.That(() => ManifestStore.Read(files), LogTests.ThrowsCorrupt, $"cut at {length}");
        }
    }

    [Test]
    public void WhatIsNoStore_IsSaidSo()
    {
        var files = new FaultyFiles();
        Assert.That(() => ManifestStore.Read(files), Throws.TypeOf<StoreException>().With.Property("Error").EqualTo(StoreError.NotAStore));
        ManifestStore.Write(files, Sample(3));
        files.Delete("MANIFEST-000003");
        Assert.That(() => ManifestStore.Read(files), Throws.TypeOf<StoreException>().With.Property("Error").EqualTo(StoreError.NotAStore));
        var newer = Encoding.ASCII.GetBytes("KnowledgeGraph-store 2\nwhatever\n");
        files.Damage("MANIFEST-000003", newer);
        Assert.That(() => ManifestStore.Read(files), Throws.TypeOf<StoreException>().With.Property("Error").EqualTo(StoreError.NewerFormat));
    }

    [Test]
    public void DeleteUnused_KeepsWhatIsNeeded_AndWhatIsNotOurs()
    {
        var files = new FaultyFiles();
        string[] kept = ["CURRENT", "LOCK", "MANIFEST-000003", "dict-000001.kgd", "notes-2024.txt", "seg-000002.kgs", "seg-000003.kgs", "seg-12.kgs", "wal-000003.kgl", "wal-000004.kgl", "x.tmp"];
        string[] gone = ["CURRENT.tmp", "MANIFEST-000002", "MANIFEST-000004.tmp", "seg-000001.kgs", "seg-000004.kgs.tmp", "wal-000002.kgl", "wal-1000001.kgl.tmp"];
        foreach (var name in kept.Concat(gone))
        {
            files.Create(name).Dispose();
        }

        ManifestStore.DeleteUnused(files, Sample(3));
        Assert.That(files.Names(), Is.EqualTo(kept));
    }

    [Test]
    public void EveryCrash_LeavesTheOneBeforeOrThisOne()
    {
        var disk = new RecordedDisk();
        var done = new List<int>();
        for (var number = 1; number <= 6; number++)
        {
            ManifestStore.Write(disk.Files, Sample(number));
            done.Add(disk.Calls);
            if (number > 1)
            {
                disk.Files.Delete(StoreFileNames.Manifest(number - 1));
            }
        }

        for (var call = 0; call <= disk.Calls; call++)
        {
            var least = done.FindLastIndex(at => at <= call) + 1;
            for (var seed = 0UL; seed < 60; seed++)
            {
                var files = disk.Crash(call, seed);
                var number = ManifestStore.Exists(files) ? ManifestStore.Read(files).Number : 0;
                Assert.That(number, Is.InRange(least, least + 1), $"call {call} seed {seed}");
            }
        }
    }

    [Test]
    public void EveryFailingCall_LeavesTheOneBeforeOrThisOne([Values] DiskFault fault)
    {
        for (var call = 0; call < 10; call++)
        {
            var files = new FaultyFiles();
            ManifestStore.Write(files, Sample(1));
            files.Plan = new FaultPlan(call, fault);
            Assert.That(() => ManifestStore.Write(files, Sample(2)), Throws.TypeOf<StoreException>(), $"call {call}");
            files.Plan = null;
            Assert.That(ManifestStore.Read(files).Number, Is.AnyOf(1L, 2L));
            ManifestStore.Write(files, Sample(3));
            Assert.That(ManifestStore.Read(files.Crash((ulong)call)).Number, Is.EqualTo(3));
        }
    }

    [Test]
    public void Logs_AreThoseFromTheFirstOne_WithoutGaps()
    {
        var files = new FaultyFiles();
        foreach (var number in (long[])[1, 2, 3, 4])
        {
            files.Create(StoreFileNames.Log(number)).Dispose();
        }

        files.Create("wal-x.kgl").Dispose();
        Assert.That(StoreFileNames.Logs(files, 2), Is.EqualTo((long[])[2, 3, 4]));
        files.Delete(StoreFileNames.Log(3));
        Assert.That(() => StoreFileNames.Logs(files, 2), LogTests.ThrowsCorrupt);
        Assert.That(() => StoreFileNames.Logs(files, 5), LogTests.ThrowsCorrupt);
    }

    private static Manifest Sample(int number) => new()
    {
        Store = new StoreId(new UInt128(1, 2)),
        HashSeed = 255,
        Number = number,
        NextFile = 9,
        FirstLog = number,
        LastSequence = (ulong)number * 10,
        Dictionary = [new ManifestTerms(new FileReference("dict-000001.kgd", 1000, 0xABCD), new ManifestCounts(1, 2, 3, 4), new ManifestCounts(5, 6, 7, 8))],
        Runs =
        [
            new ManifestRun(
                new ManifestSet(12, [new ManifestIndex(QuadOrder.Spog, new FileReference("seg-000002.kgs", 500, 1)), new ManifestIndex(QuadOrder.Psog, new FileReference("seg-000003.kgs", 501, 2))]),
                ManifestSet.Empty),
        ],
    };
}
