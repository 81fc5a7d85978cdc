namespace KnowledgeGraph.Articles;

/// <summary>
/// One news article: its exact text, which all offsets count in, and what is known of it. Offsets that users see count
/// Unicode code points from 0, ends exclusive (Web Annotation, section 4.2.4).
/// </summary>
/// <example>
/// <code>
/// var article = new Article { Id = "a1", Text = "Ann Lee has won a Golden Pear.", Published = new DateOnly(2021, 3, 4) };
/// </code>
/// </example>
public sealed record Article : IFactSubject
{
    /// <summary>Stands for no article: facts that somebody states by hand, with no text to prove them. The graph has no node for it.</summary>
    public static Article None { get; } = new() { Id = "by-hand", Text = "" };

    /// <summary>A key that is stable between runs, such as a file name without its extension; it makes the article's IRI.</summary>
    public required string Id { get; init; }

    /// <summary>The text exactly as it was read. It is never trimmed or normalised.</summary>
    public required string Text { get; init; }

    /// <summary>The title that came beside the text (a JSON line, an HTML head), if any.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication, if it came beside the text.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The authors' names, if they came beside the text.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>A short description (the deck), if it came beside the text.</summary>
    public string? Description { get; init; }

    /// <summary>The section, if it came beside the text.</summary>
    public string? Section { get; init; }

    /// <summary>The language, BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What the mark-up said about parts of the text: links, italics, citations.</summary>
    public IReadOnlyList<TextMark> Marks { get; init; } = [];

    /// <summary>The id; the text may be long.</summary>
    public override string ToString() => "Article " + Id;
}
