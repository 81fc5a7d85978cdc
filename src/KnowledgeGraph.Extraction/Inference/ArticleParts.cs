using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>What an article's own lines say of it: date, headline, deck, byline, section, picture, and whom it is about.</summary>
internal sealed class ArticleParts(Document document, Registry registry, EntityFactory entities)
{
    public IEnumerable<ArticleFact> Read(List<AwardGroup> groups)
    {
        var layout = document.Layout;
        if (layout.PublishedSpan is { } date && layout.Published is { } day)
        {
            yield return Fact(FactProperty.DatePublished, day, date, 0.99m, "article-date");
        }

        if (layout.HeadlineSpan is { } headline)
        {
            yield return Fact(FactProperty.Headline, TextOf(headline), headline, 0.99m, "article-headline");
        }

        if (layout.DescriptionSpan is { } deck)
        {
            yield return Fact(FactProperty.Description, TextOf(deck), deck, 0.97m, "article-deck");
        }

        if (layout.SectionSpan is { } section)
        {
            yield return Fact(FactProperty.Section, TextOf(section), layout.SectionEvidence ?? section, 0.95m, "article-breadcrumb");
        }

        if (layout.AuthorSpan is { } author)
        {
            yield return Fact(FactProperty.ArticleAuthor, new Person(TextOf(author)), layout.AuthorEvidence ?? author, 0.98m, "article-byline");
        }

        if (layout.ImageCreditSpan is { } credit)
        {
            yield return Fact(FactProperty.ImageCredit, TextOf(credit), layout.ImageCreditEvidence ?? credit, 0.97m, "article-image-credit");
        }

        if (About(groups) is { } about)
        {
            yield return Fact(FactProperty.About, about.Entity, about.Where, about.Confidence, "article-about");
        }
    }

    private (Entity Entity, TextSpan Where, decimal Confidence)? About(List<AwardGroup> groups)
    {
        if (registry.TitlePerson is { } person && FirstMention(person.Name) is { } where)
        {
            return (entities.Person(person), where, 0.95m);
        }

        if (registry.TitleWork is { } work && FirstMention(work.Title) is { } named)
        {
            return (entities.Work(work), named, 0.95m);
        }

        if (document.Layout.HeadlineSpan is { } headline)
        {
            foreach (var group in groups)
            {
                if (group.First.Evidence.Start >= headline.Start && group.First.Evidence.End <= headline.End)
                {
                    return (entities.Party(group.First.Recipient), headline, 0.93m);
                }
            }
        }

        return null;
    }

    /// <summary>Where the text names a thing first, in full or by its last word.</summary>
    private TextSpan? FirstMention(string name)
    {
        foreach (var form in (ReadOnlySpan<string>)[name, name[(name.LastIndexOf(' ') + 1)..]])
        {
            var at = document.Text.IndexOf(form, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new TextSpan(at, at + form.Length);
            }
        }

        return null;
    }

    private StatementFact Fact(FactProperty property, object value, TextSpan where, decimal confidence, string rule) => new()
    {
        Subject = document.Article,
        Property = property,
        Value = value,
        Confidence = confidence,
        Rule = rule,
        Evidence = [document.EvidenceAt(where.Start, where.End)],
    };

    private string TextOf(TextSpan span) => document.Text[span.Start..span.End];
}
