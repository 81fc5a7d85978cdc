using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Ceremonies, categories and people after "at", "in", "as", "with" and "by".</content>
internal sealed partial class AwardListReader
{
    private int StepAt(int i)
    {
        if (scope.Has(i + 1, "least") || scope.Has(i + 1, "most"))
        {
            return i + 2;
        }

        // "the first film to win at the Academy Awards"
        if (_slots.Count == 0 && outcome == AwardOutcome.Won && !GetsNominations && scope.Is(i - 1, WordClass.Win | WordClass.AwardHead | WordClass.AwardRef) && scope.IsKind(i + 2, ItemKind.Award) && scope.Has(i + 1, "the") && scope[i + 2].IsPlural)
        {
            Open(i + 2, scope[i + 2].Award, true).Penalty = 0.04m;
            Consume(i + 2);
            return i + 3;
        }

        // "the Best Actress Award at Cannes": a prize of that place and not the one in focus.
        if (_current is { IsExplicit: false, Category: not null } placed && scope.IsKind(i + 1, ItemKind.Place) | scope.IsKind(i + 1, ItemKind.Name) && PlaceAward(i + 1) is { } local)
        {
            placed.Award = local;
            placed.Ceremony = null;
            placed.IsExplicit = true;
            placed.Penalty = 0.06m;
            Consume(i + 1);
            return i + 2;
        }

        for (var j = i + 1; j < scope.Count && j < i + 6; j++)
        {
            if (scope[j].Kind == ItemKind.Award)
            {
                var first = scope[i + 1].Has("the") ? i + 2 : i + 1;
                var ceremony = scope.Document.Text[scope[first].Start..scope[j].Stop];
                foreach (var slot in _slots)
                {
                    if (!slot.IsExplicit)
                    {
                        slot.Ceremony = slot.Award?.Body == scope[j].Award!.Body ? slot.Ceremony : null;
                        slot.Award = scope[j].Award;
                        slot.IsExplicit = true;
                        slot.Penalty = Math.Min(slot.Penalty, 0.02m);
                    }

                    if (slot.Award == scope[j].Award || slot.Award?.Body == scope[j].Award!.Body)
                    {
                        slot.Ceremony ??= first < j ? ceremony : null;
                        if (slot.Years.Count == 0 && scope.IsKind(first, ItemKind.Year))
                        {
                            slot.Years.Add(scope[first].Value);
                        }
                    }
                }

                Consume(j);
                return j + 1;
            }

            // "Best Actor at the Cannes Film Festival": another body than the one in focus.
            if (scope[j].Kind is ItemKind.Name or ItemKind.Place && (scope[j].Name.EndsWith("Festival", StringComparison.Ordinal) || scope[j].Name.EndsWith("Awards", StringComparison.Ordinal)))
            {
                foreach (var slot in _slots.Where(s => !s.IsExplicit))
                {
                    slot.Award = new AwardInfo(scope[j].Name, scope[j].Name.ToLowerInvariant(), false);
                    slot.Ceremony = null;
                    slot.IsExplicit = true;
                    slot.Penalty = 0.04m;
                }

                Consume(j);
                return j + 1;
            }

            if (scope[j].Kind is ItemKind.Person or ItemKind.Pronoun or ItemKind.Work || scope.IsMark(j, ','))
            {
                break;
            }
        }

        return i;
    }

    private AwardInfo? PlaceAward(int i) => AwardLexicon.Default.Find(scope.Document.Text[scope[i].Start..scope[i].Stop]);

    private int StepAs(int i)
    {
        var j = i + 1;
        while (scope.Is(j, WordClass.Det) || scope.Has(j, "executive") || scope.Has(j, "co-executive"))
        {
            j++;
        }

        // "his only Oscar in 1974 as an Honorary Award"
        if (scope.IsKind(j, ItemKind.Award) && _current is { Category: null } graded && scope[j].Award!.Body != graded.Award?.Body && scope[j].Name.EndsWith("Award", StringComparison.Ordinal) && scope[j].End - scope[j].First <= 3)
        {
            graded.Category = scope[j].Name;
            graded.Last = j;
            Consume(j);
            return j + 1;
        }

        // "won an Oscar as Best Actress"
        if (scope.IsKind(j, ItemKind.Category) && _current is { Category: null, IsClosed: false } unnamed)
        {
            unnamed.Category = scope[j].Name;
            unnamed.Last = j;
            Consume(j);
            return j + 1;
        }

        if (j < scope.Count && JobWords.OfNoun(scope[j].Word.Lower) is { } job && _current is { } current)
        {
            current.Job = (scope.Has(j - 1, "executive") || scope.Has(j - 1, "co-executive") ? scope[j - 1].Word.Lower + " " : string.Empty) + job;
            current.Last = j;
            Consume(j);
            return j + 1;
        }

        return i;
    }

    private int StepIn(int i)
    {
        if (scope.IsKind(i + 1, ItemKind.Year))
        {
            return i + 1;
        }

        if (scope.Has(i + 1, "total"))
        {
            return i + 2;
        }

        // "in a number of other categories, including Best Picture"
        for (var j = i + 2; _slots.Count == 0 && j < scope.Count && j < i + 8 && scope.IsKind(j, ItemKind.Word) && !scope.IsKind(j + 1, ItemKind.Category); j++)
        {
            if (scope.Has(j, "categories") && !scope.Has(j - 1, "the"))
            {
                return j + 1;
            }
        }

        if (scope.Has(i + 1, "the") && scope.Has(i + 2, "same") && scope.Has(i + 3, "category") && scope.Discourse.LastCategory is { } before)
        {
            var again = _current is { Category: null, IsClosed: false } open ? open : ContextAward is { } award && _current is null ? Open(i, award, false) : null;
            if (again is not null)
            {
                again.Category = before;
                again.IsAnother = true;
                again.Penalty += again.IsExplicit ? 0.05m : ContextPenalty + 0.03m;
                again.Outcome = _nomination ? AwardOutcome.Nominated : again.Outcome;
                Consume(i + 3);
                return i + 4;
            }
        }

        if (scope.Has(i + 1, "the") && (scope.Has(i + 2, "category") || scope.Has(i + 2, "categories")) || scope.Has(i + 2, "same") || scope.Has(i + 1, "category"))
        {
            return scope.Has(i + 1, "category") ? i + 2 : i + 3;
        }

        if (scope.IsKind(i + 1, ItemKind.Category) || scope.Is(i + 1, WordClass.Det) && scope.IsKind(i + 2, ItemKind.Category))
        {
            return scope.IsKind(i + 1, ItemKind.Category) ? i + 1 : i + 2;
        }

        // "the Oscar for Best Actress in her role as C in W"
        if (scope.Is(i + 1, WordClass.Poss) && scope.Is(i + 2, WordClass.RoleNoun) && _current is { Work: null })
        {
            return Complement(i);
        }

        if (scope.Has(i + 1, "addition") && scope.Has(i + 2, "to"))
        {
            return ContinuesList(i + 3) ? i + 3 : i;
        }

        if (scope.Has(i + 1, "the") && _current is { IsExplicit: false } && StepAt(i) is var ceremony && ceremony > i)
        {
            return ceremony;
        }

        if (_current is { Category: not null, Work: null } slot && _complements.WorkAt(i + 1) is { IsReference: false } work && scope.IsKind(work.End - 1, ItemKind.Work) | scope.IsMark(work.End - 1, ')'))
        {
            slot.Work = work.Work;
            slot.IsClosed = true;
            slot.Last = work.End - 1;
            Consume(work.End - 1);
            return work.End;
        }

        return i;
    }

    /// <summary>"along with Edmund H. North", "shared with X": other recipients are not read; "with X for category" is.</summary>
    private int StepWith(int i)
    {
        var j = i + 1;
        while (scope.Has(j, "with") || scope.Is(j, WordClass.Det | WordClass.Job))
        {
            j++;
        }

        if (scope.Has(j - 1, "with") && scope.IsKind(j, ItemKind.Number) || scope.Is(j - 1, WordClass.Det) && scope[Math.Min(j, scope.Count - 1)].Kind is ItemKind.Ordinal or ItemKind.Award or ItemKind.Category)
        {
            return _current is not null && ContinuesList(j) ? j : i;
        }

        if (!(scope.IsKind(j, ItemKind.Person) || scope.IsKind(j, ItemKind.Name)))
        {
            return i;
        }

        return PairsWithCategory(j) ? j : ContinuesAfterPeople(j);
    }

    private int ContinuesAfterPeople(int j)
    {
        while (scope.IsKind(j, ItemKind.Person) || scope.IsKind(j, ItemKind.Name) || (scope.Has(j, "and") || scope.IsMark(j, ',')) && (scope.IsKind(j + 1, ItemKind.Person) || scope.IsKind(j + 1, ItemKind.Name)))
        {
            j++;
        }

        return j;
    }

    /// <summary>"by the New York Film Critics Circle": a body of judges by its last word.</summary>
    private (string Name, int At)? JudgeAt(int i)
    {
        var at = scope.Is(i + 1, WordClass.Det) ? i + 2 : i + 1;
        var end = at;
        while (end < scope.Count && end < at + 4 && scope[end].Kind is ItemKind.Name or ItemKind.Organization or ItemKind.Work or ItemKind.Person or ItemKind.Place)
        {
            end++;
        }

        if (end == at)
        {
            return null;
        }

        var name = scope.Document.Text[scope[at].Start..scope[end - 1].Stop];
        var last = name[(name.LastIndexOf(' ') + 1)..];
        at = end - 1;
        return last is "Critics" or "Association" or "Society" or "Circle" or "Academy" or "Guild" or "Review" or "Institute" or "Board" or "Festival" ? (name, at) : null;
    }
}
