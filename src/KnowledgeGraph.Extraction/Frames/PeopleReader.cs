using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>A person of a list, with the place and how sure it is that it is a person.</summary>
internal sealed record Listed(PersonEntry Person, int At, decimal Confidence);

/// <summary>Reads lists of people who did a job: "A, B, and the novelist C", "Joel and Ethan Coen", "series creator A with B".</summary>
internal sealed class PeopleReader(SentenceScope scope)
{
    private const int MaxGap = 6;
    private const decimal OneWord = 0.82m;

    /// <summary>The people from an index on; empty where none starts there. A verb may follow the last where the list is in a subject ("the script by A and B is").</summary>
    public List<Listed> Read(int start, bool beforeVerb = false)
    {
        var people = new List<Listed>();
        for (var i = First(start); i >= 0; i = Next(i, beforeVerb))
        {
            people.Add(Of(i, people.Count == 0));
        }

        return people;
    }

    /// <summary>Over words that describe: "the British novelist", "his then-wife", "Academy Award winner".</summary>
    private int First(int i)
    {
        for (var j = i; j < scope.Count && j < i + MaxGap; j++)
        {
            if (IsPerson(j, j == i))
            {
                return j;
            }

            var item = scope[j];
            var describes = item.Is(WordClass.Job | WordClass.Det | WordClass.Adverb | WordClass.KindWord) && !(item.Is(WordClass.Star) && !item.Has("star")) || item.Kind == ItemKind.Pronoun && item.Word.Is(WordClass.Poss) || item.Kind is ItemKind.Place
                || item.Kind == ItemKind.Award && item.Head is AwardHead.WinningSuffix or AwardHead.Winner or AwardHead.NominatedSuffix or AwardHead.Nominee
                || item.Kind == ItemKind.Name && (scope.Is(j + 1, WordClass.Job) || scope.IsKind(j + 1, ItemKind.Person) && scope.Is(j - 1, WordClass.Det))
                || item.Kind == ItemKind.Word && !item.Is(WordClass.Prep | WordClass.Conj | WordClass.Aux | WordClass.Be | WordClass.Star | WordClass.Play | WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Win | WordClass.Get | WordClass.Say) && !(item.Word.Lower is "features" or "feature" or "includes") && (scope.Is(j + 1, WordClass.Job) || scope.IsKind(j + 1, ItemKind.Person) || scope.IsKind(j + 1, ItemKind.Word) && scope.Is(j + 2, WordClass.Job))
                || item.IsMark(',') && j > i && scope.Is(j - 1, WordClass.Job) || item.Has("and") && scope.IsKind(j - 1, ItemKind.Award);
            if (!describes)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The next person of "A, B, and C"; -1 where the list ends or another clause starts.</summary>
    private int Next(int i, bool beforeVerb)
    {
        if (SharedName(i) is not null)
        {
            return i + 2;
        }

        var after = i + 1;
        if (scope.IsMark(after, '(') && scope.AfterParenthesis(after) is var close && close > after && close - after < 8)
        {
            after = close;
        }

        if (!(scope.Has(after, "and") || scope.IsMark(after, ',') || scope.Has(after, "with") || scope.Has(after, "&") || scope.Has(after, "alongside") || scope.Has(after, "along")))
        {
            return -1;
        }

        var start = scope.IsMark(after, ',') && scope[after + 1].Word.Lower is "and" or "along" or "with" or "alongside" ? after + 2 : after + 1;
        start = scope.Has(start, "with") ? start + 1 : start;
        var next = IsPerson(start, false) ? start : scope.IsMark(after, ',') && start == after + 1 ? -1 : First(start);
        return next < 0 || !beforeVerb && scope.Is(next + 1, WordClass.Be | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Star | WordClass.Play | WordClass.Direct | WordClass.Write | WordClass.Produce) && !scope.Has(next + 1, "starring") || scope.Has(next + 1, "as") ? -1 : next;
    }

    /// <summary>"Joel and Ethan Coen": the surname of both.</summary>
    private string? SharedName(int i) =>
        scope[i].Word.Is(WordClass.FirstName) && !scope[i].Name.Contains(' ', StringComparison.Ordinal) && (scope.Has(i + 1, "and") || scope.Has(i + 1, "&")) && scope.IsKind(i + 2, ItemKind.Person) && scope[i + 2].Name.Contains(' ', StringComparison.Ordinal)
            && scope[i].Kind is ItemKind.Name or ItemKind.Person && scope.Registry.FindPerson(scope[i].Name) is null && (scope[i].Kind == ItemKind.Name || !scope.PersonOf(scope[i]).Name.Contains(' ', StringComparison.Ordinal))
            ? scope[i + 2].Name[scope[i + 2].Name.LastIndexOf(' ')..] : null;

    private bool IsPerson(int i, bool isFirst)
    {
        if (scope.IsKind(i, ItemKind.Person))
        {
            return true;
        }

        if (!scope.IsKind(i, ItemKind.Name) || scope.Is(i + 1, WordClass.Job) || scope.Has(i + 1, "'s") || scope.IsKind(i + 1, ItemKind.Person))
        {
            return false;
        }

        return JobWords.LooksLikePerson(scope[i].Name) && !scope[i].Word.IsAllCaps || SharedName(i) is not null
            || isFirst && !scope[i].Name.Contains(' ', StringComparison.Ordinal) && !scope[i].Word.IsAllCaps && (i + 1 >= scope.Count || scope[i + 1].Kind == ItemKind.Mark || scope.Has(i + 1, "and"));
    }

    private Listed Of(int i, bool isFirst)
    {
        if (SharedName(i) is { } surname)
        {
            var name = scope[i].Name + surname;
            return new Listed(scope.Registry.FindPerson(name) ?? scope.Registry.AddPerson(name, scope[i].Word.Gender, scope[i].Start), i, 0.95m);
        }

        var sure = scope[i].Kind == ItemKind.Person ? 1m : scope[i].Name.Contains(' ', StringComparison.Ordinal) ? isFirst ? 0.93m : 0.88m : OneWord;
        return new Listed(scope.PersonOf(scope[i]), i, sure);
    }
}
