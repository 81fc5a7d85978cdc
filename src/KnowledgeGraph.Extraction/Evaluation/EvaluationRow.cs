namespace KnowledgeGraph.Extraction;

/// <summary>A fact in the words of the gold file: from its lines, or projected from the extractor's facts.</summary>
internal sealed record EvaluationRow(string Relation, string Subject, string Value)
{
    public string? Category { get; init; }

    public string? Work { get; init; }

    public int? Year { get; init; }

    public int? Count { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Other names that the text gives the subject.</summary>
    public IReadOnlyList<string> SubjectNames { get; init; } = [];

    /// <summary>Other names that the text gives the value.</summary>
    public IReadOnlyList<string> ValueNames { get; init; } = [];

    /// <summary>Whether a gold award is told of a work that may be the place of a person's award.</summary>
    public bool IsOfWorkOrPerson { get; init; }

    /// <summary>Whether a found row only follows from another found row, and is not counted false by itself.</summary>
    public bool IsImplied { get; init; }

    public string Detail => string.Join("; ", new[] { Category, Work, Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), Count?.ToString(System.Globalization.CultureInfo.InvariantCulture), Outcome }.Where(p => p is not null));
}
