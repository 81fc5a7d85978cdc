using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What stands before a verb's subject and holds for its awards: a year, a ceremony, a work, a role.</summary>
internal sealed class Fronted
{
    public List<int> Years { get; } = [];

    public AwardInfo? Award { get; private set; }

    public string? Ceremony { get; private set; }

    public Complement? Complement { get; private set; }

    public static Fronted Read(SentenceScope scope, int subject, int verb)
    {
        var result = new Fronted();
        var start = 0;
        for (var i = 0; i < subject && i < scope.Count; i++)
        {
            start = scope.IsMark(i, ';') ? i + 1 : start;
        }

        for (var i = start; i < subject && i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Year && i < start + 10 && subject - i <= 14 && (result.Years.Count > 0 || !VerbBetween(scope, start, i)) && (scope.Has(i - 1, "in") || scope.Has(i - 1, "on") || scope.Has(i - 1, "years") || result.Years.Count > 0 && (scope.IsMark(i - 1, ',') || scope.Has(i - 1, "and"))))
            {
                result.Years.Add(item.Value);
            }
            else if (item.Kind == ItemKind.Award && !scope.Is(i + 1, WordClass.Win))
            {
                result.ReadCeremony(scope, i);
            }
            else if (item.Has("for") && i < 3 && new ComplementReader(scope).Read(i + 1, null, null) is { } found)
            {
                result.Complement = found;
            }
        }

        // "In 2003, she made W, which in 2005 won": the nearer year is the verb's.
        for (var i = subject; i < verb && result.Years.Count > 0; i++)
        {
            if (scope.IsKind(i, ItemKind.Year) && (scope.Has(i - 1, "in") || scope.Has(i - 1, "on")))
            {
                result.Years.Clear();
            }
        }

        // "and in 1998 won": a year right before the verb.
        if (scope.IsKind(verb - 1, ItemKind.Year) && (scope.Has(verb - 2, "in") || scope.Has(verb - 2, "on")))
        {
            result.Years.Clear();
            result.Years.Add(scope[verb - 1].Value);
        }

        if (subject > 2 && scope.Has(0, "the") && (scope[1].Word.Lower is "following" or "next") && scope.Has(2, "year") && scope.Discourse.LastYear is { } last)
        {
            result.Years.Add(last + 1);
        }

        return result;
    }

    /// <summary>A verb before the year: the year is of another clause.</summary>
    private static bool VerbBetween(SentenceScope scope, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scope.Is(i, WordClass.Be | WordClass.Win | WordClass.Play | WordClass.Star | WordClass.Direct) || scope[i].Kind is ItemKind.Pronoun && !scope[i].Word.Is(WordClass.Poss))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadCeremony(SentenceScope scope, int i)
    {
        var at = i - 1;
        while (at >= 0 && scope[at].Kind is ItemKind.Ordinal or ItemKind.Year)
        {
            at--;
        }

        var first = at + 1;
        if (scope.Is(at, WordClass.Det))
        {
            at--;
        }

        if (!scope.Has(at, "at") && !scope.Has(at, "for") && !scope.Has(at, "from"))
        {
            return;
        }

        Award = scope[i].Award;
        Ceremony = first < i ? scope.Document.Text[scope[first].Start..scope[i].Stop] : null;
        if (Years.Count == 0 && first < i && scope[first].Kind == ItemKind.Year)
        {
            Years.Add(scope[first].Value);
        }
    }
}
