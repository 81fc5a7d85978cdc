using System.Diagnostics;
using System.Runtime.InteropServices;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

[TestFixture]
internal sealed class FolderFilesTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("kg-files-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    // The same on the real folder and on the one in memory, so that what holds there holds here.
    [Test]
    public void Folder_DoesWhatItSays([Values] bool inMemory)
    {
        IStoreFiles files = inMemory ? new FaultyFiles() : FolderFiles.OpenFolder(_folder);
        using (var file = files.Create("b"))
        {
            file.Write(0, "hello world"u8);
            file.Write(600, "far"u8);
            Assert.That(file.Length, Is.EqualTo(603));
            var buffer = new byte[10];
            Assert.That(file.Read(598, buffer), Is.EqualTo(5));
            Assert.That(buffer, Is.EqualTo(new byte[] { 0, 0, (byte)'f', (byte)'a', (byte)'r', 0, 0, 0, 0, 0 }));
            Assert.That(file.Read(603, buffer), Is.Zero);
            Assert.That(file.Read(700, buffer), Is.Zero);
            file.SetLength(5);
            file.SetLength(8);
            Assert.That(file.Read(0, buffer), Is.EqualTo(8));
            Assert.That(buffer.AsSpan(0, 8).SequenceEqual("hello\0\0\0"u8), Is.True);
            file.Sync();
        }

        files.Create("a.tmp").Dispose();
        files.Sync();
        Assert.That(files.Names(), Is.EqualTo((string[])["a.tmp", "b"]));
        files.Rename("a.tmp", "b");
        Assert.That(files.Names(), Is.EqualTo((string[])["b"]));
        using (var file = files.Open("b"))
        {
            Assert.That(file.Length, Is.Zero, "the other one took its name");
            file.Write(0, "x"u8);
        }

        using (var file = files.OpenToRead("b"))
        {
            Assert.That(file.Length, Is.EqualTo(1));
        }

        using (var file = files.Create("b"))
        {
            Assert.That(file.Length, Is.Zero);
        }

        files.Delete("b");
        files.Delete("b");
        files.Sync();
        Assert.That(files.Exists("b"), Is.False);
        Assert.That(() => files.Open("b"), ThrowsInputOutput);
        Assert.That(() => files.Map("b", 0), ThrowsInputOutput);
        Assert.That(() => files.Rename("b", "c"), ThrowsInputOutput);
    }

    [Test]
    public void Map_GivesTheFirstBytes_WhateverTheLength([Values(0, 1, 4000, 4096, 65536, 1_000_000)] int length, [Values(0, 1, 63, 64, 4096)] int more)
    {
        var files = FolderFiles.OpenFolder(_folder);
        var bytes = Enumerable.Range(0, length + more).Select(i => (byte)(i * 31)).ToArray();
        File.WriteAllBytes(Path.Combine(_folder, "m"), bytes);
        using var mapped = files.Map("m", length);
        Assert.That(mapped.Length, Is.EqualTo(length));
        Assert.That(mapped.Slice(0, length).SequenceEqual(bytes.AsSpan(0, length)), Is.True);
        Assert.That(SumWithSlack(mapped, length), Is.GreaterThanOrEqualTo(0));
        Assert.That(() => files.Map("m", length + more + 1), LogTests.ThrowsCorrupt);
        mapped.Dispose();
        Assert.That(() => mapped.Slice(0, 0).Length, Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Mappings_ThatNobodyHolds_GoAway()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("counts the mappings in /proc");
        }

        var files = FolderFiles.OpenFolder(_folder);
        File.WriteAllBytes(Path.Combine(_folder, "mapped"), new byte[100_000]);
        MapAndForget(files);
        for (var i = 0; i < 20 && Mappings() > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(Mappings(), Is.Zero);

        int Mappings() => File.ReadLines("/proc/self/maps").Count(line => line.Contains(Path.Combine(_folder, "mapped"), StringComparison.Ordinal));
    }

    [Test]
    public void Folders_AreMade_AndMissingOnesAreSaid()
    {
        var path = Path.Combine(_folder, "a", "b", "c");
        Assert.That(() => FolderFiles.OpenFolder(path), Throws.TypeOf<StoreException>().With.Property("Error").EqualTo(StoreError.NotAStore));
        Assert.That(FolderFiles.OpenOrCreateFolder(path).Path, Is.EqualTo(path));
        Assert.That(FolderFiles.OpenOrCreateFolder(path + Path.DirectorySeparatorChar).Names(), Is.Empty);
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        Assert.That(() => FolderFiles.OpenOrCreateFolder(Path.Combine(_folder, "file", "x")), ThrowsInputOutput);
    }

    [Test]
    public void Lock_IsForOne_InTheProcess([Values] bool inMemory)
    {
        IStoreFiles files = inMemory ? new FaultyFiles() : FolderFiles.OpenFolder(_folder);
        using (files.Lock("LOCK"))
        {
            Assert.That(() => files.Lock("LOCK"), ThrowsLocked);
        }

        files.Lock("LOCK").Dispose();
        files.Lock("LOCK").Dispose();
    }

    // A lock of another process holds, its number is named, and when it is killed the lock is free.
    [Test]
    public void Lock_OfAnotherProcess_HoldsUntilItIsKilled()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/flock"))
        {
            Assert.Ignore("needs flock");
        }

        var path = Path.Combine(_folder, "LOCK");
        File.WriteAllText(path, "4711\n");
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--no-fork", path, "sh", "-c", "echo held; exec sleep 100"]) { RedirectStandardOutput = true })!;
        try
        {
            Assert.That(other.StandardOutput.ReadLine(), Is.EqualTo("held"));
            var files = FolderFiles.OpenFolder(_folder);
            var error = Assert.Throws<StoreException>(() => files.Lock("LOCK"));
            Assert.That((error!.Error, error.Message), Is.EqualTo((StoreError.Locked, $"Another process (4711) has the store open: {path} is locked.")));
            other.Kill();
            other.WaitForExit();
            using (files.Lock("LOCK"))
            {
                Assert.That(ReadUnlocked(path), Is.EqualTo($"{Environment.ProcessId}\n"));
            }
        }
        finally
        {
            if (!other.HasExited)
            {
                other.Kill();
            }
        }
    }

    [Test]
    public void FullDisk_IsSaidSo()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/dev/full"))
        {
            Assert.Ignore("needs /dev/full");
        }

        File.CreateSymbolicLink(Path.Combine(_folder, "full"), "/dev/full");
        using var file = FolderFiles.OpenFolder(_folder).Open("full");
        var error = Assert.Throws<StoreException>(() => file.Write(0, new byte[10]));
        Assert.That((error!.Error, error.File), Is.EqualTo((StoreError.NoSpace, Path.Combine(_folder, "full"))));
        Assert.That(error.Message, Does.Contain("No space left"));
    }

    [Test]
    public void AStoresFiles_WorkOnTheRealFolder()
    {
        var files = FolderFiles.OpenFolder(_folder);
        using (var output = SealedFile.Create(files, "seg-000001.kgs", 1))
        {
            output.Write(new byte[200_000]);
            using var bytes = output.Complete();
            bytes.VerifyAll();
        }

        using (var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0))
        {
            for (var sequence = 1UL; sequence < 50; sequence++)
            {
                log.WaitUntilDurable(log.Append(LogSample.Transaction(sequence)));
            }
        }

        var (sequences, end) = LogSample.Read(files);
        using (var log = WriteAheadLog.Continue(files, LogSample.Store, LogSample.Number, end, 0))
        {
            log.Append(LogSample.Transaction(50));
            log.Seal();
        }

        Assert.That(sequences, Has.Count.EqualTo(49));
        Assert.That(LogSample.Read(files, isNewest: false).Sequences, Has.Count.EqualTo(50));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint ThrowsInputOutput =>
        Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.InputOutput);

    private static NUnit.Framework.Constraints.IResolveConstraint ThrowsLocked =>
        Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.Locked);

    private static string ReadUnlocked(string path)
    {
        using var cat = Process.Start(new ProcessStartInfo("cat", [path]) { RedirectStandardOutput = true })!;
        return cat.StandardOutput.ReadToEnd();
    }

    private static int SumWithSlack(SealedBytes bytes, int length)
    {
        var sum = 0;
        foreach (var value in MemoryMarshal.CreateReadOnlySpan(in MemoryMarshal.GetReference(bytes.Slice(0, length)), length + SealedBytes.Slack))
        {
            sum += value;
        }

        return sum;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void MapAndForget(FolderFiles files)
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.That(files.Map("mapped", 90_000).Slice(89_999, 1)[0], Is.Zero);
        }
    }
}
