using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tracing;

/// <summary>Drafts in words, in the order of the text.</summary>
internal static class Findings
{
    public static IReadOnlyList<TraceFinding> Of(DraftList drafts, Document document) =>
    [
        .. drafts.Awards.Select(d => Finding(d.Rule, Award(d), d.Confidence, d.Evidence))
            .Concat(drafts.Counts.Select(d => Finding("award-count", $"{d.Recipient.Name} {Outcome(d.Outcome)} {d.Count} x {d.Award.Name}", d.Confidence, d.Evidence)))
            .Concat(drafts.Roles.Select(d => Finding(d.Rule, $"{d.Actor.Name} acts in {d.Work.Title}{(d.Character is null ? "" : " as " + d.Character)}", d.Confidence, d.Evidence)))
            .Concat(drafts.Credits.Select(d => Finding(d.Rule, $"{d.Agent.Name} is {d.Job} of {d.Work.Title}", d.Confidence, d.Evidence)))
            .Concat(drafts.Statements.Select(d => Finding(d.Rule, $"{Name(d.Subject)} {d.Property} {Name(d.Value)}", d.Confidence, d.Evidence)))
            .Concat(drafts.Quotes.Select(d => Finding(d.Rule, $"{d.Speaker.Name} says “{document.Text[d.Inner.Start..d.Inner.End]}”", d.Confidence, d.Evidence)))
            .Concat(drafts.Events.Select(d => Finding(d.Rule, $"{d.Agent.Name}: {d.Label}", d.Confidence, d.Evidence)))
            .OrderBy(f => f.At).Select(f => new TraceFinding(f.Rule, f.Says, f.Confidence, document.EvidenceAt(f.At, f.To))),
    ];

    private static (string Rule, string Says, decimal Confidence, int At, int To) Finding(string rule, string says, decimal confidence, TextSpan where) =>
        (rule, says, confidence, where.Start, where.End);

    private static string Award(AwardDraft d) => string.Join(' ', new[]
    {
        d.Recipient.Name, Outcome(d.Outcome), d.Award?.Name ?? "an award", d.Category, d.Work is null ? null : "for " + d.Work.Title,
        d.Year is null ? null : "in " + d.Year, d.Job is null ? null : "as " + d.Job, d.Ordinal == 0 ? null : "number " + d.Ordinal,
    }.Where(part => part is not null));

    private static string Outcome(AwardOutcome outcome) => outcome switch
    {
        AwardOutcome.Won => "won",
        AwardOutcome.NotWon => "did not win",
        _ => "is nominated for",
    };

    private static string Name(object value) => value switch
    {
        PersonEntry person => person.Name,
        WorkEntry work => work.Title,
        SourceWork source => source.Title,
        Entity entity => entity.Name,
        Article article => article.Id,
        _ => value.ToString() ?? "",
    };
}
