using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <content>Typed facts written by hand: the simplest use, with no extraction.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>Adds a fact by hand that no article proves; the graph says that it was stated by hand.</summary>
    /// <exception cref="ArgumentException">The fact has evidence: say of which article, with <see cref="Add(Article, ArticleFact)"/>.</exception>
    public void Add(ArticleFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Evidence.Count > 0)
        {
            throw new ArgumentException("A fact with evidence belongs to an article: give it too.", nameof(fact));
        }

        _ledger.AddByHand(fact);
    }

    /// <summary>Adds a fact by hand to an article. Its evidence must be the article's words at the place that it names.</summary>
    /// <exception cref="QuoteNotFoundException">The evidence is not what the article says.</exception>
    public void Add(Article article, ArticleFact fact)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(fact);
        foreach (var evidence in fact.Evidence)
        {
            ArticleQuotes.Check(article, evidence);
        }

        _ledger.AddByHand(article, fact);
    }

    /// <summary>Somebody acts in a work.</summary>
    public RoleFact AddRole(string actor, Work work, params ReadOnlySpan<Quote> quotes) =>
        Added(quotes, proof => new RoleFact { Actor = new Person(actor), Work = work, Evidence = proof });

    /// <summary>Somebody plays a character in a work. A dual role is two facts.</summary>
    public RoleFact AddRole(string actor, Work work, string character, params ReadOnlySpan<Quote> quotes) =>
        Added(quotes, proof => new RoleFact { Actor = new Person(actor), Work = work, Character = new Character(character), Evidence = proof });

    /// <summary>Somebody did a job on a work: "director", "screenwriter", "executive producer".</summary>
    public CreditFact AddCredit(string person, Work work, string job, params ReadOnlySpan<Quote> quotes) =>
        Added(quotes, proof => new CreditFact { Agent = new Person(person), Work = work, Job = job, Evidence = proof });

    /// <summary>A person won or was nominated for an award in a category and a year, for a work.</summary>
    public AwardResultFact AddAwardResult(
        string person, string award, string category, int year, AwardOutcome outcome, Work? work, params ReadOnlySpan<Quote> quotes) =>
        Added(quotes, proof => new AwardResultFact
        {
            Recipient = new Person(person),
            Award = new Award(award),
            Category = category,
            Year = year,
            Outcome = outcome,
            Work = work,
            Evidence = proof,
        });

    /// <summary>A work is based on another.</summary>
    public StatementFact AddBasedOn(Work work, Work source, params ReadOnlySpan<Quote> quotes) =>
        AddStatement(work, FactProperty.BasedOn, source, quotes);

    /// <summary>Somebody wrote a work.</summary>
    public StatementFact AddAuthor(Work work, string author, params ReadOnlySpan<Quote> quotes) =>
        AddStatement(work, FactProperty.Author, new Person(author), quotes);

    /// <summary>Any other property of a thing, an award result or an article; see <see cref="StatementFact"/> for the values.</summary>
    public StatementFact AddStatement(IFactSubject subject, FactProperty property, object value, params ReadOnlySpan<Quote> quotes) =>
        Added(quotes, proof => new StatementFact { Subject = subject, Property = property, Value = value, Evidence = proof });

    /// <summary>One fact for each article that proves it, so that each keeps its own words.</summary>
    private T Added<T>(ReadOnlySpan<Quote> quotes, Func<IReadOnlyList<Evidence>, T> make)
        where T : ArticleFact
    {
        if (quotes.IsEmpty)
        {
            var fact = make([]);
            Add(fact);
            return fact;
        }

        T? first = null;
        foreach (var source in quotes.ToArray().GroupBy(quote => quote.Article.Id, StringComparer.Ordinal))
        {
            var fact = make([.. source.Select(quote => quote.Evidence)]);
            Add(source.First().Article, fact);
            first ??= fact;
        }

        return first!;
    }
}
