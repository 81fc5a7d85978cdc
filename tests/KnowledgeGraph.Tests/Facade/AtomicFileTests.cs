using System.Runtime.Versioning;
using KnowledgeGraph.Tests.Cli;

namespace KnowledgeGraph.Tests.Facade;

internal sealed class AtomicFileTests
{
    [Test]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_beside_it()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "old");
        Assert.That(
            () => AtomicFile.Write(path, stream =>
            {
                stream.WriteByte(65);
                throw new InvalidDataException("no more");
            }),
            Throws.TypeOf<InvalidDataException>());
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task An_asynchronous_write_replaces_the_file()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "old");
        await AtomicFile.WriteAsync(path, async (stream, token) => await stream.WriteAsync("new"u8.ToArray(), token));
        Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo("new"));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void A_link_keeps_its_target_and_a_file_its_permissions()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var link = Path.Combine(folder.Path, "link.txt");
        File.CreateSymbolicLink(link, path);
        AtomicFile.Write(link, stream => stream.WriteByte(65));
        Assert.That(File.ReadAllText(path), Is.EqualTo("A"));
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(path));
        var ahead = Path.Combine(folder.Path, "ahead.txt");
        File.CreateSymbolicLink(ahead, "new.txt");
        AtomicFile.Write(ahead, stream => stream.WriteByte(66));
        Assert.That(File.ReadAllText(Path.Combine(folder.Path, "new.txt")), Is.EqualTo("B"));
        Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [CancelAfter(60_000)]
    public async Task A_named_pipe_is_written_to_and_not_replaced(CancellationToken cancellation)
    {
        using var folder = new TempFolder();
        var pipe = Path.Combine(folder.Path, "pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync(cancellation);
        }

        var reading = Task.Run(() => File.ReadAllText(pipe), cancellation);
        AtomicFile.Write(pipe, stream => stream.WriteByte(65));
        Assert.That(await reading.WaitAsync(cancellation), Is.EqualTo("A"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_missing_folder_is_told_by_the_name_that_was_given()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "none", "a.txt");
        Assert.That(() => AtomicFile.Write(path, _ => { }), Throws.InstanceOf<IOException>().With.Message.Contains(path).And.Message.Not.Contains(".tmp"));
        Assert.That(() => AtomicFile.Write(folder.Path, _ => { }), Throws.InstanceOf<IOException>().With.Message.Contains("is a folder"));
    }

    [TestCase("/data/my graph.ttl", "file:///data/my%20graph.ttl")]
    [TestCase("/data/Zoë#1.ttl", "file:///data/Zoë%231.ttl")]
    [TestCase("/data/../a<b>.nt", "file:///a%3Cb%3E.nt")]
    public void A_path_has_a_file_IRI(string path, string iri) => Assert.That(FileIri.FromPath(path), Is.EqualTo(iri));
}
