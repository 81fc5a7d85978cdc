using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>
/// The plain triples that accepted facts imply, by the rules that <c>ontology/articles.ttl</c> states as <c>kg:derivedBy</c>; a test
/// runs those queries and compares.
/// </summary>
internal static class DirectLayer
{
    /// <summary>An actor is a person with a role.</summary>
    public static IEnumerable<Triple> Actors(IEnumerable<Triple> facts) =>
        facts.Where(t => t.Predicate == ArticleOntology.ActorProperty)
            .Select(t => new Triple(t.Object, RdfVocabulary.Type, ArticleOntology.Actor)).ToList();

    public static IEnumerable<Triple> Derive(IEnumerable<Triple> facts, IEnumerable<Triple> things)
    {
        var category = things.Where(t => t.Predicate == ArticleOntology.Category).ToLookup(t => t.Subject, t => t.Object);
        foreach (var node in facts.GroupBy(t => t.Subject))
        {
            var of = node.ToLookup(t => t.Predicate, t => t.Object);
            foreach (var actor in of[ArticleOntology.ActorProperty])
            {
                foreach (var work in of[ArticleOntology.Work])
                {
                    yield return new Triple(actor, ArticleOntology.ActsIn, work);
                }

                foreach (var character in of[ArticleOntology.CharacterProperty])
                {
                    yield return new Triple(actor, ArticleOntology.Plays, character);
                }
            }

            foreach (var recipient in of[ArticleOntology.Recipient])
            {
                foreach (var kind in of[ArticleOntology.Contest].SelectMany(c => category[c]))
                {
                    yield return new Triple(recipient, ArticleOntology.NominatedFor, kind);
                    if (of[ArticleOntology.Outcome].Contains(ArticleOntology.Won))
                    {
                        yield return new Triple(recipient, ArticleOntology.WonProperty, kind);
                    }
                }
            }
        }
    }
}
