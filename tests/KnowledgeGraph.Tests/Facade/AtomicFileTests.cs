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

    [TestCase("/data/my graph.ttl", "file:///data/my%20graph.ttl")]
    [TestCase("/data/Zoë#1.ttl", "file:///data/Zoë%231.ttl")]
    [TestCase("/data/../a<b>.nt", "file:///a%3Cb%3E.nt")]
    public void A_path_has_a_file_IRI(string path, string iri) => Assert.That(FileIri.FromPath(path), Is.EqualTo(iri));
}
