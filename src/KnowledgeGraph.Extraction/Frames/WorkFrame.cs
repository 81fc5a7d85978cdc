using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What a sentence says of a work itself: its broadcaster, year, kind, source.</summary>
internal sealed partial class WorkFrame(SentenceScope scope)
{
    private readonly WorkListReader _lists = new(scope);

    public void Read()
    {
        SeriesOfEpisode();
        for (var i = 0; i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Work)
            {
                Before(i);
                After(i);
            }
            else if (References.IsWorkReference(scope, i))
            {
                KindOfReference(i);
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower.EndsWith('s') && item.Word.Lower.Length > 4)
            {
                KindOfList(i);
            }
            else if (item.Has("adaptation") && scope.Has(i + 1, "of") && !scope.Has(i - 1, "the") && !scope.Has(i - 2, "the"))
            {
                BasedOn(i);
            }
            else if (item.Kind == ItemKind.Word && (item.Word.Lower is "based" && scope.Has(i + 1, "on") || item.Word.Lower is "adapted" && scope.Has(i + 1, "from")))
            {
                BasedOn(i);
            }
        }
    }

    /// <summary>"W is the tenth episode of the sitcom V": what the article's episode belongs to.</summary>
    private void SeriesOfEpisode()
    {
        if (scope.Registry.TitleWork is not { Format: "episode" } episode || scope.Registry.TitleSeries is not null || new DescribedWork(scope).Defined() is not { } at || scope.WorkOf(scope[at]) != episode)
        {
            return;
        }

        for (var i = at + 1; i < scope.Count; i++)
        {
            if (scope[i].Kind == ItemKind.Work && scope.WorkOf(scope[i]) is var series && series != episode)
            {
                scope.Registry.TitleSeries = series;
                return;
            }
        }
    }

    /// <summary>Words before a title: "the 1988 HBO miniseries W".</summary>
    private void Before(int work)
    {
        var entry = scope.WorkOf(scope[work]);
        var kindAt = -1;
        for (var i = work - 1; i >= 0 && i > work - 9; i--)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Word && item.Is(WordClass.KindWord | WordClass.GenreWord) && kindAt < 0 && i == work - 1)
            {
                kindAt = i;
            }
            else if (item.Kind == ItemKind.Year && item.Date is null && kindAt >= 0 && !scope.Has(i - 1, "in"))
            {
                Say(entry, (entry.Kind == WorkKind.Novel || entry.Kind == WorkKind.Unknown && scope[kindAt].Word.Lower is "novel" or "book" or "memoir" or "novella" or "essay" or "poem") ? FactProperty.PublicationYear : FactProperty.ReleaseYear, item.Value, 0.93m, "year-before-kind", i, work);
            }
            else if (item.Kind == ItemKind.Organization && (kindAt >= 0 || i == work - 1))
            {
                Say(entry, FactProperty.Broadcaster, new Organization(item.Name), 0.96m, "network-before-kind", i, work);
            }
            else if (item.Has("'s") && scope.IsKind(i - 1, ItemKind.Year) && scope[i - 1].Date is null)
            {
                Say(entry, FactProperty.ReleaseYear, scope[i - 1].Value, 0.9m, "year-possessive", i - 1, work);
                break;
            }
            else if (item.Has("'s") || item.Has("'") && scope.IsKind(i - 1, ItemKind.Organization))
            {
                if (scope.IsKind(i - 1, ItemKind.Organization))
                {
                    Say(entry, FactProperty.Broadcaster, new Organization(scope[i - 1].Name), 0.93m, "network-possessive", i - 1, work);
                }
                else if (i == work - 1 && scope[i - 1 < 0 ? 0 : i - 1].Kind == ItemKind.Name && scope.Is(work + 1, WordClass.KindWord))
                {
                    // A possessive says "Marvel's", not "produced by": weak.
                    Say(entry, FactProperty.Producer, new Organization(scope[i - 1].Name), 0.65m, "producer-possessive", i - 1, work + 1);
                }

                break;
            }
            else if (item.Kind is not (ItemKind.Word or ItemKind.Year or ItemKind.Place or ItemKind.Award) || item.Is(WordClass.Prep | WordClass.Conj | WordClass.Aux | WordClass.Det) || item.Kind == ItemKind.Award && item.Head is not (AwardHead.WinningSuffix or AwardHead.NominatedSuffix))
            {
                break;
            }
        }

        if (kindAt >= 0)
        {
            Kind(entry, kindAt, work);
        }
    }

    /// <summary>Marks after a title: "(1969)", "(1989–1998)", "films".</summary>
    private void After(int work)
    {
        var entry = scope.WorkOf(scope[work]);
        if (scope.IsMark(work + 1, '(') && work + 3 < scope.Count)
        {
            var inner = scope[work + 2];
            if (inner.Kind == ItemKind.Year && inner.Date is null && !scope.Is(work + 3, WordClass.Prep))
            {
                var book = entry.Kind == WorkKind.Novel;
                Say(entry, book ? FactProperty.PublicationYear : FactProperty.ReleaseYear, inner.Value, 0.95m, "year-in-parentheses", work, scope.IsMark(work + 3, ')') ? work + 3 : work + 2);
            }
            else if (inner.Kind == ItemKind.Years)
            {
                Say(entry, FactProperty.BroadcastStartYear, inner.Value, 0.95m, "years-in-parentheses", work, work + 3);
                if (inner.Value2 > 0)
                {
                    Say(entry, FactProperty.BroadcastEndYear, inner.Value2, 0.95m, "years-in-parentheses", work, work + 3);
                }
            }
        }
        else if (scope[work].Quote is not null && scope.Is(work + 1, WordClass.KindWord) || scope[work].Quote is not null && scope[work + 1 < scope.Count ? work + 1 : work].Word.Lower is "films" or "movies")
        {
            if (scope[work + 1].Word.Lower is "films" or "movies")
            {
                entry.Format ??= "film series";
                Say(entry, FactProperty.Format, "film series", 0.85m, "kind-after-title", work, work + 1);
                if (scope.Has(work - 1, "'s") && scope.IsKind(work - 2, ItemKind.Name))
                {
                    Say(entry, FactProperty.Producer, new Organization(scope[work - 2].Name), 0.65m, "producer-possessive", work - 2, work + 1);
                }
            }
        }

        if (new DescribedWork(scope).Defined() == work)
        {
            var be = work + 1;
            while (be < scope.Count && !(scope[be].Word.Lower is "is" or "was" && scope[be].Kind == ItemKind.Word))
            {
                be = scope.IsMark(be, '(') && scope.AfterParenthesis(be) is var after && after > be ? after : be + 1;
            }

            Definition(entry, work, be + 1);
        }
    }

    private void BasedOn(int based)
    {
        var owner = Owner(based);
        if (owner is null)
        {
            return;
        }

        new SourceReader(scope).Read(based, owner.Value.Work, owner.Value.Index, owner.Value.Confidence);
    }

    /// <summary>The adapted work: before the participle, or the title after a comma where the sentence opens with it.</summary>
    private (WorkEntry Work, int Index, decimal Confidence)? Owner(int based)
    {
        if (based <= 1 || scope.IsMark(based - 1, ','))
        {
            for (var i = based + 2; i + 1 < scope.Count; i++)
            {
                if (scope.IsMark(i, ',') && scope.IsKind(i + 1, ItemKind.Work) && based <= 1)
                {
                    return (scope.WorkOf(scope[i + 1]), i + 1, 0.98m);
                }
            }
        }

        for (var i = based - 1; i >= 0 && i > based - 12; i--)
        {
            if (scope[i].Word.Lower is "character" or "role" or "characters")
            {
                return null;
            }

            if (scope[i].Kind is ItemKind.Work || scope.IsMark(i, ';') || scope.IsMark(i, ','))
            {
                break;
            }
        }

        return new DescribedWork(scope).Before(based) is { } work ? (work.Work, IndexOf(work.Work, based), work.Confidence) : null;
    }

    private int IndexOf(WorkEntry work, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (scope.IsKind(i, ItemKind.Work) && scope.WorkOf(scope[i]) == work)
            {
                return i;
            }
        }

        return before;
    }

    private void Say(WorkEntry subject, FactProperty property, object value, decimal confidence, string rule, int first, int last) =>
        scope.Drafts.Statements.Add(new StatementDraft(subject, property, value, confidence, rule, scope.Span(first, last)));
}
