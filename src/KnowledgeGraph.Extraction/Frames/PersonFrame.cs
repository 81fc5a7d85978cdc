using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What a sentence says of people and characters: age, occupation, home, twins, and what they did with an award.</summary>
internal sealed class PersonFrame(SentenceScope scope)
{
    private readonly SubjectFinder _subjects = new(scope);

    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.Kind is ItemKind.Word or ItemKind.Number && item.Word.Lower.EndsWith("-year-old", StringComparison.Ordinal))
            {
                Age(i);
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower is "accepted" or "accepts" or "accepting")
            {
                Accepted(i);
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower is "encourage" or "encouraged" or "encourages" or "urged" or "urge" or "urges" && scope.Sentence.Block.Kind == Text.BlockKind.Paragraph)
            {
                Appeal(i);
            }
            else if (item.Has("twin") || item.Has("twins"))
            {
                Twins(i);
            }
        }
    }

    /// <summary>"The 52-year-old actor".</summary>
    private void Age(int i)
    {
        var dash = scope[i].Word.Text.IndexOf('-', StringComparison.Ordinal);
        if (!int.TryParse(scope[i].Word.Text.AsSpan(0, dash), out var years) || years is < 1 or > 115 || !scope.Is(i + 1, WordClass.Job))
        {
            return;
        }

        var named = scope.IsKind(i + 2, ItemKind.Person);
        var person = named ? scope.PersonOf(scope[i + 2]) : scope.Has(i - 1, "the") ? scope.Discourse.Person(scope[i + 1].Has("actress") ? Gender.Female : Gender.Unknown) : null;
        if (person is null)
        {
            return;
        }

        var span = new Text.TextSpan(scope[scope.Has(i - 1, "the") ? i - 1 : i].Start, scope[named ? i + 2 : i + 1].Stop);
        scope.Drafts.Statements.Add(new StatementDraft(person, FactProperty.Age, years, 0.95m, "age-year-old", span));
        if (scope[i + 1].Is(WordClass.PersonRef))
        {
            scope.Drafts.Statements.Add(new StatementDraft(person, FactProperty.Occupation, scope[i + 1].Word.Lower, 0.97m, "occupation-noun", span));
        }
    }

    /// <summary>"X accepted the trophy as he sat on a couch at his home in New York".</summary>
    private void Accepted(int verb)
    {
        var noun = -1;
        for (var i = verb + 1; i < scope.Count && i < verb + 5; i++)
        {
            if (scope.Is(i, WordClass.AwardRef) || scope.IsKind(i, ItemKind.Award))
            {
                noun = i;
                break;
            }
        }

        if (noun < 0 || _subjects.Of(verb) is not { Head: { Person: { } person, Work: null }, IsNegated: false, IsUnreal: false } subject)
        {
            return;
        }

        string? place = null;
        var last = noun;
        var where = string.Empty;
        for (var i = noun + 1; i < scope.Count; i++)
        {
            if (scope[i].Kind == ItemKind.Place && (scope.Has(i - 1, "in") || scope.Has(i - 1, "at")))
            {
                place = scope[i].Name;
                last = i;
                break;
            }
        }

        if (place is not null && HomeBefore(last, noun, out var at))
        {
            where = at;
            scope.Drafts.Statements.Add(new StatementDraft(person, FactProperty.Home, new Place(place), 0.9m, "home-in", scope.Span(noun + 1, last)));
        }

        var name = person.Name[(person.Name.LastIndexOf(' ') + 1)..];
        var label = $"{name} accepts {scope.Document.Text[scope[verb + 1].Start..scope[noun].Stop]}{where}";
        scope.Drafts.Events.Add(new EventDraft(person, "acceptance", label, place, 0.97m, "acceptance", scope.Span(Math.Min(subject.First, First(verb)), last)));
    }

    private static int First(int verb) => Math.Max(0, verb - 3);

    /// <summary>"as he sat on a couch at his home in New York": the words from "on" to "home".</summary>
    private bool HomeBefore(int place, int noun, out string where)
    {
        where = string.Empty;
        for (var i = place - 1; i > noun; i--)
        {
            if (!scope.Has(i, "home") || !(scope[i - 1].Word.Lower is "his" or "her"))
            {
                continue;
            }

            var first = i - 1;
            for (var j = i - 2; j > noun; j--)
            {
                if (scope.Has(j, "on") || scope.Has(j, "at") || scope.Has(j, "in") || scope.Has(j, "from"))
                {
                    first = j;
                }
                else if (scope[j].Kind != ItemKind.Word || scope.Is(j, WordClass.Aux | WordClass.Conj) || scope[j].Kind == ItemKind.Pronoun)
                {
                    break;
                }
            }

            where = " " + scope.Document.Text[scope[first].Start..scope[i].Stop];
            return true;
        }

        return false;
    }

    /// <summary>"used his acceptance speech to encourage fans to vote in November".</summary>
    private void Appeal(int verb)
    {
        var end = verb + 1;
        while (end < scope.Count && scope[end].Kind is not ItemKind.Mark)
        {
            end++;
        }

        if (end - verb < 3 || end - verb > 12 || !HasWord(verb, end, "to"))
        {
            return;
        }

        var person = scope.Has(verb - 1, "to") ? _subjects.SentenceSubject(verb)?.Head.Person : _subjects.Of(verb) is { IsUnreal: false, IsNegated: false } s ? s.Head.Person : null;
        if (person is null || scope.Has(verb - 1, "to") && !HasWord(0, verb, "speech"))
        {
            return;
        }

        var name = person.Name[(person.Name.LastIndexOf(' ') + 1)..];
        var verbWord = scope[verb].Word.Lower switch { "encourage" or "encouraged" => "encourages", "urge" or "urged" => "urges", var word => word };
        var label = $"{name} {verbWord} {scope.Document.Text[scope[verb + 1].Start..scope[end - 1].Stop]}";
        scope.Drafts.Events.Add(new EventDraft(person, "appeal", label, null, 0.95m, "appeal", scope.Span(0, end - 1)));
    }

    private bool HasWord(int first, int end, string word)
    {
        for (var i = first; i < end; i++)
        {
            if (scope.Has(i, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"identical twin brothers Dominick and Thomas Birdsey".</summary>
    private void Twins(int twin)
    {
        var i = twin + 1;
        while (scope[i].Word.Lower is "brothers" or "sisters")
        {
            i++;
        }

        if (i + 2 >= scope.Count || !scope.Has(i + 1, "and") || !IsName(i) || !IsName(i + 2))
        {
            return;
        }

        var second = scope.Document.Text[scope[i + 2].Start..scope[i + 2].Stop];
        var first = RoleFrame.WithSurname(scope.Document.Text[scope[i].Start..scope[i].Stop], second);
        var span = scope.Span(scope.Has(twin - 1, "identical") ? twin - 1 : twin, i + 2);
        scope.Drafts.Statements.Add(new StatementDraft(new Character(first), FactProperty.TwinOf, new Character(second), 0.98m, "twins", new Text.TextSpan(span.Start, scope[i + 2].Stop)));
    }

    private bool IsName(int i) => scope[i].Kind is ItemKind.Name or ItemKind.Person || scope[i].IsCapitalisedWord;
}
