using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

[TestFixture]
internal sealed class SealedFileTests
{
    private const string Name = "seg-000001.kgs";
    private const uint Kind = 3;
    private const int Page = 1 << 16;

    [Test]
    public void Payload_IsThatWritten([Values(0, 1, 7, 8, 9, Page - 1, Page, Page + 1, (4 * Page) + 5, (9 * Page) + 3)] int length)
    {
        var files = new FaultyFiles();
        var payload = Payload(length);
        FileReference reference;
        using (var output = SealedFile.Create(files, Name, Kind))
        {
            foreach (var piece in payload.Chunk(10_007))
            {
                output.Write(piece);
            }

            Assert.That(files.Exists(Name), Is.False);
            using var written = output.Complete();
            Assert.That(written.Slice(0, length).SequenceEqual(payload), Is.True);
            reference = FileReference.Of(Name, written);
        }

        files.Sync();
        Assert.That(files.Names(), Is.EqualTo((string[])[Name]));
        var crashed = files.Crash(3);
        Assert.That(crashed.BytesOf(Name), Has.Length.EqualTo(reference.Length));
        using var opened = reference.Open(crashed, Kind);
        opened.VerifyAll();
        Assert.That(opened.Length, Is.EqualTo(length));
        for (var at = 0; at <= length; at += 12_345)
        {
            Assert.That(opened.Slice(at, Math.Min(100, length - at)).SequenceEqual(payload.AsSpan(at, Math.Min(100, length - at))), Is.True);
        }

        Assert.That(() => opened.Slice(length, 1).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void AnOutputThatIsGivenUp_LeavesNothing()
    {
        var files = new FaultyFiles();
        using (var output = SealedFile.Create(files, Name, Kind))
        {
            output.Write(Payload(300_000));
        }

        Assert.That(files.Names(), Is.Empty);
    }

    [Test]
    public void EveryFailingCall_LeavesNothing_AndGoesOnLater([Values] DiskFault fault)
    {
        for (var call = 0; ; call++)
        {
            var files = new FaultyFiles();
            var plan = files.Plan = new FaultPlan(call, fault) { Kinds = DiskCalls.Create | DiskCalls.Write | DiskCalls.Sync | DiskCalls.Rename };
            void Write()
            {
                using var output = SealedFile.Create(files, Name, Kind);
                output.Write(Payload(600_000));
                output.Complete().Dispose();
            }

            if (plan.At >= 7)
            {
                Write();
                Assert.That(plan.Failures, Is.Zero);
                break;
            }

            Assert.That(Write, Throws.TypeOf<StoreException>());
            files.Plan = null;
            Write();
            SealedFile.Open(files, Name, Kind).Dispose();
        }
    }

    [Test]
    public void EveryFlippedBit_IsFound_OrNotInWhatIsRead()
    {
        var (files, payload) = Written(1500);
        var bytes = files.BytesOf(Name);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            files.Damage(Name, bytes);
            Assert.That(() => ReadAll(files, payload.Length), LogTests.ThrowsCorrupt, $"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Test]
    public void EveryTruncation_AndAddition_IsFound()
    {
        var (files, payload) = Written(1500);
        var bytes = files.BytesOf(Name);
        for (var length = 0; length < bytes.Length; length++)
        {
            files.Damage(Name, bytes[..length]);
            Assert.That(() => ReadAll(files, payload.Length), LogTests.ThrowsCorrupt, $"cut at {length}");
        }

        files.Damage(Name, [.. bytes, 0]);
        Assert.That(() => ReadAll(files, payload.Length), LogTests.ThrowsCorrupt);
    }

    [Test]
    public void ADamagedPage_SpoilsOnlyItself()
    {
        var (files, payload) = Written(5 * Page);
        var bytes = files.BytesOf(Name);
        bytes[(2 * Page) + 17] ^= 4;
        files.Damage(Name, bytes);
        using var sealedBytes = SealedFile.Open(files, Name, Kind);
        Assert.That(sealedBytes.Slice(0, 2 * Page).SequenceEqual(payload.AsSpan(0, 2 * Page)), Is.True);
        Assert.That(sealedBytes.Slice(3 * Page, 2 * Page).SequenceEqual(payload.AsSpan(3 * Page)), Is.True);
        var error = Assert.Throws<StoreException>(() => sealedBytes.Slice((2 * Page) - 1, 2));
        Assert.That((error!.Error, error.File, error.Offset), Is.EqualTo((StoreError.Corrupt, Path.Combine("disk", Name), (long?)(2 * Page))));
        Assert.That(() => sealedBytes.Slice((3 * Page) - 1, 1).Length, LogTests.ThrowsCorrupt, "again");
        Assert.That(() => sealedBytes.VerifyAll(), LogTests.ThrowsCorrupt);
    }

    [Test]
    public void AnotherKind_OrAnotherFile_IsRefused()
    {
        var (files, _) = Written(100);
        Assert.That(() => SealedFile.Open(files, Name, Kind + 1), LogTests.ThrowsCorrupt);
        var length = files.BytesOf(Name).Length;
        Assert.That(() => new FileReference(Name, length, 12345).Open(files, Kind), LogTests.ThrowsCorrupt);
        Assert.That(() => SealedFile.Open(files, "none", Kind), Throws.TypeOf<StoreException>());
    }

    [Test]
    public void ManyThreads_CheckPagesTogether()
    {
        var (files, payload) = Written(100 * Page);
        using var bytes = SealedFile.Open(files, Name, Kind);
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            var at = i * 7919 % 99 * Page;
            Assert.That(bytes.Slice(at + 5, Page).SequenceEqual(payload.AsSpan(at + 5, Page)), Is.True);
        });
    }

    private static byte[] Payload(int length)
    {
        var chance = new DiskChance((ulong)length);
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)chance.Next();
        }

        return bytes;
    }

    private static (FaultyFiles Files, byte[] Payload) Written(int length)
    {
        var (files, payload) = (new FaultyFiles(), Payload(length));
        using var output = SealedFile.Create(files, Name, Kind);
        output.Write(payload);
        output.Complete().Dispose();
        return (files, payload);
    }

    private static void ReadAll(FaultyFiles files, int length)
    {
        using var bytes = SealedFile.Open(files, Name, Kind);
        _ = bytes.Slice(0, length);
    }
}
