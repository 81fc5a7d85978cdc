using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What a sentence says of a work itself: its broadcaster, year, kind, source.</summary>
internal sealed class WorkFrame(SentenceScope scope)
{
    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Work)
            {
                Before(i);
                After(i);
            }
            else if (item.Kind == ItemKind.Organization)
            {
                Broadcast(i);
            }
            else if (item.Kind == ItemKind.Word && (item.Word.Lower is "based" && scope.Has(i + 1, "on") || item.Word.Lower is "adapted" && scope.Has(i + 1, "from")))
            {
                BasedOn(i);
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
                Say(entry, FactProperty.ReleaseYear, item.Value, 0.93m, "year-before-kind", i, work);
            }
            else if (item.Kind == ItemKind.Organization && (kindAt >= 0 || i == work - 1))
            {
                Say(entry, FactProperty.Broadcaster, new Organization(item.Name), 0.96m, "network-before-kind", i, work);
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

    private void Kind(WorkEntry entry, int last, int work)
    {
        var first = last;
        var words = scope.Document.Tokens.AsSpan();
        (int Length, string Value)? best = null;
        for (var i = last; i >= 0 && i > last - 4 && scope[i].Kind == ItemKind.Word; i--)
        {
            if (PhraseLexicon.Kinds.At(words, scope[i].First, scope[last].End, false) is { } found && scope[i].First + found.Length == scope[last].End)
            {
                best = found;
                first = i;
            }
        }

        if (best is not { } kind || kind.Value is "genre" or "other")
        {
            return;
        }

        var value = kind.Value switch { "film" => WorkKind.Film, "series" => WorkKind.Series, _ => WorkKind.Novel };
        entry.Format ??= scope.Document.Text[scope[first].Start..scope[last].Stop];
        Say(entry, FactProperty.WorkType, value, value == WorkKind.Series && scope[last].Has("series") ? 0.9m : 0.95m, "kind-before-title", first, work);
        if (entry.Format.StartsWith("mini", StringComparison.OrdinalIgnoreCase) || entry.Format.StartsWith("TV", StringComparison.Ordinal) || entry.Format.Contains("sitcom", StringComparison.Ordinal))
        {
            Say(entry, FactProperty.Format, entry.Format, 0.95m, "kind-before-title", first, work);
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
        else if (scope.Has(work + 1, "is") || scope.Has(work + 1, "was"))
        {
            Definition(entry, work);
        }
    }

    /// <summary>"W is a 1984 American film".</summary>
    private void Definition(WorkEntry entry, int work)
    {
        var year = -1;
        for (var i = work + 2; i < scope.Count && i < work + 12; i++)
        {
            if (scope[i].Kind == ItemKind.Year && scope[i].Date is null)
            {
                year = i;
            }
            else if (scope.Is(i, WordClass.KindWord) && year > 0)
            {
                var isBook = scope[i].Word.Lower is "novel" or "book" or "memoir" or "novella" or "autobiography" or "biography";
                Say(entry, isBook ? FactProperty.PublicationYear : FactProperty.ReleaseYear, scope[year].Value, 0.95m, "definition", work, i);
                return;
            }
            else if (scope.Is(i, WordClass.Prep | WordClass.Aux) || scope[i].Kind is ItemKind.Mark or ItemKind.Person)
            {
                return;
            }
        }
    }

    /// <summary>"premiered on HBO", "aired on NBC".</summary>
    private void Broadcast(int organisation)
    {
        if (!(scope.Has(organisation - 1, "on") && scope[Math.Max(0, organisation - 2)].Word.Lower is "premiered" or "aired" or "airs" or "broadcast" or "debuted" or "premieres" or "airing" or "ran"))
        {
            return;
        }

        var work = References.LastWorkBefore(scope, organisation);
        for (var i = organisation - 3; work is null && i >= 0; i--)
        {
            work = References.IsWorkReference(scope, i) ? References.WorkOfNoun(scope, i) : null;
        }

        if (work is not null)
        {
            Say(work, FactProperty.Broadcaster, new Organization(scope[organisation].Name), 0.92m, "network-aired", Math.Max(0, organisation - 2), organisation);
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

        for (var i = based - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Work)
            {
                return (scope.WorkOf(scope[i]), i, based - i <= 8 ? 0.95m : 0.85m);
            }

            if (References.IsWorkReference(scope, i))
            {
                return References.WorkOfNoun(scope, i) is { } work ? (work, i, 0.85m) : null;
            }

            if (scope.IsMark(i, ';') || scope[i].Word.Lower is "character" or "role")
            {
                return null;
            }
        }

        return null;
    }

    private void Say(WorkEntry subject, FactProperty property, object value, decimal confidence, string rule, int first, int last) =>
        scope.Drafts.Statements.Add(new StatementDraft(subject, property, value, confidence, rule, scope.Span(first, last)));
}
