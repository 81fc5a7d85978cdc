using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>The titles that an article shows to be titles, found again by their first word.</summary>
internal sealed class KnownTitles
{
    private readonly Document _document;
    private readonly Dictionary<string, List<(string[] Words, string Title)>> _byFirst = new(StringComparer.Ordinal);

    public KnownTitles(Document document, Registry registry)
    {
        _document = document;
        foreach (var title in registry.Titles)
        {
            var tokens = new List<Token>();
            new Tokenizer(title).Read(0, title.Length, tokens);
            if (tokens.Count == 0 || (tokens.Count == 1 && !MayStandAlone(tokens[0])))
            {
                continue;
            }

            var words = tokens.Select(t => t.Word.Text).ToArray();
            if (!_byFirst.TryGetValue(words[0], out var list))
            {
                _byFirst[words[0]] = list = [];
            }

            list.Add((words, title));
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((a, b) => b.Words.Length != a.Words.Length ? b.Words.Length.CompareTo(a.Words.Length) : string.CompareOrdinal(a.Title, b.Title));
        }
    }

    /// <summary>The end of the longest known title at a token, or the same index.</summary>
    public int EndAt(int i, int end, out string title)
    {
        title = string.Empty;
        var tokens = _document.Tokens;
        if (!_byFirst.TryGetValue(tokens[i].Word.Text, out var list))
        {
            return i;
        }

        foreach (var (words, name) in list)
        {
            var j = 0;
            while (j < words.Length && i + j < end && tokens[i + j].Word.Text == words[j])
            {
                j++;
            }

            if (j == words.Length)
            {
                title = name;
                return i + j;
            }
        }

        return i;
    }

    /// <summary>A one-word title such as "It" or "May" is found again only where marks show it.</summary>
    private static bool MayStandAlone(Token token) => token.Word.Text.Length > 2
        && !token.Is(WordClass.Pron | WordClass.Det | WordClass.Prep | WordClass.Conj | WordClass.Month | WordClass.Adverb | WordClass.Number | WordClass.FirstName | WordClass.Job);
}
