using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What the title that came beside a text names: a person (a biography), a work, or neither (a headline).</summary>
internal static class TitleSubject
{
    /// <summary>"Robert Earl Wise (born ...)" under the title "Robert Wise": the opening name is the title person's.</summary>
    public static void ClaimOpening(Document document, Registry registry, SpanMap map)
    {
        if (registry.TitlePerson is not { } person || document.Sentences.Count == 0)
        {
            return;
        }

        var first = document.Sentences[0].First;
        var end = first;
        while (end < document.Sentences[0].End && end < first + 7 && map.IsFree(end) && (document.Tokens[end].IsCapitalised || document.Tokens[end].Is(WordClass.NamePart) || document.Tokens[end].IsMark('.') || document.Tokens[end].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote))
        {
            end++;
        }

        if (end - first < 2 || end + 1 >= document.Sentences[0].End || !document.Tokens[end].IsMark('(') || !document.Tokens[end - 1].IsCapitalised || !IsLifeDates(document, end, document.Sentences[0].End))
        {
            return;
        }

        var name = document.TextOf(first, end);
        registry.AddAlias(name, person);
        map.Claim(ItemKind.Person, first, end, person.Name, gender: person.Gender);
    }

    /// <summary>A text that opens with its work's title names it there, whatever the title's shape ("12 and Holding", "Wait, Don't Go!").</summary>
    public static void ClaimTitle(Document document, Registry registry, SpanMap map)
    {
        if (registry.TitleWork is not { } work || WorkDefinition.NameAtStart(document, work.Title) is not { } opening)
        {
            return;
        }

        var tokens = document.Tokens;
        var words = tokens.AsSpan(opening.First, opening.End - opening.First);
        ClaimAt(opening.First, words.Length);
        for (var i = opening.End; words.Length > 1 && i + words.Length <= tokens.Length; i++)
        {
            var same = 0;
            while (same < words.Length && tokens[i + same].Word.Text == words[same].Word.Text)
            {
                same++;
            }

            if (same == words.Length && !Continues(i + same))
            {
                ClaimAt(i, same);
            }
        }

        // "The Marsh 2" and "The Marsh: Reborn" are other works.
        bool Continues(int i) => i < tokens.Length && (tokens[i].IsCapitalised && map.IsFree(i) && !tokens[i].Is(WordClass.Pron | WordClass.Det) || tokens[i].Kind == TokenKind.Number && !NumberFinder.IsYear(tokens[i]) || tokens[i].IsMark(':') && i + 1 < tokens.Length && tokens[i + 1].IsCapitalised);

        void ClaimAt(int first, int length)
        {
            for (var i = first; i < first + length; i++)
            {
                if (map[i] is { } inner && (inner.Kind is not (ItemKind.Number or ItemKind.Ordinal or ItemKind.Year or ItemKind.Years or ItemKind.Place or ItemKind.Award or ItemKind.Category) || inner.First < first || inner.End > first + length))
                {
                    return;
                }
            }

            map.Free(first, length + first);
            map.Claim(ItemKind.Work, first, first + length, work.Title, work.Kind);
        }
    }

    private static bool IsLifeDates(Document document, int open, int end)
    {
        for (var i = open + 1; i < end && i < open + 14; i++)
        {
            if (document.Tokens[i].Has("born") || document.Tokens[i].Is(WordClass.Month))
            {
                return true;
            }
        }

        return false;
    }

    public static void Read(Document document, Registry registry)
    {
        ReadTitle(document, registry);
        if (registry.TitleWork is null && Defined(document) is { } defined && (registry.TitlePerson is not { } person || SharesFirstWord(person.Name, defined.Name)))
        {
            // The text opens by defining a work: that is its subject, however the title writes it.
            registry.TitlePerson = null;
            registry.TitleWork = registry.AddWork(defined.Name, defined.Kind, defined.Format);
        }
    }

    private static (string Name, WorkKind Kind, string? Format)? Defined(Document document)
    {
        if (document.Sentences.Count == 0)
        {
            return null;
        }

        var first = document.Sentences[0];
        var end = WorkDefinition.TitleEnd(document, first, out var kind);
        return end > first.First && kind is { } found ? (document.TextOf(first.First, end), found.Kind, found.Format) : null;
    }

    private static bool SharesFirstWord(string left, string right) => left.Split(' ', '/')[0].Equals(right.Split(' ', '/')[0], StringComparison.OrdinalIgnoreCase);

    private static void ReadTitle(Document document, Registry registry)
    {
        var title = Decoded(document.Article.Title?.Trim());
        if (string.IsNullOrEmpty(title) || title.Length > 90 || title.Contains("Portal:", StringComparison.Ordinal))
        {
            return;
        }

        var (name, note) = CutNote(CutList(title));
        var tokens = new List<Token>();
        new Tokenizer(name).Read(0, name.Length, tokens);
        var kind = KindOf(note) ?? WorkDefinition.KindOf(document, name);
        if (tokens.Count == 0 || !IsTitleCase(tokens) && (kind is null || WorkDefinition.NameAtStart(document, name) is null))
        {
            return;
        }

        var topic = new TitleTopic(document, tokens);
        var initials = name.Length > 3 && char.IsUpper(name[0]) && name[1] == '.' && tokens.Count > 2;
        if (kind is null && (initials || IsPersonName(tokens, name, document, topic)))
        {
            registry.TitlePerson = registry.AddPerson(name, tokens[0].Word.Gender, 0);
            ReadJobs(document, registry);
            return;
        }

        var noted = kind ?? topic.Called();
        if (noted is null && (IsSubjectMatter(tokens, name, document) || topic.IsPlaceOrGroup()))
        {
            return;
        }

        // "X is a fictional character": the film that the text speaks of is another thing.
        if (kind is null && WorkDefinition.Defines(document, name))
        {
            return;
        }

        if ((noted ?? topic.Assumed() ?? topic.Mentioned() ?? Shaped(tokens, name, document, topic)) is { } found)
        {
            registry.TitleWork = registry.AddWork(name, found.Kind, found.Format);
            registry.TitleIsAssumed = noted is null;
        }
    }

    /// <summary>"X (born 1950) is an English actor, director and novelist": the words for jobs after the verb.</summary>
    private static void ReadJobs(Document document, Registry registry)
    {
        if (document.Sentences.Count == 0)
        {
            return;
        }

        var (first, end) = (document.Sentences[0].First, document.Sentences[0].End);
        var i = first;
        while (i + 1 < end && !(document.Tokens[i].Lower is "is" or "was" && document.Tokens[i + 1].Lower is "a" or "an" or "the"))
        {
            i++;
        }

        for (; i < end && i < first + 60 && !(document.Tokens[i].Lower is "who" or "known" or "best" or "for" or "whose"); i++)
        {
            if (document.Tokens[i].Is(WordClass.Job))
            {
                registry.TitleJobs.Add(document.Tokens[i].Lower);
            }
        }
    }

    /// <summary>Titles out of addresses have marks as "%27" and "%3F".</summary>
    private static string? Decoded(string? title)
    {
        for (var at = title?.IndexOf('%', StringComparison.Ordinal) ?? -1; title is not null && at >= 0; at = title.IndexOf('%', at + 1))
        {
            if (at + 2 < title.Length && int.TryParse(title.AsSpan(at + 1, 2), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code) && code is > 0x20 and < 0x7F)
            {
                title = string.Concat(title.AsSpan(0, at), ((char)code).ToString(), title.AsSpan(at + 3));
            }
        }

        return title;
    }

    /// <summary>"X filmography" and "List of awards and nominations received by X" are about X.</summary>
    private static string CutList(string title)
    {
        foreach (var lead in (ReadOnlySpan<string>)["Draft:", "User:"])
        {
            title = title.StartsWith(lead, StringComparison.Ordinal) ? title[lead.Length..].Trim() : title;
        }

        if (title.StartsWith("List of ", StringComparison.Ordinal) && title.LastIndexOf(" received by ", StringComparison.Ordinal) is > 0 and var by)
        {
            title = title[(by + " received by ".Length)..];
        }

        foreach (var tail in (ReadOnlySpan<string>)[" filmography", " discography", " bibliography", " videography", " on screen and stage"])
        {
            title = title.EndsWith(tail, StringComparison.Ordinal) ? title[..^tail.Length] : title;
        }

        return title;
    }

    /// <summary>A place, a field of art or a common noun ("Cinema of Spain", "Animation"): an article about many works and not about one.</summary>
    private static bool IsSubjectMatter(List<Token> tokens, string name, Document document)
    {
        if (tokens.Exists(t => t.Is(WordClass.AwardHead)) || tokens[0].Lower is "list" or "history" or "cinema" or "culture" or "music" or "timeline" or "economy" or "politics" or "television" or "lists" && tokens.Count > 1)
        {
            return true;
        }

        Token[] all = [.. tokens];
        if (PhraseLexicon.Places.At(all, 0, all.Length, true) is { } place && place.Length == all.Length || PhraseLexicon.Networks.At(all, 0, all.Length, true) is { } network && network.Length == all.Length)
        {
            return true;
        }

        var lower = name.ToLowerInvariant();
        return lower != name && document.Text.Contains(" " + lower + " ", StringComparison.Ordinal) && !document.Text.Contains("“" + name, StringComparison.Ordinal);
    }

    private static (string Name, string? Note) CutNote(string title)
    {
        var open = title.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && title[^1] == ')' ? (title[..open], title[(open + 2)..^1]) : (title, null);
    }

    private static bool IsTitleCase(List<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && !token.IsCapitalised && !token.Is(WordClass.Connector | WordClass.NamePart) && token.Word.Text.Length > 3)
            {
                return false;
            }
        }

        return tokens[0].IsCapitalised || tokens[0].Kind == TokenKind.Number;
    }

    private static (WorkKind Kind, string? Format)? KindOf(string? note)
    {
        if (note is null)
        {
            return null;
        }

        if (note.StartsWith("season ", StringComparison.OrdinalIgnoreCase) || note.StartsWith("series ", StringComparison.OrdinalIgnoreCase))
        {
            return (WorkKind.Series, "series");
        }

        var last = note[(note.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return last switch
        {
            "film" or "movie" => (WorkKind.Film, "film"),
            "series" or "miniseries" or "sitcom" => (WorkKind.Series, note.EndsWith("miniseries", StringComparison.Ordinal) ? "miniseries" : "series"),
            "novel" or "book" => (WorkKind.Novel, "novel"),
            "play" or "musical" or "song" or "album" or "opera" or "episode" or "single" or "poem" or "ep" or "soundtrack" => (WorkKind.Unknown, last),
            _ => null,
        };
    }

    /// <summary>A first name of the list and a surname that the text uses alone, or words such as "born".</summary>
    private static bool IsPersonName(List<Token> tokens, string name, Document document, TitleTopic topic)
    {
        if (tokens.Count < 2 || tokens.Count > 5 || tokens.Exists(t => t.Kind == TokenKind.Number || t.Is(WordClass.Det | WordClass.Prep | WordClass.Conj) && !t.Is(WordClass.FirstName | WordClass.NamePart)))
        {
            return false;
        }

        var last = tokens.Count - 1;
        while (last > 1 && tokens[last].Is(WordClass.SuffixName) || tokens[last].Kind == TokenKind.Punctuation)
        {
            last--;
        }

        var surname = tokens[last].Word.Text;
        var alone = 0;
        var acts = 0;
        var pronouns = 0;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var token = document.Tokens[i];
            if (token.Word.Text == surname && (i == 0 || !document.Tokens[i - 1].IsCapitalised))
            {
                alone++;
                acts += i + 1 < document.Tokens.Length && (document.Tokens[i + 1].Kind == TokenKind.Possessive || document.Tokens[i + 1].Is(WordClass.Aux | WordClass.Be | WordClass.Get | WordClass.Win | WordClass.Star | WordClass.Play | WordClass.Direct | WordClass.Write | WordClass.Say | WordClass.Adverb)) ? 1 : 0;
            }
            else if (token.Lower is "he" or "she" or "his" or "her" or "him")
            {
                pronouns++;
            }
        }

        if (!tokens[0].Is(WordClass.FirstName) && IsCredited(tokens, document))
        {
            return true;
        }

        // A first name and a word that is nothing else: with "he" or "she" in the text it is no film of that name.
        var isFilm = alone == 0 && topic.Called() is not null || alone == 0 && document.Text.Contains("The film", StringComparison.Ordinal) && (pronouns == 0 || tokens[last].Word.Class != WordClass.None);
        if (alone == 0 && pronouns > 0 && (tokens[0].Is(WordClass.FirstName) || topic.Assumed() is null) && IsBornHere(tokens, name, document))
        {
            return true;
        }

        return tokens[0].Is(WordClass.FirstName) ? !isFilm && (alone > 0 || pronouns > 0 || document.Text.Contains(name, StringComparison.Ordinal))
            : alone > 0 && (pronouns > 0 || acts > 0 && tokens.TrueForAll(t => t.IsCapitalised) && tokens[last].Word.Class == WordClass.None && !document.Text.Contains("the " + surname, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"written by X Y", "the actor X Y", "X Y directed": words that only a person's name has beside it.</summary>
    private static bool IsCredited(List<Token> title, Document document)
    {
        var tokens = document.Tokens;
        for (var i = 1; i + title.Count <= tokens.Length; i++)
        {
            var same = 0;
            while (same < title.Count && tokens[i + same].Word.Text == title[same].Word.Text)
            {
                same++;
            }

            if (same == title.Count && (tokens[i - 1].Has("by") && i > 1 && tokens[i - 2].Is(WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Create | WordClass.Play) || tokens[i - 1].Is(WordClass.Job) && !tokens[i - 1].IsCapitalised && !tokens[i - 1].Has("star")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A biography opens with its person's name and dates or job, or says "his", "she" before it names anyone.</summary>
    private static bool IsBornHere(List<Token> title, string name, Document document)
    {
        if (document.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            var rest = document.Text.AsSpan(name.Length);
            return rest.StartsWith(" (born", StringComparison.Ordinal) || rest.StartsWith(" was born", StringComparison.Ordinal) || StartsWithLife(rest);
        }

        if (title.Exists(t => t.Is(WordClass.Connector | WordClass.KindWord | WordClass.Det)) || document.Sentences.Count == 0)
        {
            return false;
        }

        var first = document.Sentences[0];
        for (var i = first.First; i < first.End && i < first.First + 8; i++)
        {
            if (document.Tokens[i].Is(WordClass.FirstName) && document.Tokens[i].IsCapitalised || document.Tokens[i].Is(WordClass.WorkRef))
            {
                return false;
            }

            if (document.Tokens[i].Lower is "he" or "she" or "his" or "her")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(7 June 1914 – 1 June 1987)": two years with a dash between them, in brackets.</summary>
    private static bool StartsWithLife(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOf(')');
        return rest.StartsWith(" (", StringComparison.Ordinal) && close is > 10 and < 120 && rest[..close].IndexOfAny('–', '-') > 0 && rest[(close - 4)..close].ContainsAnyInRange('0', '9') && char.IsAsciiDigit(rest[close - 4]);
    }

    /// <summary>A title that the text repeats and that has a form which names of people, groups and places hardly have.</summary>
    private static (WorkKind Kind, string? Format)? Shaped(List<Token> title, string name, Document document, TitleTopic topic)
    {
        var shaped = topic.DoesWhatWorksDo() || title.Count > 2 && title[0].Has("the") || title.Exists(t => t.Word.Text is ":" or "!" or "?" || t.Kind is TokenKind.Number or TokenKind.Possessive || t.Is(WordClass.Connector) && !t.IsCapitalised && !t.Is(WordClass.NamePart));
        return shaped && document.Text.Contains(name, StringComparison.Ordinal) ? (WorkKind.Unknown, null) : null;
    }
}
