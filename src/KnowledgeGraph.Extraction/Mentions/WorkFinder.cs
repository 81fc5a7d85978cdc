using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Finds works by strong signs: quotation marks, a year in parentheses after the title, a word such as "film" before it,
/// a title mark of the mark-up, a slot that only a work fills ("starred in X", "role as C in X").
/// </summary>
internal sealed class WorkFinder(Document document, SpanMap map, Registry registry)
{
    private readonly Token[] _tokens = document.Tokens;
    private readonly TitleRun _titles = new(document, map);
    private readonly PersonRun _people = new(document, map);
    private readonly ShowName _shows = new(document, map);

    /// <summary>Titles in parentheses-and-year form and after words for kinds of work.</summary>
    public void FindStrong(Sentence sentence)
    {
        var defined = WorkDefinition.TitleEnd(document, sentence, out var known);
        if (known is { } definition && defined > sentence.First && map.IsFree(sentence.First) && map.IsFree(defined - 1))
        {
            Claim(sentence.First, defined, definition.Kind, definition.Format);
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_tokens[i].IsCapitalised && map.IsFree(i) && _shows.End(i, sentence) is var shown && shown > i)
            {
                Claim(_shows.First(i, sentence), shown, WorkKind.Series, null);
            }
            else if (_tokens[i].IsMark('(') && i > sentence.First)
            {
                FindBeforeYear(i, sentence);
            }
            else if (!_tokens[i].IsCapitalised && i > sentence.First && PluralKind(_tokens[i].Lower) is { } plural && map.IsFree(i))
            {
                FindAfterPlural(i, plural, sentence);
            }
            else if (_tokens[i].IsMark(',') && i > sentence.First)
            {
                FindApposed(i, sentence);
            }
            else if (i > sentence.First + 1 && map.IsFree(i) && !_tokens[i].IsCapitalised && _tokens[i].Lower is "series" or "trilogy" or "saga" or "franchise" or "tetralogy" or "cycle" or "strip" && FindsBeforeSeries(i, sentence))
            {
                continue;
            }
            else if (map.IsFree(i) && !_tokens[i].IsCapitalised | _tokens[i].Word.IsAllCaps && PhraseLexicon.Kinds.At(_tokens, i, sentence.End, false) is { } kind)
            {
                FindAfterKind(i, i + kind.Length, kind.Value, sentence);
                i += kind.Length - 1;
            }
        }
    }

    /// <summary>Titles in slots that only a work fills; people are known by now.</summary>
    public void FindInSlots(Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (map[i] is { Kind: ItemKind.Work } work && work.First == i && IsSlot(i, sentence))
            {
                i = FindListed(work.End, sentence) - 1;
                continue;
            }

            if (!map.IsFree(i) && map[i]!.Kind is not ItemKind.Number || !_titles.StartsTitle(i) || !IsSlot(i, sentence))
            {
                continue;
            }

            var end = _titles.Right(i, sentence.End);
            if (IsCategoryWords(i, end) || end == i + 1 && _tokens[i].Kind == TokenKind.Number && end < sentence.End && _tokens[end].Kind == TokenKind.Word && !_tokens[end].Is(WordClass.Conj | WordClass.Prep))
            {
                continue;
            }

            if (end == i + 1 && (_tokens[i].Is(WordClass.Det | WordClass.Prep | WordClass.Conj | WordClass.FirstName | WordClass.Month | WordClass.Weekday | WordClass.Honorific | WordClass.Pron) || registry.IsSurname(_tokens[i].Word.Text)))
            {
                continue;
            }

            // "in Marvel's 'Avengers' films": an owner is no title.
            if (end < sentence.End && _tokens[end].Kind == TokenKind.Possessive && !IsSeason(end + 1, sentence.End) || _people.Right(i, end) == end && _tokens[i].Is(WordClass.FirstName))
            {
                continue;
            }

            Claim(i, end, WorkKind.Unknown, null);
            i = FindListed(end, sentence) - 1;
        }
    }

    /// <summary>"an episode of W's third season": what has seasons is a series.</summary>
    private bool IsSeason(int i, int end) => i + 1 < end && (_tokens[i].Has("season") || _tokens[i + 1].Lower is "season" or "series" && map[i] is { Kind: ItemKind.Ordinal });

    /// <summary>The titles that a list goes on with: "in W, V and U"; gives the end of the last.</summary>
    private int FindListed(int end, Sentence sentence)
    {
        while (true)
        {
            var at = AfterListMark(AfterBrackets(end, sentence), sentence);
            if (at >= sentence.End)
            {
                return end;
            }

            if (map[at] is { Kind: ItemKind.Work } known)
            {
                end = known.End;
                continue;
            }

            if (!map.IsFree(at) && map[at]!.Kind is not (ItemKind.Number or ItemKind.Place) || !_titles.StartsTitle(at) || _tokens[at].Is(WordClass.Honorific | WordClass.Month | WordClass.Pron | WordClass.Prep) || _tokens[at].Is(WordClass.TitleStop) || IsNameOfCharacter(at, sentence, out var inWork) && inWork < 0)
            {
                return end;
            }

            at = inWork > 0 ? inWork : at;
            var next = _titles.Right(at, sentence.End);
            if (IsWhollyPlaceOrNetwork(at, next))
            {
                return end;
            }

            var isName = _tokens[at].Is(WordClass.FirstName) && _people.Right(at, next) == next || next == at + 1 && registry.IsSurname(_tokens[at].Word.Text);
            if (isName || next < sentence.End && (_tokens[next].Kind == TokenKind.Possessive || _tokens[next].Is(WordClass.Be | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Star | WordClass.Play | WordClass.Direct | WordClass.Write | WordClass.Say)) || IsCategoryWords(at, next))
            {
                return end;
            }

            Claim(at, next, WorkKind.Unknown, null);
            end = next;
        }
    }

    /// <summary>"as Ada Moor in W, Ann Hill in V": a part before the next work, whose title starts at the second index; -1 where no title follows.</summary>
    private bool IsNameOfCharacter(int i, Sentence sentence, out int title)
    {
        title = 0;
        var end = _people.Right(i, sentence.End);
        if (end == i || end + 1 >= sentence.End || !(_tokens[end].Lower is "in" or "on") || !SpeaksOfParts(i, sentence))
        {
            return false;
        }

        title = _tokens[end + 1].Is(WordClass.Det) && !_tokens[end + 1].IsCapitalised ? -1 : map.IsFree(end + 1) && _titles.StartsTitle(end + 1) && !IsPlaceOrNetwork(end + 1, sentence.End) ? end + 1 : -1;
        return true;
    }

    private bool SpeaksOfParts(int i, Sentence sentence)
    {
        for (var j = i - 1; j >= sentence.First; j--)
        {
            if (_tokens[j].Is(WordClass.RoleNoun | WordClass.Play | WordClass.Star) || _tokens[j].Has("characters"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWhollyPlaceOrNetwork(int first, int end) =>
        PhraseLexicon.Places.At(_tokens, first, end, true) is { } place && first + place.Length == end || PhraseLexicon.Networks.At(_tokens, first, end, true) is { } network && first + network.Length == end;

    /// <summary>The token after ", ", "and", ", and the comedy"; the sentence's end where no list goes on.</summary>
    private int AfterListMark(int i, Sentence sentence)
    {
        if (i >= sentence.End || !(_tokens[i].IsMark(',') || _tokens[i].IsMark(';') || _tokens[i].Has("and")))
        {
            return sentence.End;
        }

        var at = i + 1;
        while (at < sentence.End && at < i + 10 && (map[at] is { Kind: ItemKind.Award, Head: AwardHead.WinningSuffix or AwardHead.NominatedSuffix } || !_tokens[at].IsCapitalised && _tokens[at].Kind == TokenKind.Word && map.IsFree(at)
            && (_tokens[at].Is(WordClass.Det | WordClass.KindWord | WordClass.GenreWord) && !_tokens[at].Is(WordClass.Pron) || _tokens[at].Lower is "and" or "in" or "on" or "also" or "later" or "most" or "recently")))
        {
            at = map[at] is { } award ? award.End : at + 1;
        }

        // "and on NBC's W", "; Ann Lee's V": the owner is no title.
        if (at < sentence.End && map[at] is { Kind: ItemKind.Person } person && person.End < sentence.End && _tokens[person.End].Kind == TokenKind.Possessive)
        {
            return person.End + 1;
        }

        return at < sentence.End && PhraseLexicon.Networks.At(_tokens, at, sentence.End, true) is { } network && at + network.Length < sentence.End && _tokens[at + network.Length].Kind == TokenKind.Possessive ? at + network.Length + 1 : at;
    }

    private int AfterBrackets(int i, Sentence sentence)
    {
        if (i < sentence.End && _tokens[i].IsMark('('))
        {
            for (var j = i + 1; j < sentence.End && j < i + 14; j++)
            {
                if (_tokens[j].IsMark(')'))
                {
                    return j + 1;
                }
            }
        }

        return i;
    }

    /// <summary>Claims each other occurrence of a title that the article shows to be one.</summary>
    public void FindKnown(Sentence sentence, KnownTitles titles)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!map.IsFree(i) || !_titles.StartsTitle(i))
            {
                continue;
            }

            var end = titles.EndAt(i, sentence.End, out var title);
            if (end > i && map.AreFree(i, end) && !InsideLongerRun(i, end, sentence))
            {
                var entry = registry.AddWork(title);
                map.Claim(ItemKind.Work, i, end, title, entry.Kind);
                i = end - 1;
            }
        }
    }

    /// <summary>"for Special Effects": the words of a category and no title.</summary>
    private bool IsCategoryWords(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_tokens[i].Is(WordClass.CategoryWord | WordClass.Connector | WordClass.AwardHead | WordClass.CategoryLead))
            {
                return false;
            }
        }

        return true;
    }

    private bool InsideLongerRun(int first, int end, Sentence sentence)
    {
        if (end - first > 1)
        {
            return false;
        }

        var before = first > sentence.First && _tokens[first - 1].IsCapitalised && map.IsFree(first - 1) && !(first - 1 == sentence.First);
        var after = end < sentence.End && _tokens[end].IsCapitalised && map.IsFree(end);
        return before || after;
    }

    private void FindBeforeYear(int open, Sentence sentence)
    {
        if (open + 2 >= sentence.End || map[open + 1] is not { Kind: ItemKind.Year or ItemKind.Years, Date: null } year)
        {
            return;
        }

        var after = year.End;
        var isFilm = after < sentence.End && _tokens[after].Is(WordClass.KindWord);
        if (after >= sentence.End || !(_tokens[after].IsMark(')') || _tokens[after].IsMark(',') || _tokens[after].IsMark(';') || isFilm))
        {
            return;
        }

        if (map[open - 1] is { Kind: ItemKind.Work } known)
        {
            registry.AddWork(known.Name);
            return;
        }

        var first = _titles.Left(open, sentence.First);
        if (first == open || PhraseLexicon.Places.At(_tokens, first, open, true) is { } place && first + place.Length == open)
        {
            return;
        }

        var range = year.Kind == ItemKind.Years;
        if (_people.Right(first, open) == open && open - first >= 2 && _tokens[first].Is(WordClass.FirstName) && (range && (year.Value2 == 0 || year.Value2 - year.Value > 25) || PersonBefore(first, sentence)))
        {
            return;
        }

        if (open - first >= 2 && _people.Right(first, open) == open && _tokens[first].Is(WordClass.FirstName) && IsCredited(first, sentence))
        {
            return;
        }

        if (_tokens[first].Lower is "order" or "medal" or "prize" or "honorary" || _tokens[open - 1].Is(WordClass.AwardHead))
        {
            return;
        }

        if (open - first == 1 && (_tokens[first].Kind == TokenKind.Number && _tokens[first].Word.Text.Length < 3 || _tokens[first].Is(WordClass.Month | WordClass.CategoryLead) || _tokens[first].Is(WordClass.FirstName) && registry.IsSurname(_tokens[first].Word.Text)))
        {
            return;
        }

        Claim(first, open, range ? WorkKind.Series : WorkKind.Unknown, null);
    }

    /// <summary>"Big Little Lies, a drama series": a title that its kind follows.</summary>
    private void FindApposed(int comma, Sentence sentence)
    {
        if (comma + 2 >= sentence.End || !(_tokens[comma + 1].Lower is "a" or "an") || !map.IsFree(comma - 1) || !_tokens[comma - 1].IsCapitalised)
        {
            return;
        }

        for (var i = comma + 2; i < sentence.End && i < comma + 8; i++)
        {
            var token = _tokens[i];
            if (token.Is(WordClass.KindWord) && !(i + 1 < sentence.End && _tokens[i + 1].Is(WordClass.Job)))
            {
                var first = _titles.Left(comma, sentence.First);
                if (first < comma && !_tokens[first].Is(WordClass.FirstName) && !(comma - first == 1 && (registry.IsSurname(_tokens[first].Word.Text) || _tokens[first].Is(WordClass.Det | WordClass.Pron | WordClass.Month))) && !IsPlaceOrNetwork(first, comma))
                {
                    Claim(first, comma, WorkKind.Unknown, null);
                }

                return;
            }

            if (token.Is(WordClass.Prep | WordClass.Conj | WordClass.Job | WordClass.Aux) || token.Kind == TokenKind.Punctuation || token.IsCapitalised && map.IsFree(i) && token.Is(WordClass.FirstName))
            {
                return;
            }
        }
    }

    /// <summary>"The Front Page by Charles MacArthur and Ben Hecht (1928)": the year is of what they wrote.</summary>
    private bool IsCredited(int first, Sentence sentence)
    {
        for (var i = first - 1; i >= sentence.First && i > first - 6; i--)
        {
            if (_tokens[i].Has("by"))
            {
                return true;
            }

            if (!_tokens[i].IsCapitalised && !_tokens[i].Has("and"))
            {
                return false;
            }
        }

        return false;
    }

    private bool PersonBefore(int first, Sentence sentence) =>
        first > sentence.First && _tokens[first - 1].Is(WordClass.Job) && !_tokens[first - 1].IsCapitalised;

    private void FindAfterKind(int kindFirst, int i, string kind, Sentence sentence)
    {
        if (i >= sentence.End)
        {
            return;
        }

        var format = KindOf(kind, kindFirst, i, out var workKind);
        if (i + 1 < sentence.End && (_tokens[i].IsMark(',') || _tokens[i].Lower is "called" or "titled" or "entitled" or "named" or "—" or "–") && _tokens[i].Kind != TokenKind.OpenQuote && !_tokens[i].IsMark(','))
        {
            i++;
        }

        if (_tokens[i].IsMark(',') && i + 1 < sentence.End && IsOwned(kindFirst, sentence))
        {
            FindOwned(i + 1, workKind, format, sentence);
            return;
        }

        if (map[i] is { Kind: ItemKind.Work } known)
        {
            Vote(registry.AddWork(known.Name), workKind, format);
            return;
        }

        // Songs and episodes stand between marks: "the first episode Moor wrote" names none.
        if (!_titles.StartsTitle(i) || _tokens[i - 1].Lower is "episode" or "song" or "single" || !map.IsFree(i) && !_tokens[i].IsCapitalised || _tokens[i].Is(WordClass.Honorific) && !_tokens[i].Lower.StartsWith("mr", StringComparison.Ordinal) && !(i + 1 < sentence.End && _tokens[i + 1].Lower is "of" or "and"))
        {
            return;
        }

        var end = _titles.Right(i, sentence.End);
        if (end == i + 1 && _tokens[i].Is(WordClass.Month | WordClass.Weekday | WordClass.Pron | WordClass.Det))
        {
            return;
        }

        // "an epic Western film": a genre with a capital.
        if (end < sentence.End && _tokens[end].Is(WordClass.KindWord) && !_tokens[end].IsCapitalised && _tokens[end - 1].Is(WordClass.KindWord | WordClass.GenreWord | WordClass.Demonym))
        {
            return;
        }

        // "the talk show Ann Lee's Friends": right after its kind a title may start with an owner.
        if (end + 1 < sentence.End && _tokens[end].Kind == TokenKind.Possessive && _titles.StartsTitle(end + 1) && map.IsFree(end + 1) && !_tokens[end + 1].Is(WordClass.Det))
        {
            end = _titles.Right(end + 1, sentence.End);
        }

        end = WithAnd(i, end, sentence.End);

        // "the film John Huston directed", "the series Moore starred in": a person and a verb, not a title.
        if (end < sentence.End && IsPersonWithVerb(i, end, sentence.End))
        {
            return;
        }

        Claim(i, end, workKind, format);
    }

    /// <summary>"the musical Boys and Girls, ": after one kind stands one title, so a word on each side of "and" belongs to it.</summary>
    private int WithAnd(int first, int end, int sentenceEnd)
    {
        if (end - first > 2 || end - first == 2 && !_tokens[first].Has("the") || end + 1 >= sentenceEnd || !(_tokens[end].Has("and") || _tokens[end].Has("&")) || !_tokens[end + 1].IsCapitalised || !map.AreFree(end, end + 2) || registry.IsSurname(_tokens[end + 1].Word.Text))
        {
            return end;
        }

        var after = _titles.Right(end + 1, sentenceEnd);
        if (after > end + 2 && _people.Right(end + 1, after) == after)
        {
            return end;
        }

        return after >= sentenceEnd || _tokens[after].Kind == TokenKind.Punctuation || _tokens[after].Is(WordClass.Prep) && !_tokens[after].Is(WordClass.Star) ? after : end;
    }

    /// <summary>"his first feature film, W, ": an owner or a rank before the kind.</summary>
    private bool IsOwned(int kind, Sentence sentence)
    {
        for (var j = kind - 1; j >= sentence.First && j > kind - 6; j--)
        {
            if (_tokens[j].Is(WordClass.Poss) || _tokens[j].Kind == TokenKind.Possessive || _tokens[j].Lower is "debut" or "directorial" or "best-known" or "latest" or "same-titled" or "eponymous")
            {
                return true;
            }

            if (_tokens[j].Kind == TokenKind.Punctuation)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The title between commas after "his first film".</summary>
    private void FindOwned(int i, WorkKind kind, string? format, Sentence sentence)
    {
        if (map[i] is { Kind: ItemKind.Work } known)
        {
            Vote(registry.AddWork(known.Name), kind, format);
            return;
        }

        if (!map.IsFree(i) || !_titles.StartsTitle(i))
        {
            return;
        }

        var end = _titles.Right(i, sentence.End);
        var isName = end > i + 1 && _tokens[i].Is(WordClass.FirstName) && _people.Right(i, end) == end || end == i + 1 && (registry.IsSurname(_tokens[i].Word.Text) || _tokens[i].Is(WordClass.Month | WordClass.Pron | WordClass.Prep));
        if (!isName && !IsPlaceOrNetwork(i, sentence.End) && end < sentence.End && (_tokens[end].IsMark(',') || _tokens[end].IsMark('.') || _tokens[end].IsMark('(') || _tokens[end].IsMark(';')))
        {
            Claim(i, end, kind, format);
        }
    }

    /// <summary>"the Rayman series", "the Koker trilogy": a name before a word for works in several parts.</summary>
    private bool FindsBeforeSeries(int i, Sentence sentence)
    {
        if (!(_tokens[i].Lower is "series" or "trilogy" or "saga" or "franchise" or "tetralogy" or "cycle" || _tokens[i].Has("strip") && _tokens[i - 1].Has("comic")) || i + 1 < sentence.End && (_titles.StartsTitle(i + 1) || _tokens[i + 1].Kind == TokenKind.OpenQuote || map[i + 1] is { Kind: ItemKind.Work }))
        {
            return false;
        }

        var end = i;
        while (end > sentence.First && (_tokens[end - 1].Lower is "comic" or "film" or "book" or "novel" or "television" or "tv" or "video" or "game" || _tokens[end - 1].Is(WordClass.GenreWord) && !_tokens[end - 1].IsCapitalised))
        {
            end--;
        }

        var first = end;
        while (first > sentence.First && first > end - 5 && (_tokens[first - 1].IsCapitalised && map.IsFree(first - 1) && !_tokens[first - 1].Is(WordClass.Det) || first < end && _tokens[first - 1].Lower is "of" or "and" && _tokens[first - 2 < 0 ? 0 : first - 2].IsCapitalised))
        {
            first--;
        }

        if (first == end || first == sentence.First || !(_tokens[first - 1].Has("the") && !_tokens[first - 1].IsCapitalised) || _tokens[first].Is(WordClass.Demonym) || IsPlaceOrNetwork(first, end) || _tokens[end - 1].Word.IsAllCaps || _tokens[first].Is(WordClass.Job | WordClass.Month))
        {
            return false;
        }

        // A trilogy is named with its noun, a series without.
        Claim(first, _tokens[i].Lower is "trilogy" or "tetralogy" or "saga" ? i + 1 : end, WorkKind.Unknown, _tokens[i].Has("strip") ? "comic strip" : null);
        return true;
    }

    private static WorkKind? PluralKind(string lower) => lower switch
    {
        "films" or "movies" or "thrillers" => WorkKind.Film,
        "sitcoms" or "soaps" => WorkKind.Series,
        "novels" or "novellas" => WorkKind.Novel,
        "plays" or "musicals" or "comedies" or "dramas" => WorkKind.Unknown,
        _ => null,
    };

    /// <summary>"the sitcoms W and V": two titles or more after a plural.</summary>
    private void FindAfterPlural(int noun, WorkKind kind, Sentence sentence)
    {
        var i = noun + 1;
        if (i >= sentence.End || !map.IsFree(i) || !_titles.StartsTitle(i) || _tokens[i].Is(WordClass.Month | WordClass.Honorific | WordClass.Pron) || IsPlaceOrNetwork(i, sentence.End))
        {
            return;
        }

        var end = _titles.Right(i, sentence.End);
        var after = AfterBrackets(end, sentence);
        if (after + 1 >= sentence.End || !(_tokens[after].Has("and") || _tokens[after].IsMark(',')) || IsPersonWithVerb(i, end, sentence.End) || _tokens[i].Is(WordClass.FirstName) && _people.Right(i, end) == end)
        {
            return;
        }

        var next = AfterListMark(after, sentence);
        if (next < sentence.End && _titles.StartsTitle(next) && map.IsFree(next) && !(_tokens[next].Is(WordClass.FirstName) && _people.Right(next, sentence.End) > next + 1))
        {
            Claim(i, end, kind, _tokens[noun].Lower[..^1]);
            FindListed(end, sentence);
        }
    }

    private bool IsPersonWithVerb(int first, int end, int sentenceEnd)
    {
        var name = _tokens[first].Is(WordClass.FirstName) && _people.Right(first, end) == end || end - first == 1 && registry.IsSurname(_tokens[first].Word.Text);
        if (!name)
        {
            return false;
        }

        return end < sentenceEnd && (_tokens[end].Is(WordClass.Direct | WordClass.Star | WordClass.Write | WordClass.Produce | WordClass.Aux | WordClass.Adverb | WordClass.Get | WordClass.Win | WordClass.Say) || _tokens[end].Kind == TokenKind.Possessive);
    }

    private string? KindOf(string kind, int first, int end, out WorkKind workKind)
    {
        workKind = kind switch { "film" => WorkKind.Film, "series" => WorkKind.Series, "novel" => WorkKind.Novel, _ => WorkKind.Unknown };
        return kind is "genre" ? null : document.TextOf(first, end);
    }

    private bool IsSlot(int i, Sentence sentence)
    {
        var before = _tokens[i - 1];
        if (before.Lower is "in" or "on" or "for" or "of")
        {
            return SlotBeforePreposition(i - 2, before.Lower, sentence);
        }

        // "plays include Ann Lee's W": the slot is before the owner.
        if (before.Kind == TokenKind.Possessive && i - 2 >= sentence.First && map[i - 2] is { Kind: ItemKind.Person } owner && owner.First > sentence.First && owner.First < i - 1)
        {
            return !_tokens[i].Is(WordClass.CategoryLead) && IsSlot(owner.First, sentence);
        }

        if (before.Kind == TokenKind.Possessive && i - 2 >= sentence.First && map[i - 2] is { Kind: ItemKind.Year })
        {
            return !IsPlaceOrNetwork(i, sentence.End);
        }

        // "a film by director Ann Lee, W": after the maker between commas.
        if (before.IsMark(',') && i - 2 >= sentence.First && map[i - 2] is { Kind: ItemKind.Person } maker && maker.First - 1 > sentence.First)
        {
            var by = _tokens[maker.First - 1].Is(WordClass.Job) ? maker.First - 2 : maker.First - 1;
            return by > sentence.First && _tokens[by].Has("by") && _tokens[by - 1].Is(WordClass.KindWord) && !_tokens[by - 1].IsCapitalised && !_tokens[i].Is(WordClass.FirstName);
        }

        if (before.Lower is "called" or "titled" or "entitled")
        {
            return KindBefore(i - 2, sentence);
        }

        if (before.Lower is "including" or "include" or "includes" or "included" or "like" || before.Has("as") && HasSuch(i - 2, sentence) || before.IsMark(':') && i - 2 >= sentence.First && _tokens[i - 2].Lower is "include" or "including")
        {
            return SlotOfExamples(i - 2, sentence) && !IsPlaceOrNetwork(i, sentence.End);
        }

        return (before.Is(WordClass.Direct | WordClass.Create) || before.Lower is "hosted" or "co-wrote" or "wrote" or "authored" or "penned" or "scripted" or "hosting" or "producing" or "directing" or "co-created") && before.Lower is not ("direct" or "developed")
            && !IsPlaceOrNetwork(i, sentence.End);
    }

    /// <summary>"a documentary of the first year, called W": a kind of work before.</summary>
    private bool KindBefore(int i, Sentence sentence)
    {
        for (var j = i; j >= sentence.First && j > i - 9; j--)
        {
            if (_tokens[j].Is(WordClass.KindWord) && !_tokens[j].IsCapitalised)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSuch(int i, Sentence sentence)
    {
        for (var j = i; j >= sentence.First && j > i - 4; j--)
        {
            if (_tokens[j].Has("such"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"films such as W", "her credits include W": a plural word for works before the examples.</summary>
    private bool SlotOfExamples(int i, Sentence sentence)
    {
        for (var j = i; j >= sentence.First && j > i - 9; j--)
        {
            if (_tokens[j].Lower is "films" or "movies" or "shows" or "series" or "plays" or "novels" or "books" or "credits" or "dramas" or "comedies" or "sitcoms" or "musicals" or "programmes" or "programs" or "thrillers" or "films" or "roles" or "appearances" or "features" or "westerns" or "miniseries" or "productions" or "filmography")
            {
                return true;
            }

            if (_tokens[j].IsMark(';') || _tokens[j].Lower is "awards" or "people" or "actors" or "artists" or "songs" or "albums" or "festivals" or "countries" or "bands")
            {
                return false;
            }
        }

        return false;
    }

    private bool SlotBeforePreposition(int i, string preposition, Sentence sentence)
    {
        if (i < sentence.First || IsPlaceOrNetwork(i + 2, sentence.End) || _tokens[i + 2].Is(WordClass.Month) || _tokens[i + 2].Is(WordClass.TitleStop))
        {
            return false;
        }

        for (var j = i; j >= sentence.First && j > i - 9; j--)
        {
            var token = _tokens[j];
            if (preposition == "of")
            {
                return token.Lower is "author" or "creator" or "co-creator" or "director" or "co-director" or "writer" or "screenwriter" or "co-author" or "cast" or "episode" or "episodes" or "season" or "adaptation" or "version" or "remake" or "production";
            }

            if (token.IsMark(';') || token.IsMark(')') && j < i)
            {
                return false;
            }

            if (preposition is "in" or "on" && (token.Is(WordClass.Star | WordClass.RoleNoun | WordClass.Play) || token.Lower is "cast" or "starring" or "seen" or "regular" or "cameo"))
            {
                return true;
            }

            if (j == i && token.Is(WordClass.Job) && !token.IsCapitalised && token.Lower is "producer" or "director" or "writer" or "screenwriter" or "narrator" or "creator" or "showrunner" or "host" or "presenter" or "author")
            {
                return true;
            }

            if (preposition == "for" && j == i && map[j] is { Kind: ItemKind.Award or ItemKind.Category })
            {
                return true;
            }

            if (token.IsMark(',') && j < i)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPlaceOrNetwork(int i, int end) =>
        PhraseLexicon.Places.At(_tokens, i, end, true) is not null || PhraseLexicon.Networks.At(_tokens, i, end, true) is not null;

    private void Claim(int first, int end, WorkKind kind, string? format)
    {
        while (end > first && _tokens[end - 1].Kind is TokenKind.Punctuation && !_tokens[end - 1].IsMark('!') && !_tokens[end - 1].IsMark('?'))
        {
            end--;
        }

        if (end <= first || !map.AreFree(first, end) && !Release(first, end))
        {
            return;
        }

        var title = document.TextOf(first, end);
        var entry = registry.AddWork(title);
        Vote(entry, kind, format);
        map.Claim(ItemKind.Work, first, end, title, entry.Kind);
    }

    /// <summary>A number or place inside a title is part of the title.</summary>
    private bool Release(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (map[i] is { Kind: not (ItemKind.Number or ItemKind.Ordinal or ItemKind.Place) })
            {
                return false;
            }
        }

        map.Free(first, end);
        return true;
    }

    private static void Vote(WorkEntry entry, WorkKind kind, string? format)
    {
        if (entry.Kind == WorkKind.Unknown)
        {
            entry.Kind = kind;
        }

        entry.Format ??= format;
    }
}
