using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>The article model: which lines are metadata, headline, deck, byline, caption, and which are the body.</summary>
internal sealed class ArticleLayout
{
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The day of publication, from the text or from beside it.</summary>
    public DateOnly? Published { get; init; }

    public TextSpan? PublishedSpan { get; init; }

    public TextSpan? HeadlineSpan { get; init; }

    public TextSpan? DescriptionSpan { get; init; }

    public TextSpan? SectionSpan { get; init; }

    /// <summary>The part of the section's line that proves it, with the word that starts a breadcrumb.</summary>
    public TextSpan? SectionEvidence { get; init; }

    public TextSpan? AuthorSpan { get; init; }

    public TextSpan? AuthorEvidence { get; init; }

    public TextSpan? ImageCreditSpan { get; init; }

    public TextSpan? ImageCreditEvidence { get; init; }

    /// <summary>Whether the text has the parts of a news page and is not one bare passage.</summary>
    public bool IsNews => HeadlineSpan is not null || PublishedSpan is not null;

    public static ArticleLayout Read(Article article) => new LayoutReader(article).Read();
}
