using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What brackets after a title say of its awards: "(1951; winner of six Oscars)", "(1953; Oscar nominated)", "(Emmy Award for Best Drama)".</summary>
internal sealed class AwardBrackets(SentenceScope scope)
{
    private const int MaxLength = 30;
    private AwardInfo? _award;

    public void Read()
    {
        for (var open = 1; open < scope.Count - 2; open++)
        {
            if (scope.IsMark(open, '(') && scope.IsKind(open - 1, ItemKind.Work) && scope.AfterParenthesis(open) is var after && after > open && after - open < MaxLength)
            {
                ReadParts(scope.WorkOf(scope[open - 1]), open, after - 1);
                open = after - 1;
            }
        }
    }

    private void ReadParts(WorkEntry work, int open, int close)
    {
        for (var i = open + 1; i < close;)
        {
            var end = i;
            while (end < close && !scope.IsMark(end, ';') && !scope.IsMark(end, ','))
            {
                end++;
            }

            ReadPart(work, open - 1, i, end);
            i = end + 1;
        }
    }

    private void ReadPart(WorkEntry work, int title, int first, int end)
    {
        var i = first;
        AwardOutcome? outcome = null;
        if (scope.Has(i, "winner") && scope.Has(i + 1, "of") || scope.Has(i, "winning"))
        {
            outcome = AwardOutcome.Won;
            i += scope.Has(i, "winner") ? 2 : 1;
        }
        else if (scope.Has(i, "nominated") && scope.Has(i + 1, "for"))
        {
            outcome = AwardOutcome.Nominated;
            i += 2;
        }

        while (i < end && scope.Is(i, WordClass.Det))
        {
            i++;
        }

        var count = scope.IsKind(i, ItemKind.Number) ? scope[i++].Value : 0;
        AwardInfo? award = null;
        if (scope.IsKind(i, ItemKind.Award) && i < end)
        {
            award = scope[i].Award;
            outcome ??= scope[i].Head is AwardHead.Nomination or AwardHead.NominatedSuffix or AwardHead.Nominee ? AwardOutcome.Nominated : AwardOutcome.Won;
            i++;
        }

        var named = i;
        while (named < end && (scope.Has(named, "for") || scope.Is(named, WordClass.Det)))
        {
            named++;
        }

        var category = scope.IsKind(named, ItemKind.Category) && named < end ? scope[named].Name : null;
        var last = category is null ? i - 1 : named;
        _award = award ?? _award;
        if (outcome is not { } result || _award is null || award is null && category is null || last + 1 < end && !scope.Has(last + 1, "including"))
        {
            return;
        }

        var confidence = award is null ? 0.78m : 0.86m;
        if (count > 1)
        {
            scope.Drafts.Counts.Add(new CountDraft(Party.Of(work), _award, count, result, null, confidence, scope.Span(title, last)));
            return;
        }

        scope.Drafts.Awards.Add(new AwardDraft
        {
            Recipient = Recipient(work, category),
            Award = _award,
            Outcome = result,
            Category = category,
            Work = Recipient(work, category).Person is null ? null : work,
            Confidence = confidence,
            Rule = "award-in-brackets",
            Evidence = scope.Span(title, last),
            Paragraph = scope.Sentence.Paragraph,
        });
    }

    /// <summary>A category for people in a biography is its person's.</summary>
    private Party Recipient(WorkEntry work, string? category) =>
        AwardSlot.IsPersonCategory(category) && scope.Registry.TitlePerson is { } person ? Party.Of(person) : Party.Of(work);
}
