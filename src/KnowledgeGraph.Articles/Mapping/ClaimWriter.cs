using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>Claims, their evidence and the activities that made them, in the form asked for.</summary>
internal sealed class ClaimWriter(FactBook book, ClaimForm form)
{
    /// <summary>"a named graph", the type of a claim whose graph holds what it says.</summary>
    private static readonly Iri NamedGraph = new("http://www.w3.org/2004/03/trix/rdfg-1/Graph");

    public IEnumerable<Quad> Write(ClaimDraft claim)
    {
        foreach (var triple in Describe(claim))
        {
            yield return new Quad(triple, null);
        }

        foreach (var quad in Say(claim))
        {
            yield return quad;
        }
    }

    public IEnumerable<Triple> Evidence(ClaimDraft claim, Article article)
    {
        foreach (var evidence in claim.Evidence)
        {
            var node = book.Iris.Evidence(claim.ArticleId, evidence);
            yield return new Triple(node, RdfVocabulary.Type, ArticleOntology.Evidence);
            yield return new Triple(node, Oa.HasSource, book.Iris.Article(article));
            yield return new Triple(node, ArticleOntology.Exact, new Literal(evidence.Exact));
            yield return new Triple(node, ArticleOntology.Start, Integer(evidence.Start));
            yield return new Triple(node, ArticleOntology.End, Integer(evidence.End));
        }
    }

    public IEnumerable<Triple> Runs(ClaimDraft claim, Article article)
    {
        foreach (var (run, label) in RunsOf(claim))
        {
            yield return new Triple(run, RdfVocabulary.Type, Prov.Activity);
            yield return new Triple(run, Rdfs.Label, new Literal(label));
            if (!ReferenceEquals(article, Article.None))
            {
                yield return new Triple(run, Prov.Used, book.Iris.Article(article));
            }
        }

        if (RestsOnHandOnly(claim))
        {
            yield return new Triple(book.Iris.ByHand, RdfVocabulary.Type, Prov.Entity);
            yield return new Triple(book.Iris.ByHand, Rdfs.Label, new Literal("stated by hand"));
        }
    }

    private IEnumerable<Triple> Describe(ClaimDraft claim)
    {
        yield return new Triple(claim.Iri, RdfVocabulary.Type, ArticleOntology.Claim);
        yield return new Triple(claim.Iri, ArticleOntology.Confidence, Decimal(claim.Confidence));
        if (claim.CombinedConfidence is { } combined)
        {
            yield return new Triple(claim.Iri, ArticleOntology.CombinedConfidence, Decimal(combined));
        }

        yield return new Triple(claim.Iri, ArticleOntology.Status, StatusIri(claim.Status));
        foreach (var node in claim.States)
        {
            yield return new Triple(claim.Iri, ArticleOntology.States, node);
        }

        foreach (var rule in claim.Rules)
        {
            yield return new Triple(claim.Iri, ArticleOntology.Rule, new Literal(rule));
        }

        if (claim.ValidAt is { } day)
        {
            yield return new Triple(
                claim.Iri, ArticleOntology.ValidAt, new Literal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Xsd.Date));
        }

        foreach (var evidence in claim.Evidence)
        {
            yield return new Triple(claim.Iri, ArticleOntology.EvidenceProperty, book.Iris.Evidence(claim.ArticleId, evidence));
        }

        foreach (var source in claim.DerivedFrom)
        {
            yield return new Triple(claim.Iri, Prov.WasDerivedFrom, source.Iri);
        }

        if (RestsOnHandOnly(claim))
        {
            yield return new Triple(claim.Iri, Prov.WasDerivedFrom, book.Iris.ByHand);
        }

        foreach (var (run, _) in RunsOf(claim))
        {
            yield return new Triple(claim.Iri, Prov.WasGeneratedBy, run);
        }

        foreach (var other in claim.Contradicts)
        {
            yield return new Triple(claim.Iri, ArticleOntology.Contradicts, other.Iri);
        }
    }

    // What the claim says. A node that is not asserted has no triples of its own: where neither graphs nor triple terms can hold
    // them, the claim says them in words.
    private IEnumerable<Quad> Say(ClaimDraft claim)
    {
        switch (form)
        {
            case ClaimForm.Graphs:
                yield return new Quad(claim.Iri, RdfVocabulary.Type, NamedGraph);
                foreach (var triple in Said(claim))
                {
                    yield return new Quad(triple, claim.Iri);
                }

                break;
            case ClaimForm.Reifiers:
                foreach (var triple in Said(claim))
                {
                    yield return new Quad(claim.Iri, RdfVocabulary.Reifies, new TripleTerm(triple));
                }

                break;
            default:
                if (claim.Statement is { } statement)
                {
                    yield return new Quad(claim.Iri, RdfVocabulary.Subject, statement.Subject);
                    yield return new Quad(claim.Iri, RdfVocabulary.Predicate, statement.Predicate);
                    yield return new Quad(claim.Iri, RdfVocabulary.Object, statement.Object);
                }
                else if (!claim.IsAlive)
                {
                    yield return new Quad(claim.Iri, Rdfs.Label, new Literal(InWords(claim)));
                }

                break;
        }
    }

    private static IEnumerable<Triple> Said(ClaimDraft claim)
    {
        if (claim.Statement is { } statement)
        {
            return [statement];
        }

        return claim.Outcome is { } outcome
            ? claim.Details.Append(new Triple(claim.States[0], ArticleOntology.Outcome, AwardOutcomes.ToIri(outcome)))
            : claim.Details;
    }

    private string InWords(ClaimDraft claim) => string.Join(", ", Said(claim).Where(t => t.Predicate != RdfVocabulary.Type).Select(t =>
        LocalName.Of(t.Predicate) + " " + (t.Object is Literal literal ? literal.LexicalForm
            : book.Entities.Label(t.Object) ?? LocalName.Of((Iri)t.Object))));

    private IEnumerable<(Iri Run, string Label)> RunsOf(ClaimDraft claim)
    {
        if (claim.ByHand)
        {
            yield return (book.Iris.Run(claim.ArticleId, byHand: true), "stated by hand");
        }

        if (claim.Rules.Any(rule => !RuleNames.IsModel(rule)))
        {
            yield return (book.Iris.Run(claim.ArticleId, byHand: false), "extraction by rules");
        }

        if (claim.Rules.Any(RuleNames.IsModel))
        {
            yield return (book.Iris.ModelRun(claim.ArticleId), "extraction by a language model");
        }
    }

    private static bool RestsOnHandOnly(ClaimDraft claim) => claim.Evidence.Count == 0 && claim.DerivedFrom.Count == 0;

    private static Iri StatusIri(FactStatus status) => status switch
    {
        FactStatus.Accepted => ArticleOntology.Accepted,
        FactStatus.Inferred => ArticleOntology.Inferred,
        FactStatus.Contested => ArticleOntology.Contested,
        _ => ArticleOntology.Rejected,
    };

    private static Literal Integer(int value) => new(value.ToString(CultureInfo.InvariantCulture), Xsd.Integer);

    // The canonical form of XSD 1.0, with at least one digit after the point, is what Turtle writes without quotes.
    private static Literal Decimal(decimal value) => new(value.ToString("0.0###########################", CultureInfo.InvariantCulture), Xsd.Decimal);
}
