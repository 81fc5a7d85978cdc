namespace KnowledgeGraph.Extraction.Models.Checking;

/// <summary>Finds a proposed quote in the part of the text that the model was shown.</summary>
internal sealed class QuoteLocator
{
    private const int LeastLength = 4;

    private readonly ArticleText _article;
    private readonly SqueezedText _part;

    public QuoteLocator(ArticleText article, int start, int end)
    {
        _article = article;
        _part = new SqueezedText(article.Article.Text, start, end);
    }

    /// <summary>Where the quote stands, in UTF-16 code units of the text, or the reason why it does not.</summary>
    /// <param name="quote">The quote as proposed.</param>
    /// <param name="before">The words before it as proposed; they choose among several places, and the first place is taken where they do not.</param>
    /// <param name="reason">Empty where it was found.</param>
    public (int Start, int End)? Find(string quote, string? before, out string reason)
    {
        reason = "";
        var words = SqueezedText.Squeeze(quote);
        if (words.Length < LeastLength || !words.Any(char.IsLetter))
        {
            reason = $"The quote «{Shown.Of(quote)}» is too short to prove anything.";
            return null;
        }

        var places = SqueezedText.Places(_part.Text, words).ToList();
        if (places.Count == 0)
        {
            reason = Explain(words);
            return null;
        }

        var at = places.Count == 1 || before is null ? places[0] : Nearest(places, SqueezedText.Squeeze(before));
        return (_part.Start(at), _part.End(at + words.Length));
    }

    /// <summary>The place before which most of the context stands, counted from the quote backwards; the first of equals.</summary>
    private int Nearest(List<int> places, string before)
    {
        var best = places[0];
        var most = 0;
        foreach (var place in places)
        {
            var same = 0;
            var at = place > 0 && _part.Text[place - 1] == ' ' ? place - 1 : place;
            while (same < before.Length && same < at && _part.Text[at - 1 - same] == before[^(1 + same)])
            {
                same++;
            }

            if (same > most)
            {
                (best, most) = (place, same);
            }
        }

        return best;
    }

    private string Explain(string words)
    {
        var shown = Shown.Of(words);
        var alike = _part.Folded.IndexOf(SqueezedText.Fold(words), StringComparison.Ordinal);
        if (alike >= 0)
        {
            return $"The quote «{shown}» is not word for word in the text, which has «{Shown.Of(_part.Text.Substring(alike, words.Length))}»: capitals, quotation marks or dashes differ, or a word is cut.";
        }

        return words.Contains("...", StringComparison.Ordinal) || words.Contains('…', StringComparison.Ordinal)
            ? $"The quote «{shown}» leaves words out; a quote is one run of the text's words."
            : _article.Find(words) is not null
                ? $"The quote «{shown}» is not in the part of the text that was asked about, but elsewhere in it."
                : $"The quote «{shown}» is not in the text.";
    }
}
