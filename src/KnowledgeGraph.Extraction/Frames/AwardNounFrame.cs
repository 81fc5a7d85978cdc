using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Award results without a verb: "the Emmy-winning series W", "Oscar winner X", "X, winner of the Tony Award", "the award went to X".</summary>
internal sealed class AwardNounFrame(SentenceScope scope)
{
    private const int MaxGap = 8;
    private readonly AwardHolders _holders = new(scope);
    private readonly AwardPossessions _possessions = new(scope);
    private readonly AwardContests _contests = new(scope);

    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            if (scope[i].Kind == ItemKind.Award && scope[i].Head is AwardHead.WinningSuffix or AwardHead.NominatedSuffix or AwardHead.Winner or AwardHead.Nominee)
            {
                Modifier(i);
            }
            else if (scope[i].Kind == ItemKind.Award && scope[i].Head is AwardHead.None or AwardHead.Award && scope.IsKind(i - 1, ItemKind.Ordinal) && scope.Is(i - 3, WordClass.Be) && (scope.Has(i - 4, "it") || scope.Has(i - 4, "this")))
            {
                _possessions.Numbered(i);
            }
            else if (scope[i].Kind == ItemKind.Award && scope[i].Head == AwardHead.Nomination)
            {
                _possessions.Nomination(i);
            }
            else if (scope[i].Kind == ItemKind.Award && scope.Has(i + 1, "for") && scope.IsKind(i + 2, ItemKind.Person))
            {
                OrdinalFor(i);
            }
            else if (scope.Has(i, "such") && scope.Is(i + 1, WordClass.AwardRef | WordClass.NomiNoun) && scope.IsKind(i - 1, ItemKind.Ordinal))
            {
                _possessions.Such(i);
            }
            else if (scope[i].Word.Lower is "bested" or "beat" or "beats" or "beating" or "defeated" or "defeating" && scope[i].Kind == ItemKind.Word)
            {
                _contests.Bested(i);
            }
            else if (scope[i].Has("to") && scope[i - 1 < 0 ? 0 : i - 1].Word.Lower is "went" or "goes" or "awarded" or "go" or "given" or "presented")
            {
                _contests.WentTo(i);
            }
            else if (scope[i].Word.Lower is "winner" or "recipient" && scope.Has(i + 1, "of") || scope[i].Word.Lower is "nominee" or "finalist" && (scope.Has(i + 1, "for") || scope.Has(i + 1, "of")))
            {
                _holders.WinnerOf(i);
            }
            else if (scope[i].Word.Lower is "win" or "victory" && scope[i].Kind == ItemKind.Word && (scope.IsKind(i - 1, ItemKind.Award) || scope.IsKind(i - 1, ItemKind.Category)))
            {
                _possessions.Win(i);
            }
            else if (scope.Has(i, "won") && scope.Has(i + 1, "by") && scope.Is(i - 1, WordClass.Be))
            {
                _contests.WentTo(i + 1);
            }
        }
    }

    private void Modifier(int i)
    {
        if (scope[i].Head is AwardHead.Winner or AwardHead.Nominee && _holders.Times(i))
        {
            return;
        }

        var outcome = scope[i].Head is AwardHead.WinningSuffix or AwardHead.Winner ? AwardOutcome.Won : AwardOutcome.Nominated;
        for (var j = i + 1; j < scope.Count && j <= i + MaxGap; j++)
        {
            var item = scope[j];
            if (item.Kind is ItemKind.Work or ItemKind.Person)
            {
                // "Emmy-winning director of X" names no one; "Oscar winner Jane Doe's film" still names her.
                var party = item.Kind == ItemKind.Work ? Party.Of(scope.WorkOf(item)) : Party.Of(scope.PersonOf(item));
                if (_holders.Described(i, j) is { } holder)
                {
                    Add(Math.Min(i, holder.First), Math.Max(j - 1, holder.Last), holder.Party, outcome, i, holder.Work);
                    return;
                }

                if (item.Kind == ItemKind.Person && scope.Is(j - 1, WordClass.KindWord) || item.Kind == ItemKind.Work && scope.Is(j - 1, WordClass.Job) || item.Kind == ItemKind.Work && scope[i].Head is AwardHead.Winner or AwardHead.Nominee)
                {
                    return;
                }

                if (item.Kind == ItemKind.Work && scope.Has(j - 1, "of"))
                {
                    return;
                }

                Add(i, j, party, outcome);
                return;
            }

            if (scope.Has(j, "and") && scope.IsKind(j + 1, ItemKind.Award) && scope[j + 1].Head is AwardHead.WinningSuffix or AwardHead.NominatedSuffix)
            {
                // "Emmy-winning and BAFTA-nominated filmmaker X"
                j++;
                continue;
            }

            if (item.Kind == ItemKind.Name && j == i + 1 && scope.Has(i - 1, "the") && item.Name.Contains(' ', StringComparison.Ordinal) && scope[i].Head is AwardHead.WinningSuffix or AwardHead.NominatedSuffix && !scope.Is(j + 1, WordClass.Job | WordClass.KindWord))
            {
                // "the Emmy-winning Deadliest Catch"
                Add(i, j, Party.Of(scope.WorkOf(item)), outcome);
                return;
            }

            if (SameName(j) is { } named)
            {
                Add(i, named.Index, Party.Of(named.Work), outcome);
                return;
            }

            if (item.Kind is ItemKind.Year or ItemKind.Organization or ItemKind.Number or ItemKind.Ordinal or ItemKind.Place
                || item.Kind == ItemKind.Word && !item.Is(WordClass.Prep | WordClass.Conj | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Play) || (item.IsMark(',') || item.Is(WordClass.Conj)) && (scope.Is(j + 1, WordClass.GenreWord | WordClass.Job) || scope.Is(j + 1, WordClass.Conj) && scope.Is(j + 2, WordClass.Job)))
            {
                continue;
            }

            if (_holders.Described(i, j) is { } described)
            {
                Add(Math.Min(i, described.First), Math.Max(j - 1, described.Last), described.Party, outcome, i, described.Work);
            }

            return;
        }
    }

    /// <summary>"an Academy Award-winning film of the same name — Argo": the title follows.</summary>
    private (int Index, WorkEntry Work)? SameName(int j)
    {
        if (!(scope.Has(j, "of") && scope.Has(j + 1, "the") && scope.Has(j + 2, "same") && (scope.Has(j + 3, "name") || scope.Has(j + 3, "title"))))
        {
            return null;
        }

        for (var k = j + 4; k < scope.Count && k < j + 7; k++)
        {
            if (scope[k].Kind == ItemKind.Work)
            {
                return (k, scope.WorkOf(scope[k]));
            }

            if (scope[k].Kind == ItemKind.Name && scope[k - 1].Word.Text is "—" or "–" or ",")
            {
                return (k, scope.Registry.AddWork(scope[k].Name));
            }
        }

        return null;
    }

    /// <summary>"It's the first acting Emmy Award for X": a win with its number.</summary>
    private void OrdinalFor(int award)
    {
        var at = award - 1;
        string? group = null;
        if (scope.IsKind(at, ItemKind.Word) && scope[at].Word.Lower is "acting" or "directing" or "producing" or "writing")
        {
            group = scope[at].Word.Lower;
            at--;
        }

        if (!scope.IsKind(at, ItemKind.Ordinal) || scope[award].Head is not (AwardHead.None or AwardHead.Award) || at < 2 || !scope.Has(at - 1, "the") || !(scope.Has(at - 2, "'s") || scope.Is(at - 2, WordClass.Be) || scope.Has(at - 2, "marks") || scope.Has(at - 2, "marked")))
        {
            return;
        }

        var span = new Text.TextSpan(scope[0].Start, scope[award + 2].Stop);
        scope.Drafts.Awards.Add(new AwardDraft
        {
            Recipient = Party.Of(scope.PersonOf(scope[award + 2])),
            Award = scope[award].Award,
            Outcome = AwardOutcome.Won,
            Ordinal = scope[at].Value,
            OrdinalGroup = group,
            Confidence = 0.92m,
            Rule = "award-ordinal-for",
            Evidence = span,
            OrdinalEvidence = span,
            Paragraph = scope.Sentence.Paragraph,
        });
    }

    private void Add(int first, int last, Party party, AwardOutcome outcome, int award = -1, WorkEntry? work = null)
    {
        award = award < 0 ? first : award;

        // "a Grammy and Emmy-winning singer": the suffix is of both.
        if (award >= 2 && scope.Has(award - 1, "and") && scope.IsKind(award - 2, ItemKind.Award) && scope[award - 2].Head is AwardHead.None or AwardHead.Award)
        {
            Add(Math.Min(first, award - 2), last, party, outcome, award - 2, work);
        }

        scope.Drafts.Awards.Add(new AwardDraft
        {
            Recipient = party,
            Award = scope[award].Award,
            Outcome = outcome,
            Work = work,
            Confidence = 0.9m,
            Rule = "award-modifier",
            Evidence = scope.Span(first, last) is var span && last < scope.Count - 2 ? span : new(scope[first].Start, scope[last].Stop),
            Paragraph = scope.Sentence.Paragraph,
        });
    }
}
