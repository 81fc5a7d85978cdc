using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Extraction.Models.Checking;

/// <summary>An article's text as proposals are checked against it: names anywhere in it, quotes in one part of it.</summary>
internal sealed class ArticleText(Article article)
{
    private readonly SqueezedText _all = new(article.Text, 0, article.Text.Length);
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);
    private (int Utf16, int CodePoints) _known;

    public Article Article { get; } = article;

    /// <summary>
    /// A name as the text writes it, white space squeezed; null where the text does not hold it as whole words. Only marks may differ in form
    /// (' and ’), as models change those.
    /// </summary>
    public string? Find(string name)
    {
        if (!_names.TryGetValue(name, out var found))
        {
            _names[name] = found = Look(SqueezedText.Squeeze(name));
        }

        return found;
    }

    /// <summary>The evidence between two offsets of the text in UTF-16 code units.</summary>
    public Evidence EvidenceAt(int start, int end)
    {
        var (from, before) = _known.Utf16 <= start ? _known : (0, 0);
        var first = before + CodePoints.Count(Article.Text.AsSpan(from, start - from));
        _known = (start, first);
        var exact = Article.Text[start..end];
        return new Evidence(exact, first, first + CodePoints.Count(exact));
    }

    private string? Look(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (SqueezedText.Places(_all.Text, name).Any())
        {
            return name;
        }

        var folded = SqueezedText.Fold(name);
        foreach (var at in SqueezedText.Places(_all.Folded, folded))
        {
            var written = _all.Text.Substring(at, folded.Length);
            if (DifferOnlyInMarks(written, name))
            {
                return written;
            }
        }

        return null;
    }

    private static bool DifferOnlyInMarks(string left, string right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && char.IsLetter(left[i]))
            {
                return false;
            }
        }

        return true;
    }
}
