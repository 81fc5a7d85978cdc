using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Reads the names of characters: "the Incredible Hulk", "bartender Isaac Washington", "Bessie Smith's sister".</summary>
internal static class Characters
{
    private const int MaxWordsBefore = 7;

    public static (List<string> Names, int End)? At(SentenceScope scope, int i)
    {
        var names = new List<string>();
        var end = i;
        while (One(scope, end) is { } one)
        {
            names.Add(one.Name);
            end = one.End;
            if (!scope.Has(end, "and") || scope.IsKind(end + 1, ItemKind.Award) || !(IsName(scope, end + 1) || scope.Has(end + 1, "the") && IsName(scope, end + 2)) || names.Count > 3 || scope.Has(end + 2, "as"))
            {
                break;
            }

            end++;
        }

        return names.Count > 0 ? (names, end) : null;
    }

    /// <summary>One character and no more: in a list of players the next name is the next player.</summary>
    public static (string Name, int End)? One(SentenceScope scope, int i)
    {
        for (var j = i; j < scope.Count && j <= i + MaxWordsBefore; j++)
        {
            if (IsName(scope, j))
            {
                return Name(scope, j);
            }

            var item = scope[j];
            var mayPrecede = item.Kind is ItemKind.Pronoun && item.Is(WordClass.Det) || item.Kind is ItemKind.Year or ItemKind.Organization or ItemKind.Ordinal or ItemKind.Place
                || item.Kind == ItemKind.Word && !item.Is(WordClass.Prep | WordClass.Conj | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Number) || item.Kind == ItemKind.Pronoun && item.Word.Is(WordClass.Poss);
            var possessive = item.Has("'s");
            if (!mayPrecede || possessive || item.Is(WordClass.RoleNoun) && !item.Has("lead") || item.Is(WordClass.Star))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsName(SentenceScope scope, int i) => i >= 0 && i < scope.Count && scope[i].Kind is ItemKind.Name or ItemKind.Person || scope.IsKind(i, ItemKind.Work) && scope[i].Quote is not null && !scope.IsMark(i + 1, '(');

    private static (string Name, int End) Name(SentenceScope scope, int i)
    {
        var start = scope[i].Start;
        var end = i + 1;
        var stop = scope[i].Stop;

        // A surname alone in a character's slot is written as the text has it: the actor of that name is another person.
        var name = scope.Document.Text[start..stop];
        if (scope[i].Quote is { } quote)
        {
            name = scope.Document.Text[quote.Inner.Start..quote.Inner.End];
        }

        if (scope.Has(end, "'s") && end + 1 < scope.Count && scope[end + 1].Is(WordClass.Job) && scope[end + 1].Word.Lower is "wife" or "husband" or "son" or "daughter" or "brother" or "sister" or "father" or "mother" or "friend" or "partner")
        {
            return (scope.Document.Text[start..scope[end + 1].Stop], end + 2);
        }

        // "Gracie Allen" after a title of rank that is a word of its own: "Captain" + name.
        if (scope.IsKind(end, ItemKind.Person) && scope[end].Start - stop <= 1)
        {
            name = scope.Document.Text[start..scope[end].Stop];
            end++;
        }

        return (Trim(name), end);
    }

    /// <summary>Office words before a name are no part of it ("FBI Assistant Director Brad Follmer"); ranks and forms of address are.</summary>
    private static string Trim(string name)
    {
        var words = name.Split(' ');
        var first = 0;
        while (first < words.Length - 2 && (words[first] is "Assistant" or "Director" or "Deputy" or "Special" or "FBI" or "CIA" or "NBC" or "The" or "Former" or "Vice" || words[first] is "Agent" && first > 0))
        {
            first++;
        }

        return string.Join(' ', words[first..]);
    }
}
