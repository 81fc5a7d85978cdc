using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>A sentence as frames of a pack see it: its words, marks and mentions, in the order of the text, and nothing that can be changed.</summary>
/// <example>
/// <code>
/// foreach (SentenceItem club in sentence.Items.Where(item => item.IsTerm("club"))) Console.WriteLine(club.Name);
/// </code>
/// </example>
public sealed class SentenceView
{
    private readonly Func<int, int, Evidence> _quote;

    internal SentenceView(Article article, int number, bool isHeadline, IReadOnlyList<SentenceItem> items, Func<int, int, Evidence> quote) =>
        (Article, Number, IsHeadline, Items, _quote) = (article, number, isHeadline, items, quote);

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The sentence's number in the article, from 0.</summary>
    public int Number { get; }

    /// <summary>Whether it is the headline, where words are left out.</summary>
    public bool IsHeadline { get; }

    /// <summary>The items, in the order of the text. There is at least one.</summary>
    public IReadOnlyList<SentenceItem> Items { get; }

    /// <summary>The item at an index, or null before the first and after the last.</summary>
    public SentenceItem? At(int index) => index >= 0 && index < Items.Count ? Items[index] : null;

    /// <summary>The first term of a kind from an index on, or null.</summary>
    public SentenceItem? FindTerm(string kind, int from = 0) => Items.Skip(from).FirstOrDefault(item => item.IsTerm(kind));

    /// <summary>The first item that is one word, from an index on, or null.</summary>
    public SentenceItem? FindWord(string word, int from = 0) => Items.Skip(from).FirstOrDefault(item => item.Is(word));

    /// <summary>The words from one item to another as evidence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index is of no item, or the second is before the first.</exception>
    public Evidence Quote(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(last, Items.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return _quote(first, last);
    }

    /// <summary>The sentence's words.</summary>
    public override string ToString() => _quote(0, Items.Count - 1).Exact;
}
