using System.Globalization;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>Says the extractor's facts in the relations of the gold files.</summary>
internal static class FactProjection
{
    public static List<FoundRow> Project(ArticleFacts found)
    {
        var all = new List<FoundRow>();
        foreach (var fact in found.Facts)
        {
            var rows = new List<EvaluationRow>();
            switch (fact)
            {
                case AwardResultFact award:
                    rows.Add(Award(award));
                    break;
                case RoleFact role:
                    AddRole(role, rows);
                    break;
                case CreditFact credit:
                    AddCredit(credit, rows);
                    break;
                case QuotationFact quote:
                    rows.Add(new EvaluationRow("quote", quote.Speaker.Name, quote.Text));
                    break;
                case StatementFact statement when Statement(statement, found) is { } row:
                    rows.Add(row);
                    break;
            }

            all.AddRange(rows.Select(row => new FoundRow(row, fact)));
        }

        return FoundRow.Distinct(all);
    }

    private static EvaluationRow Award(AwardResultFact award) =>
        new(award.Outcome == AwardOutcome.Won ? "award_won" : "award_nominated", award.Recipient.Name, award.Award.Name)
        {
            Category = award.Category,
            Work = award.Work?.Name ?? (award.Recipient as Work)?.Name,
            Year = award.Year,
        };

    /// <summary>Who presents a show is in it.</summary>
    private static void AddCredit(CreditFact credit, List<EvaluationRow> rows)
    {
        rows.Add(new EvaluationRow(RelationOf(credit.Job), credit.Work.Name, credit.Agent.Name) { IsImplied = credit.Status == FactStatus.Inferred });
        if (credit.Job == "presenter")
        {
            rows.Add(new EvaluationRow("cast_member", credit.Work.Name, credit.Agent.Name) { IsImplied = true });
        }
    }

    private static void AddRole(RoleFact role, List<EvaluationRow> rows)
    {
        if (role.Character is { } character)
        {
            rows.Add(new EvaluationRow("plays_role", role.Actor.Name, character.Name) { Work = role.Work.Name });
        }

        rows.Add(new EvaluationRow("cast_member", role.Work.Name, role.Actor.Name) { IsImplied = role.Character is not null || role.Status == FactStatus.Inferred });
    }

    private static string RelationOf(string job) => job switch
    {
        "co-executive producer" or "executive producer" => "executive_producer",
        "co-director" => "director",
        "co-producer" => "producer",
        "co-screenwriter" => "screenwriter",
        _ => job,
    };

    private static EvaluationRow? Statement(StatementFact fact, ArticleFacts found)
    {
        var subject = fact.Subject switch { Entity entity => entity.Name, Article => "article", AwardResultFact award => award.Recipient.Name, _ => string.Empty };
        var value = fact.Value switch
        {
            Entity entity => entity.Name,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            var other => other.ToString() ?? string.Empty,
        };
        return fact.Property switch
        {
            FactProperty.AwardCount when fact.Value is AwardCount count => new EvaluationRow("award_count", subject, count.Award.Name)
            {
                Count = count.Count,
                Outcome = count.Outcome == AwardOutcome.Won ? "won" : "nominated",
            },
            FactProperty.OrdinalInGroup when fact.Subject is AwardResultFact award => new EvaluationRow("award_ordinal", subject, award.Award.Name) { Count = (int)fact.Value },
            // Gold files mostly tell the number of all beside the award, and sometimes as a fact of its own.
            FactProperty.OrdinalOverall when fact.Subject is AwardResultFact award => new EvaluationRow("award_ordinal", subject, award.Award.Name) { Count = (int)fact.Value, IsImplied = true },
            FactProperty.BroadcastStartYear => Years(fact, subject, found),
            FactProperty.WorkType => new EvaluationRow("work_type", subject, fact.Subject is Work { Format: { } format } ? format : fact.Value is WorkKind.Film ? "film" : value.ToLowerInvariant()),
            FactProperty.Author when subject.StartsWith("(untitled)", StringComparison.Ordinal) => null,
            FactProperty.Author when fact.Subject is Work work => new EvaluationRow("author", work.Kind == WorkKind.Novel ? $"{work.Name} (novel)" : work.Name, value),
            FactProperty.PublicationYear when fact.Subject is Work work => new EvaluationRow("publication_year", work.Kind == WorkKind.Novel ? $"{work.Name} (novel)" : work.Name, value),
            _ => Name(fact.Property) is { } name ? new EvaluationRow(name, subject, value) : null,
        };
    }

    private static EvaluationRow Years(StatementFact start, string subject, ArticleFacts found)
    {
        var end = found.Facts.OfType<StatementFact>().FirstOrDefault(f => f.Property == FactProperty.BroadcastEndYear && Equals(f.Subject, start.Subject));
        return new EvaluationRow("broadcast_years", subject, end is null ? $"{start.Value}" : $"{start.Value}–{end.Value}");
    }

    private static string? Name(FactProperty property) => property switch
    {
        FactProperty.BasedOn => "based_on",
        FactProperty.Format => "work_type",
        FactProperty.Broadcaster => "original_network",
        FactProperty.Publisher => "publisher",
        FactProperty.Producer => "franchise",
        FactProperty.ReleaseYear => "release_year",
        FactProperty.TwinOf or FactProperty.Sibling => "sibling",
        FactProperty.Age => "age",
        FactProperty.Home => "residence",
        FactProperty.Occupation => "occupation",
        FactProperty.Headline => "headline",
        FactProperty.Description => "description",
        FactProperty.Section => "section",
        FactProperty.ImageCredit => "image_credit",
        FactProperty.DatePublished => "date_published",
        FactProperty.ArticleAuthor => "author",
        FactProperty.About => "about",
        _ => null,
    };
}
