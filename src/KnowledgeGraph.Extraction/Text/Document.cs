using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>An article cut into blocks, tokens, sentences and quotations; what all later stages read.</summary>
internal sealed class Document
{
    public required Article Article { get; init; }

    public required ArticleLayout Layout { get; init; }

    public required CodePointMap CodePoints { get; init; }

    public required Token[] Tokens { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>In the order of the text; they do not overlap.</summary>
    public required IReadOnlyList<QuoteSpan> Quotes { get; init; }

    public string Text => Article.Text;

    public static Document Read(Article article, CancellationToken cancellation)
    {
        var layout = ArticleLayout.Read(article);
        var tokenizer = new Tokenizer(article.Text);
        var all = new List<Token>();
        var sentences = new List<Sentence>();
        var quotes = new List<QuoteSpan>();
        for (var i = 0; i < layout.Blocks.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = layout.Blocks[i];
            if (!block.HoldsFacts)
            {
                continue;
            }

            var first = all.Count;
            var found = QuoteFinder.Find(article.Text, block.Start, block.End);
            tokenizer.Read(block.Start, block.End, all);
            SentenceSplitter.Split(all, first, found, block, i, sentences);
            quotes.AddRange(found);
        }

        return new Document
        {
            Article = article,
            Layout = layout,
            CodePoints = CodePointMap.Of(article.Text),
            Tokens = [.. all],
            Sentences = sentences,
            Quotes = quotes,
        };
    }

    public string TextOf(int firstToken, int endToken) => Text[Tokens[firstToken].Start..Tokens[endToken - 1].End];

    /// <summary>The evidence of a part of the text, with code point offsets.</summary>
    public Evidence EvidenceAt(int start, int end) =>
        new(Text[start..end], CodePoints.ToCodePoint(start), CodePoints.ToCodePoint(end));
}
