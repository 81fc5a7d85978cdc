using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Measures an extractor against a gold file (JSON Lines: <c>id, title, text, facts</c> with <c>relation, subject, object, qualifiers</c>).
/// </summary>
/// <remarks>
/// A found fact is right if the gold document has a fact of the same relation with the same subject and object: names are
/// compared without case, quotation marks, a leading article or form of address, and a surname alone equals a full name that ends with it;
/// awards by their body (Emmy, Emmy Award and Primetime Emmy Award are one). For an award the categories must share more than half of their
/// words where gold has one, and work and year must not differ where both have one; a count must be equal. Each gold fact is matched once.
/// A win also says the nomination of the same contest, a role, presenting and an award for acting in a work also say the cast, an award for directing also the director: such a second fact is matched where gold has
/// it and not counted false where gold does not. Silver files (relations are property numbers of Wikidata: P166, P1411, P161, P50, P57, P58, P162, P449, P170, P577)
/// are compared in the relations that they state, by any name that their line gives a thing, and tell a person's award of the work too; where a line says that it is distant or silver, found facts that it
/// does not have are not counted, so that precision says nothing and recall is the figure. The relations <c>work_type, occupation, headline, description, section, about, date_published,
/// image_credit</c> are judged only in documents whose gold states that relation. Gold relations that the extractor never gives count as misses.
/// </remarks>
/// <example><code>
/// using var gold = File.OpenRead("gold.jsonl");
/// EvaluationReport report = Evaluation.Run(gold, FactExtractor.Default);
/// Console.WriteLine($"{report.All.Precision:0.00} {report.All.Recall:0.00}");
/// </code></example>
public static class Evaluation
{
    private static readonly HashSet<string> JudgedWhereStated = new(StringComparer.Ordinal)
    {
        "work_type", "occupation", "headline", "description", "section", "about", "date_published", "image_credit",
    };

    /// <summary>Runs the extractor over each document of a gold file and compares.</summary>
    /// <param name="gold">The gold file; it stays open.</param>
    /// <param name="extractor">The extractor to measure.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="System.Text.Json.JsonException">A line is not JSON.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static EvaluationReport Run(Stream gold, FactExtractor extractor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(extractor);
        var (tally, statedTally) = (new EvaluationTally(), new EvaluationTally());
        foreach (var document in GoldLines.Read(gold))
        {
            var rows = document.Rows;
            var found = FactProjection.Project(extractor.Extract(document.Article, null, cancellation));
            var stated = rows.Select(r => r.Relation).ToHashSet(StringComparer.Ordinal);
            found.RemoveAll(r => JudgedWhereStated.Contains(r.Row.Relation) && !stated.Contains(r.Row.Relation));
            found = document.IsSilver
                ? FoundRow.Distinct(found.Select(f => f with { Row = AsSilver(f.Row) })
                    .Where(f => SilverRows.Covered.Contains(f.Row.Relation) && (document.IsPartial || f.Row.Relation != "award_nominated")))
                : FoundRow.Distinct(found.Select(f => f with { Row = AsGold(f.Row) }));
            Compare(document, found, tally);
            Compare(document, found.FindAll(f => f.Fact.Tier == FactTier.Stated), statedTally);
        }

        return tally.Report(statedTally.All());
    }

    /// <summary>Silver files have one date for a film's release and a book's publication, and no note behind a book's title.</summary>
    private static EvaluationRow AsSilver(EvaluationRow row) => row.Relation switch
    {
        "publication_year" => row with { Relation = "release_year", Subject = WithoutNote(row.Subject) },
        "author" => row with { Subject = WithoutNote(row.Subject) },
        _ => row,
    };

    private static string WithoutNote(string title) => title.Replace(" (novel)", string.Empty, StringComparison.Ordinal);

    /// <summary>Gold files call who wrote a song its creator.</summary>
    private static EvaluationRow AsGold(EvaluationRow row) => row.Relation == "songwriter" ? row with { Relation = "creator" } : row;

    private static void Compare(GoldDocument document, List<FoundRow> found, EvaluationTally tally)
    {
        var article = document.Article;
        var gold = document.Rows;
        var matched = new bool[gold.Count];
        foreach (var row in found.Where(r => !r.Row.IsImplied).OrderByDescending(r => Fullness(r.Row)))
        {
            var at = Find(gold, matched, row.Row);
            if (at >= 0)
            {
                matched[at] = true;
            }

            if (at >= 0 || !document.IsPartial)
            {
                tally.Found(article.Id, row, at >= 0);
            }
        }

        for (var i = 0; i < gold.Count; i++)
        {
            var row = gold[i];
            if (!matched[i] && found.Exists(f => Implies(f.Row, row)))
            {
                matched[i] = true;
            }

            tally.Gold(article.Id, row, matched[i]);
        }
    }

    /// <summary>Full rows choose their gold row first, so that a bare one does not take it away.</summary>
    private static int Fullness(EvaluationRow row) => (row.Category is null ? 0 : 4) + (row.Year is null ? 0 : 2) + (row.Work is null ? 0 : 1);

    private static int Find(List<EvaluationRow> gold, bool[] matched, EvaluationRow row)
    {
        for (var i = 0; i < gold.Count; i++)
        {
            if (!matched[i] && gold[i].Relation == row.Relation && RowMatcher.Matches(gold[i], row))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Implies(EvaluationRow found, EvaluationRow gold) =>
        found.IsImplied && found.Relation == gold.Relation && RowMatcher.Matches(gold, found)
        || found.Relation == "award_won" && gold.Relation == "award_nominated" && found.Category is not null && gold.Category is not null && RowMatcher.Matches(gold, found);
}
