using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Inference;

namespace KnowledgeGraph.Extraction.Joining;

/// <summary>What two facts with one key say together, without their proofs; null where they say different things.</summary>
internal static class FactMerger
{
    public static ArticleFact? Merge(ArticleFact first, ArticleFact second) => (first, second) switch
    {
        (AwardResultFact a, AwardResultFact b) => Awards(a, b),
        (RoleFact a, RoleFact b) => Roles(a, b),
        (CreditFact a, CreditFact b) => AreOneWork(a.Work, b.Work) ? a : null,
        (StatementFact a, StatementFact b) => Statements(a, b),
        (RecordFact a, RecordFact b) => Records(a, b),
        (QuotationFact, QuotationFact) or (EventFact, EventFact) => first,
        _ => null,
    };

    private static AwardResultFact? Awards(AwardResultFact a, AwardResultFact b)
    {
        if ((a.Category is { } c && b.Category is { } d && !CategoryText.Same(c, d)) || (a.Year is { } y && b.Year is { } z && y != z)
            || (a.Ceremony is { } s && b.Ceremony is { } t && s != t) || !AreOneWork(a.Work, b.Work) || !AreOneOutcome(a, b))
        {
            return null;
        }

        var sameCategory = a.Category is not null && b.Category is not null;
        return sameCategory || Covers(a, b) || Covers(b, a) ? FactCopy.Fuller(a, b) : null;
    }

    // A nomination and a win of one category for one work or year are one result; a win and a loss contradict each other, which is for
    // the graph to say.
    private static bool AreOneOutcome(AwardResultFact a, AwardResultFact b) => a.Outcome == b.Outcome
        || ((a.Outcome == AwardOutcome.Nominated || b.Outcome == AwardOutcome.Nominated)
            && a.Category is not null && b.Category is not null
            && (a.Work?.Name == b.Work?.Name || (a.Year is not null && a.Year == b.Year)));

    private static bool Covers(AwardResultFact a, AwardResultFact b) =>
        (b.Category is null || a.Category is not null) && (b.Work is null || a.Work is not null) && (b.Year is null || a.Year is not null);

    private static RoleFact? Roles(RoleFact a, RoleFact b)
    {
        var differ = a.Character is { } c && b.Character is { } d && !string.Equals(c.Name, d.Name, StringComparison.OrdinalIgnoreCase);
        return differ || !AreOneWork(a.Work, b.Work) ? null : FactCopy.Fuller(a, b);
    }

    // A statement about a statement is about this very one: statements may be nested to any depth, and are not compared.
    private static StatementFact? Statements(StatementFact a, StatementFact b) =>
        (a.Value is not StatementFact || ReferenceEquals(a.Value, b.Value)) && AreOneWork(a.Subject as Work, b.Subject as Work) && AreOneWork(a.Value as Work, b.Value as Work)
            && (a.ValidAt is null || b.ValidAt is null || a.ValidAt == b.ValidAt)
            ? a
            : null;

    // Two values of one slot stay two facts: whether there can be two is for the graph to say.
    private static RecordFact? Records(RecordFact a, RecordFact b)
    {
        if (b.Values.Any(pair => a.Values.TryGetValue(pair.Key, out var value) && !Equals(value, pair.Value) && a.Type.Slot(pair.Key) is not { IsKey: true }))
        {
            return null;
        }

        var more = b.Values.Where(pair => !a.Values.ContainsKey(pair.Key)).ToList();
        return more.Count == 0 ? a : new RecordFact { Type = a.Type, Values = a.Values.Concat(more).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal) };
    }

    // A book is another work than the film of its title.
    private static bool AreOneWork(Work? a, Work? b) => a is null || b is null
        || (string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) && (a.Kind == b.Kind || a.Kind == WorkKind.Unknown || b.Kind == WorkKind.Unknown));
}
