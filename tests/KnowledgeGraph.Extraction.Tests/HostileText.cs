using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Texts that no article has: the extractor ends soon and does not throw.</summary>
public sealed class HostileText
{
    [TestCase("a", 5_000_000)]
    [TestCase("A", 1_000_000)]
    [TestCase("“ ", 100_000)]
    [TestCase("\" a", 100_000)]
    [TestCase("'A ", 100_000)]
    [TestCase("(", 100_000)]
    [TestCase("won ", 50_000)]
    [TestCase("Emmy and ", 50_000)]
    [TestCase("Best ", 100_000)]
    [TestCase("Of The In A ", 50_000)]
    [TestCase("\u0001\uD800\uFFFF ", 50_000)]
    [TestCase("starring John Smith, ", 20_000)]
    [CancelAfter(30_000)]
    public void IsRead(string part, int times, CancellationToken cancellation)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        Assert.That(() => FactExtractor.Default.Extract(new Article { Id = "h", Text = text }, null, cancellation), Throws.Nothing);
    }

    [TestCase("")]
    [TestCase(" \n\n ")]
    [TestCase("It rained all day.")]
    public void WithoutFactsSaysWhy(string text)
    {
        var found = Found.In(text);
        Assert.That(found.Facts, Is.Empty);
        Assert.That(found.Misses.Select(m => m.Code), Is.EqualTo(new[] { "KG2100" }));
    }

    [Test]
    public void TooLongIsRefusedByCode()
    {
        var found = FactExtractor.Default.Extract(new Article { Id = "h", Text = new string('a', 101) }, new ExtractionOptions { MaxTextLength = 100 });
        Assert.That(found.Misses.Single().Code, Is.EqualTo("KG2101"));
    }

    [Test]
    public void StopsWhenCancelled() =>
        Assert.That(() => FactExtractor.Default.Extract(new Article { Id = "h", Text = "Anna Lind won." }, null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
}
