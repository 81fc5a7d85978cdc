using CsCheck;
using KnowledgeGraph.Extraction.Models.Asking;

namespace KnowledgeGraph.Extraction.Models.Tests.Asking;

internal sealed class TextChunkerTests
{
    private static readonly string[] Pieces = ["a", " ", "\n\n", ". ", "word ", "🌊", "e\u0301", "\ud800"];

    [Test]
    public void Parts_cover_every_text_without_gaps_and_cut_no_character() =>
        Gen.Select(Gen.Int[0, 7].Array[0, 400], Gen.Int[20, 60], Gen.Int[0, 9]).Sample((parts, length, overlap) =>
        {
            var text = string.Concat(parts.Select(part => Pieces[part]));
            var chunks = TextChunker.Cut(text, length, overlap);
            Assert.That(string.Concat(chunks.Select(c => text[c.Own..c.End])), Is.EqualTo(text));
            Assert.That(chunks, Has.All.Matches<TextChunk>(c => c.Start <= c.Own && c.Own < c.End && c.End - c.Start <= length && c.Own - c.Start <= overlap + 1));
            Assert.That(chunks.SelectMany(c => new[] { c.Start, c.End }), Has.All.Matches<int>(i => i == 0 || i == text.Length || !char.IsSurrogatePair(text[i - 1], text[i])));
        });

    [Test]
    public void Cuts_are_between_paragraphs_where_they_can_be()
    {
        const string text = "One paragraph of words. And more of it.\n\nAnother one that is not short.\n\nA third.";
        var chunks = TextChunker.Cut(text, 50, 20);
        Assert.That(chunks.Select(c => text[c.Own..c.End]), Is.EqualTo(new[] { "One paragraph of words. And more of it.\n\n", "Another one that is not short.\n\n", "A third." }));
        Assert.That(text[chunks[1].Start..chunks[1].Own], Is.EqualTo("And more of it.\n\n"), "The part before is repeated from a sentence on.");
    }

    [Test]
    public void Ten_million_characters_in_one_word_are_cut()
    {
        var chunks = TextChunker.Cut(new string('x', 10_000_000), 6_000, 800);
        Assert.That(chunks, Has.Count.InRange(1_700, 2_500));
    }
}
