using System.Globalization;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>Refuses a quote that is not, word for word, at its place in the article.</summary>
internal sealed class EvidenceGate(Article article)
{
    private int[]? _codeUnits;

    public void Check(Evidence evidence)
    {
        var offsets = _codeUnits ??= Offsets(article.Text);
        if (evidence.Start < 0 || evidence.End <= evidence.Start || evidence.End >= offsets.Length
            || !article.Text.AsSpan(offsets[evidence.Start]..offsets[evidence.End]).SequenceEqual(evidence.Exact))
        {
            throw new ArticleFactException("KG2103", string.Create(
                CultureInfo.InvariantCulture,
                $"the text of article '{article.Id}' from {evidence.Start} to {evidence.End} is not '{Short(evidence.Exact)}'"));
        }

        if (!CodePoints.IsWellFormed(evidence.Exact))
        {
            throw new ArticleFactException("KG2105", "a quote holds half of a surrogate pair");
        }
    }

    // Where each code point begins; the last entry is the end of the text.
    private static int[] Offsets(string text)
    {
        var offsets = new int[CodePoints.Count(text) + 1];
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            offsets[at++] = i;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        offsets[at] = text.Length;
        return offsets;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "...";
}
