using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>A recipient before the article is read to its end: a person or a work.</summary>
internal readonly record struct Party(PersonEntry? Person, WorkEntry? Work)
{
    public string Name => Person?.Name ?? Work?.Title ?? string.Empty;

    public static Party Of(PersonEntry person) => new(person, null);

    public static Party Of(WorkEntry work) => new(null, work);
}

/// <summary>An award result as one place of the text says it.</summary>
internal sealed record AwardDraft
{
    public required Party Recipient { get; init; }

    public AwardInfo? Award { get; init; }

    public required AwardOutcome Outcome { get; set; }

    public string? Category { get; set; }

    public WorkEntry? Work { get; set; }

    public IReadOnlyList<string> Characters { get; set; } = [];

    public string? Job { get; set; }

    public int? Year { get; set; }

    public string? Ceremony { get; set; }

    public int Ordinal { get; init; }

    /// <summary>The word that narrows the ordinal: "acting" in "first acting Emmy".</summary>
    public string? OrdinalGroup { get; init; }

    /// <summary>Whether the text says "another" or an ordinal: never the same result as one before.</summary>
    public bool IsAnother { get; init; }

    /// <summary>Whether the verb speaks of the present or of a time before now without a date ("has won").</summary>
    public bool IsCurrent { get; init; }

    public decimal Confidence { get; set; }

    public required string Rule { get; init; }

    public required TextSpan Evidence { get; init; }

    public TextSpan OrdinalEvidence { get; init; }

    public int Paragraph { get; init; }
}

internal sealed record CountDraft(Party Recipient, AwardInfo Award, int Count, AwardOutcome Outcome, string? Ceremony, decimal Confidence, TextSpan Evidence);

internal sealed record RoleDraft(PersonEntry Actor, WorkEntry Work, string? Character, int? StartYear, int? EndYear, decimal Confidence, string Rule, TextSpan Evidence);

internal sealed record CreditDraft(PersonEntry Agent, WorkEntry Work, string Job, decimal Confidence, string Rule, TextSpan Evidence);

/// <summary>A statement before its works have their last kind: subject and value may be entries of the registry.</summary>
internal sealed record StatementDraft(object Subject, FactProperty Property, object Value, decimal Confidence, string Rule, TextSpan Evidence);

/// <summary>A novel or play that a work is based on; it may have the work's own title.</summary>
internal sealed record SourceWork(string Title, WorkKind Kind, string? Format);

internal sealed record QuoteDraft(PersonEntry Speaker, TextSpan Inner, TextSpan Evidence, string? Publisher, decimal Confidence, string Rule);

internal sealed record EventDraft(PersonEntry Agent, string Kind, string Label, string? Place, decimal Confidence, string Rule, TextSpan Evidence);

internal sealed record MissDraft(string Code, string Reason, TextSpan Where);

/// <summary>All that the frames found, in the order of the text.</summary>
internal sealed class DraftList
{
    public List<AwardDraft> Awards { get; } = [];

    public List<CountDraft> Counts { get; } = [];

    public List<RoleDraft> Roles { get; } = [];

    public List<CreditDraft> Credits { get; } = [];

    public List<StatementDraft> Statements { get; } = [];

    public List<QuoteDraft> Quotes { get; } = [];

    public List<EventDraft> Events { get; } = [];

    public List<MissDraft> Misses { get; } = [];
}
