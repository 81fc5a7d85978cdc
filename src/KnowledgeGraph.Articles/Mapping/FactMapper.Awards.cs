using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

internal sealed partial class FactMapper
{
    private const string ActingGroup = "acting";

    private ClaimDraft AwardResult(AwardResultFact fact)
    {
        if (fact.Recipient is not (Person or Work or Organization))
        {
            throw new ArticleFactException("KG2106", $"'{fact.Recipient.Name}' is no person, work or organisation, and cannot receive an award");
        }

        if (fact.Year is { } year)
        {
            YearLiteral(year);
        }

        var node = book.Iris.Result(ArticleId, fact);
        var contest = book.Iris.Contest(ArticleId, fact);
        var claim = NodeClaim(fact, node, ArticleOntology.AwardResult);
        claim.AddOutcome(fact.Outcome);
        claim.Details.Add(new Triple(node, ArticleOntology.Contest, book.Iris.Contest(contest)));
        claim.Details.Add(new Triple(node, ArticleOntology.Recipient, Node(fact.Recipient)));
        if (fact.Work is not null)
        {
            claim.Details.Add(new Triple(node, ArticleOntology.Work, Node(fact.Work)));
        }

        DescribeContest(claim, fact, contest);
        return claim;
    }

    // Contest and category are things: they are asserted with the result, and are no part of what the claim says.
    private void DescribeContest(ClaimDraft claim, AwardResultFact fact, ContestKey key)
    {
        var (contest, category, award) = (book.Iris.Contest(key), book.Iris.Category(key), Node(fact.Award));
        book.Contests[contest] = key;
        book.Entities.Add(category, Words(fact.Category ?? fact.Award.Name), fact.CategoryAlternatives.Select(Words), ArticleOntology.AwardCategory);
        claim.Structure.Add(new Triple(contest, RdfVocabulary.Type, ArticleOntology.AwardContest));
        claim.Structure.Add(new Triple(contest, ArticleOntology.Category, category));
        claim.Structure.Add(new Triple(category, ArticleOntology.OfAward, award));
        if (fact.Ceremony is not null)
        {
            claim.Structure.Add(new Triple(contest, ArticleOntology.Ceremony, Text(fact.Ceremony)));
        }

        if (fact is { CategoryGroup: { } group, Category: not null })
        {
            var node = book.Iris.CategoryGroup(key.Award, group);
            book.Entities.Add(node, Words(group + " " + fact.Award.Name), [], Skos.Concept);
            claim.Structure.Add(new Triple(category, ArticleOntology.CategoryGroup, node));
        }
    }

    private ClaimDraft AwardCount(StatementFact fact, AwardCount count)
    {
        if (fact.Subject is not (Person or Work or Organization))
        {
            throw new ArticleFactException("KG2106", "an award count speaks of a person, a work or an organisation");
        }

        var recipient = (Entity)fact.Subject;
        var node = book.Iris.AwardCount(ArticleId, recipient, count);
        var claim = NodeClaim(fact, node, ArticleOntology.AwardCount);
        claim.ValidAt ??= fact.ValidAt ?? scope.Published;
        claim.AddOutcome(count.Outcome);
        claim.Details.Add(new Triple(node, ArticleOntology.Recipient, Node(recipient)));
        claim.Details.Add(new Triple(node, ArticleOntology.OfAward, Node(count.Award)));
        claim.Details.Add(new Triple(node, ArticleOntology.Count, Number(count.Count)));
        if (count.Ceremony is not null)
        {
            claim.Details.Add(new Triple(node, ArticleOntology.Ceremony, Text(count.Ceremony)));
        }

        return claim;
    }

    /// <summary>
    /// Points each result to the credits it is for: the named characters, the job, and for an award of the acting group without
    /// characters the recipient's roles in the work. A credit that no other fact of the article states is stated by the result's claim.
    /// </summary>
    private void LinkAwardCredits()
    {
        foreach (var fact in scope.Facts.OfType<AwardResultFact>())
        {
            if (book.Of(fact) is not { } claim || fact.Recipient is not Person person)
            {
                continue;
            }

            foreach (var character in fact.Characters)
            {
                if ((fact.Work ?? WorkOf(person, character)) is { } work)
                {
                    var role = book.Iris.Role(ArticleId, person, work, character);
                    Link(claim, role, () => DescribeRole(claim, role, person, work, character));
                }
            }

            if (fact is { Job: { } job, Work: { } made })
            {
                var credit = book.Iris.Credit(ArticleId, person, made, job);
                Link(claim, credit, () => DescribeCredit(claim, credit, person, made, job));
            }

            if (fact is { Characters.Count: 0, Job: null, Work: { } played }
                && string.Equals(fact.CategoryGroup, ActingGroup, StringComparison.OrdinalIgnoreCase))
            {
                LinkRoles(claim, person, played);
            }
        }
    }

    private void LinkRoles(ClaimDraft claim, Person person, Work work)
    {
        var node = book.Iris.Entity(ArticleId, work);
        foreach (var role in scope.Facts.OfType<RoleFact>())
        {
            if (SameName(role.Actor, person) && book.Iris.Entity(ArticleId, role.Work) == node && ArticleScope.IsAlive(role))
            {
                Link(claim, book.Iris.Role(ArticleId, role.Actor, role.Work, role.Character), null);
            }
        }
    }

    private void Link(ClaimDraft claim, Iri credit, Action? describe)
    {
        claim.Details.Add(new Triple(claim.States[0], ArticleOntology.ForCredit, credit));
        if (describe is not null && book.FindNode(ArticleId, credit) is null)
        {
            claim.States.Add(credit);
            describe();
        }
    }

    // The only work of the article in which the person plays the character.
    private Work? WorkOf(Person person, Character character)
    {
        var works = scope.Facts.OfType<RoleFact>()
            .Where(r => r.Character is not null && SameName(r.Actor, person) && SameName(r.Character, character))
            .DistinctBy(r => book.Iris.Entity(ArticleId, r.Work)).Take(2).ToList();
        return works.Count == 1 ? works[0].Work : null;
    }

    private static bool SameName(Entity left, Entity right) =>
        string.Equals(Slug.Of(left.Name), Slug.Of(right.Name), StringComparison.Ordinal);
}
