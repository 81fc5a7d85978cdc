using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Names of shows that have a person in them: "The Ann Lee Show", "Late Night with Ann Lee", "The Morning Show Starring Ann Lee".</summary>
internal sealed class ShowName(Document document, SpanMap map)
{
    private const int MaxWords = 6;
    private readonly Token[] _tokens = document.Tokens;
    private readonly PersonRun _people = new(document, map);

    /// <summary>The end of a show's name whose last word before its person is at a token; the token itself where none is.</summary>
    public int End(int i, Sentence sentence)
    {
        if (!(_tokens[i].Lower is "show" or "night" or "tonight" or "live" or "later" or "hour" or "report" or "today" or "morning"))
        {
            return i;
        }

        var with = i + 1;
        if (with + 2 < sentence.End && _tokens[with].Lower is "with" or "starring" && _tokens[with + 1].Is(WordClass.FirstName) && _tokens[with + 1].IsCapitalised && _people.Right(with + 1, sentence.End) is var end && end > with + 2)
        {
            return end;
        }

        return _tokens[i].Lower is "show" or "hour" && First(i, sentence) is var first && first < i && _tokens[first].Has("the") && i - first > 1 ? i + 1 : i;
    }

    /// <summary>Where the name starts whose last word before its person is at a token.</summary>
    public int First(int i, Sentence sentence)
    {
        var first = i;
        while (first > sentence.First && first > i - MaxWords && map.IsFree(first - 1) && (_tokens[first - 1].IsCapitalised || _tokens[first - 1].Kind == TokenKind.Possessive))
        {
            first--;
            if (_tokens[first].Has("the"))
            {
                break;
            }
        }

        return first;
    }
}
