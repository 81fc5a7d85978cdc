using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Tests.Mapping;

internal sealed class SlugTests
{
    [TestCase("Mark Ruffalo", "mark-ruffalo")]
    [TestCase("Amélie", "amelie")]
    [TestCase("Ame\u0301lie", "amelie")]
    [TestCase("ŁÓDŹ", "lodz")]
    [TestCase("O’Neil & Sons", "oneil-and-sons")]
    [TestCase("Dr. Strange: The (Second) Film!", "dr-strange-the-second-film")]
    [TestCase("  --a__b--  ", "a-b")]
    [TestCase("李 明", "李-明")]
    public void Readable(string name, string slug) => Assert.That(Slug.Of(name), Is.EqualTo(slug));

    [TestCase("C++", "C")]
    [TestCase("C++", "C#")]
    [TestCase("42%", "42")]
    [TestCase("😀", "😁")]
    [TestCase("?", "!")]
    [TestCase("M*A*S*H", "M A S H")]
    public void WhatCannotBeWritten_StaysApart(string one, string other) => Assert.That(Slug.Of(one), Is.Not.EqualTo(Slug.Of(other)));

    [Test]
    public void LongNames_AreCutAndStayApart()
    {
        var (one, other) = (Slug.Of(new string('a', 5000) + "b"), Slug.Of(new string('a', 5000) + "c"));
        Assert.That(one, Has.Length.LessThan(100));
        Assert.That(one, Is.Not.EqualTo(other));
    }

    [Test]
    public void EveryName_MakesAnIriAndNoJoiner()
    {
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next(1, 0x10000)));
            var slug = Slug.Of(name);
            Assert.That(slug, Is.Not.Empty.And.Not.Contain("_"));
            Assert.That(Iri.TryCreate("https://example.org/" + slug, out _), slug);
        }
    }
}
