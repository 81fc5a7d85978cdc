using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Lines of a list of winners or nominees: "Best Actor – X for W", "Best Drama: W", or a category alone and then "Winner: X (W)".
/// What the lines are comes from a line before them that names the award and says winners or nominees.
/// </summary>
internal sealed class AwardListLine(SentenceScope scope)
{
    private const int MaxIntroduction = 24;
    private const int MaxNames = 12;

    public void Read()
    {
        var first = AfterBullet();
        if (scope.IsKind(first, ItemKind.Category))
        {
            ReadCategory(first);
        }
        else if (scope.Discourse.List is { Category: { } category } list && Label(first) is { } outcome && scope.IsMark(first + 1, ':'))
        {
            ReadNames(first + 2, list, category, outcome, first);
        }
        else
        {
            Introduce();
        }
    }

    /// <summary>"Winners of the 45th Emmy Awards:", "The full list of nominees": what the lines that follow are.</summary>
    private void Introduce()
    {
        if (scope.Count > MaxIntroduction)
        {
            return;
        }

        AwardOutcome? outcome = null;
        Item? award = null;
        for (var i = 0; i < scope.Count; i++)
        {
            outcome ??= scope[i].Word.Lower is "winners" ? AwardOutcome.Won : scope[i].Word.Lower is "nominees" or "nominations" ? AwardOutcome.Nominated : null;
            award ??= scope[i].Kind == ItemKind.Award ? scope[i] : null;
            outcome ??= award is { Head: AwardHead.Winner, IsPlural: true } || scope[i].Kind == ItemKind.Award && scope[i].Head == AwardHead.Winner ? AwardOutcome.Won : null;
        }

        var info = award?.Award ?? scope.Discourse.LastAward;
        var isList = scope.IsMark(scope.Count - 1, ':') || scope.Has(0, "winners") || scope.Has(0, "nominees") || scope.Has(0, "full") || scope.Has(1, "full") || scope.Has(0, "list") || scope.Has(0, "nominations");
        if (outcome is { } said && info is not null && isList)
        {
            scope.Discourse.List = new ListInFocus(info, said, null);
        }
    }

    private void ReadCategory(int at)
    {
        if (scope.Discourse.List is not { } list)
        {
            return;
        }

        var category = scope[at].Name;
        var mark = at + 1;
        if (mark >= scope.Count || scope.IsMark(mark, ':') && mark + 1 == scope.Count)
        {
            scope.Discourse.List = list with { Category = category };
            return;
        }

        if (scope.IsMark(mark, ':') || scope.IsMark(mark, '–') || scope.IsMark(mark, '—') || scope.IsMark(mark, '-'))
        {
            ReadNames(mark + 1, list, category, list.Outcome, at);
        }
    }

    private static AwardOutcome? LabelOf(string word) => word switch
    {
        "winner" or "winners" or "won" => AwardOutcome.Won,
        "nominee" or "nominees" or "nominated" => AwardOutcome.Nominated,
        _ => null,
    };

    private AwardOutcome? Label(int i) => i < scope.Count ? LabelOf(scope[i].Word.Lower) : null;

    /// <summary>"X for W", "X (W), Y (V)", "X and Y, W": names to the line's end; nothing where a verb shows that it is a sentence.</summary>
    private void ReadNames(int i, ListInFocus list, string category, AwardOutcome outcome, int first)
    {
        for (var j = i; j < scope.Count; j++)
        {
            if (scope.Is(j, WordClass.Be | WordClass.Win | WordClass.Get | WordClass.Say | WordClass.Aux))
            {
                return;
            }
        }

        var isPerson = AwardSlot.IsPersonCategory(category);
        for (var found = 0; i < scope.Count && found < MaxNames && scope[i].Kind is ItemKind.Person or ItemKind.Work or ItemKind.Name; found++)
        {
            var named = scope[i];
            if (isPerson && named.Kind == ItemKind.Work)
            {
                return;
            }

            var party = named.Kind == ItemKind.Person || isPerson ? Party.Of(scope.PersonOf(named)) : Party.Of(scope.WorkOf(named));
            var work = party.Person is null ? null : WorkAfter(i + 1, out _);
            WorkAfter(i + 1, out var next);
            Add(party, work, list, category, outcome, first, Math.Max(i, next - 1));
            i = next;
            while (scope.IsMark(i, ',') || scope.IsMark(i, ';') || scope.Has(i, "and") || scope.Has(i, "&"))
            {
                i++;
            }
        }
    }

    private WorkEntry? WorkAfter(int i, out int next)
    {
        next = i;
        if (scope.IsMark(i, '(') && scope.AfterParenthesis(i) is var after && after == i + 3 && scope[i + 1].Kind is ItemKind.Work or ItemKind.Name)
        {
            next = after;
            return scope.WorkOf(scope[i + 1]);
        }

        var joins = scope.Has(i, "for") || scope.Has(i, "in") || scope.IsMark(i, '–') || scope.IsMark(i, '—') || scope.IsMark(i, '-');
        if (joins && (scope.IsKind(i + 1, ItemKind.Work) || scope.IsKind(i + 1, ItemKind.Name)) || scope.IsMark(i, ',') && (scope.IsKind(i + 1, ItemKind.Work) || scope.IsKind(i + 1, ItemKind.Name) && i + 2 >= scope.Count - 1))
        {
            next = i + 2;
            return scope.WorkOf(scope[i + 1]);
        }

        return null;
    }

    private void Add(Party party, WorkEntry? work, ListInFocus list, string category, AwardOutcome outcome, int first, int last) => scope.Drafts.Awards.Add(new AwardDraft
    {
        Recipient = party,
        Award = list.Award,
        Outcome = outcome,
        Category = category,
        Work = work,
        Confidence = 0.82m,
        Rule = "award-list-line",
        Evidence = scope.Span(first, last),
        Paragraph = scope.Sentence.Paragraph,
    });

    private int AfterBullet()
    {
        var i = 0;
        while (i < scope.Count - 1 && i < 2 && (scope[i].Kind == ItemKind.Mark && scope[i].Word.Text is "*" or "•" or "·" or "-" or "–" or "—" or "."))
        {
            i++;
        }

        return i;
    }
}
