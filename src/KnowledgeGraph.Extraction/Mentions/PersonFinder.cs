using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds people by their first name, or by the words before them ("actor", "directed by", "starring").</summary>
internal sealed class PersonFinder(Document document, SpanMap map, Registry registry)
{
    private readonly Token[] _tokens = document.Tokens;
    private readonly PersonRun _run = new(document, map);

    public void Find(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!map.IsFree(i) || !_tokens[i].IsCapitalised)
            {
                continue;
            }

            var end = _run.Right(i, sentence.End);
            if (IsPerson(i, end, sentence) || _tokens[i].Is(WordClass.Job) && end - i > 2 && _tokens[i + 1].Is(WordClass.FirstName))
            {
                Claim(i, end);
            }

            i = Math.Max(i, end - 1);
        }
    }

    private bool IsPerson(int first, int end, Sentence sentence)
    {
        var words = end - first;
        if (words < 2 || IsInsideTitle(first, end, sentence) || NameShape.IsCompany(_run.NameOf(first, end)))
        {
            return false;
        }

        if (_tokens[first].Is(WordClass.FirstName))
        {
            return !_tokens[first + 1].Is(WordClass.KindWord) || _tokens[first + 1].IsCapitalised;
        }

        if (_tokens[first].Is(WordClass.Honorific) && _tokens[first].Lower is "sir" or "dame" or "lord" or "lady" && words >= 2)
        {
            return true;
        }

        // "P. J. Moor": initials before a name.
        if (words >= 2 && _tokens[first].Word.Text is [var initial, '.'] && char.IsUpper(initial) && first + 1 < end && _tokens[end - 1].Word.Text.Length > 2 && _tokens[first + 1].Start - _tokens[first].End <= 1 && !_tokens[end - 1].Is(WordClass.KindWord | WordClass.CategoryWord))
        {
            return true;
        }

        // "Ring Larder, Jr.": only people have generations.
        var last = _tokens[end - 1].IsMark('.') ? end - 2 : end - 1;
        if (last - first > 1 && _tokens[last].Is(WordClass.SuffixName) && _tokens[last].Word.Text.TrimEnd('.') is "Jr" or "Sr")
        {
            return true;
        }

        if (registry.FindPerson(_run.NameOf(first, end)) is not null)
        {
            return true;
        }

        return words <= 4 && PersonCue(first, sentence);
    }

    /// <summary>"The Mary Tyler Moore Show" is a title and no person.</summary>
    private bool IsInsideTitle(int first, int end, Sentence sentence) =>
        first > sentence.First && _tokens[first - 1].Has("the") && _tokens[first - 1].IsCapitalised && _tokens[end - 1].Lower is "show" or "story" or "movie" or "affair" or "diaries" or "project" or "chronicles" or "adventures" or "hour";

    /// <summary>Words before a name that only a person follows.</summary>
    private bool PersonCue(int i, Sentence sentence)
    {
        if (i == sentence.First)
        {
            return false;
        }

        var before = _tokens[i - 1];
        if (before.Is(WordClass.Job) && !before.IsCapitalised && before.Lower is not ("star" or "model" or "partner" or "editor" or "critic"))
        {
            return true;
        }

        if (before.Lower is "stars" or "co-stars" or "starring" or "co-starring" or "alongside" or "opposite" or "co-star")
        {
            return true;
        }

        if (before.Has("by") && i - 2 >= sentence.First)
        {
            return _tokens[i - 2].Is(WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Create | WordClass.Play | WordClass.Compose) || _tokens[i - 2].Lower is "novel" or "book" or "play";
        }

        // The next name of a list of people.
        return (before.IsMark(',') || before.Has("and") || before.Has("with")) && i - 2 >= sentence.First
            && (PreviousIsPerson(i - 2) || (_tokens[i - 2].IsMark(',') && i - 3 >= sentence.First && PreviousIsPerson(i - 3)));
    }

    private bool PreviousIsPerson(int i) => map[i] is { Kind: ItemKind.Person };

    private void Claim(int first, int end)
    {
        var name = _run.NameOf(first, end);
        var skip = 0;
        while (skip < end - first - 2 && _tokens[first + skip].Is(WordClass.Job) && !_tokens[first + skip].Is(WordClass.FirstName))
        {
            skip++;
            name = _run.NameOf(first + skip, end);
        }

        var gender = _tokens[first + skip].Word.Gender;
        gender = _tokens[first].Lower switch { "sir" or "lord" => Gender.Male, "dame" or "lady" => Gender.Female, _ => gender };
        var entry = registry.AddPerson(name, gender, _tokens[first].Start);
        map.Claim(ItemKind.Person, first + skip, end, entry.Name, gender: entry.Gender);
    }
}
