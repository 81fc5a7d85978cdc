using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph;

/// <summary>Reads claims and their evidence back from a graph, in whichever of the three forms they are written.</summary>
internal sealed class ClaimReader(Dataset graph)
{
    public IReadOnlyList<ClaimAnswer> All() =>
        [.. graph.Match(null, RdfVocabulary.Type, ArticleOntology.Claim).Select(quad => quad.Subject).OfType<Iri>().Distinct().Order().Select(Read)];

    /// <summary>A node's claims: those that state it, those that say a triple of it, and the claims they were derived from.</summary>
    public FactExplanation Explain(Iri node)
    {
        var asserted = graph.MatchInGraph(null, node).Select(quad => quad.Triple).Order().ToList();
        var claims = new SortedSet<Iri>(Speaking(node));
        var queue = new Queue<Iri>(claims);
        while (queue.TryDequeue(out var claim))
        {
            foreach (var source in Objects(claim, Prov.WasDerivedFrom).OfType<Iri>().Where(IsClaim))
            {
                if (claims.Add(source))
                {
                    queue.Enqueue(source);
                }
            }
        }

        return new FactExplanation(node, asserted, [.. claims.Select(Read)]);
    }

    private IEnumerable<Iri> Speaking(Iri node)
    {
        IEnumerable<Term> claims = IsClaim(node) ? [node] : [];
        return claims
            .Concat(Subjects(ArticleOntology.States, node))
            .Concat(Subjects(RdfVocabulary.Subject, node))
            .Concat(graph.Match(node).Select(quad => quad.GraphName).OfType<Term>())
            .Concat(graph.Match(null, RdfVocabulary.Reifies).Where(quad => quad.Object is TripleTerm said && said.Triple.Subject == node).Select(quad => quad.Subject))
            .OfType<Iri>()
            .Where(IsClaim);
    }

    private ClaimAnswer Read(Iri claim) => new(
        claim,
        [.. Statements(claim).Distinct().Order()],
        Status(claim),
        Text(claim, ArticleOntology.Confidence) is { } confidence ? decimal.Parse(confidence, CultureInfo.InvariantCulture) : 1m,
        Text(claim, ArticleOntology.Rule),
        [.. Objects(claim, ArticleOntology.EvidenceProperty).Select(Quoted).OfType<EvidenceAnswer>().OrderBy(quote => quote.Article).ThenBy(quote => quote.Start).ThenBy(quote => quote.End)],
        [.. Objects(claim, Prov.WasDerivedFrom).OfType<Iri>().Order()],
        [.. Objects(claim, ArticleOntology.Contradicts).OfType<Iri>().Order()])
    {
        CombinedConfidence = Text(claim, ArticleOntology.CombinedConfidence) is { } combined ? decimal.Parse(combined, CultureInfo.InvariantCulture) : null,
    };

    private IEnumerable<Triple> Statements(Iri claim)
    {
        foreach (var fact in Objects(claim, ArticleOntology.States))
        {
            yield return new Triple(claim, ArticleOntology.States, fact);
        }

        if (One(claim, RdfVocabulary.Subject) is { } subject
            && One(claim, RdfVocabulary.Predicate) is Iri predicate
            && One(claim, RdfVocabulary.Object) is { } @object)
        {
            yield return new Triple(subject, predicate, @object);
        }

        foreach (var said in Objects(claim, RdfVocabulary.Reifies).OfType<TripleTerm>())
        {
            yield return said.Triple;
        }

        foreach (var quad in graph.MatchInGraph(claim))
        {
            yield return quad.Triple;
        }
    }

    private FactStatus Status(Iri claim) => One(claim, ArticleOntology.Status) switch
    {
        { } status when status == ArticleOntology.Inferred => FactStatus.Inferred,
        { } status when status == ArticleOntology.Contested => FactStatus.Contested,
        { } status when status == ArticleOntology.Rejected => FactStatus.Rejected,
        _ => FactStatus.Accepted,
    };

    private EvidenceAnswer? Quoted(Term evidence) =>
        One(evidence, Oa.HasSource) is Iri article
        && Text(evidence, ArticleOntology.Exact) is { } exact
        && int.TryParse(Text(evidence, ArticleOntology.Start), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(Text(evidence, ArticleOntology.End), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? new EvidenceAnswer(article, exact, start, end)
            : null;

    private bool IsClaim(Iri node) => graph.Match(node, RdfVocabulary.Type, ArticleOntology.Claim).Any();

    private IEnumerable<Term> Objects(Term subject, Iri predicate) => graph.Match(subject, predicate).Select(quad => quad.Object).Distinct();

    private IEnumerable<Term> Subjects(Iri predicate, Term @object) => graph.Match(null, predicate, @object).Select(quad => quad.Subject);

    private Term? One(Term subject, Iri predicate) => Objects(subject, predicate).Order().FirstOrDefault();

    private string? Text(Term subject, Iri predicate) => (One(subject, predicate) as Literal)?.LexicalForm;
}
