using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who broadcasts a series: "W aired on N from 2001 to 2005", "created by A for N", "W is an N sitcom", "two sitcoms for N, W and V", "W, an N series".</summary>
internal sealed class NetworkFrame(SentenceScope scope)
{
    private const int MaxGap = 14;
    private readonly DescribedWork _works = new(scope);
    private readonly WorkListReader _lists = new(scope);

    public void Read()
    {
        for (var i = 1; i < scope.Count; i++)
        {
            if (!IsNetwork(i))
            {
                continue;
            }

            var before = scope.Is(i - 1, WordClass.Det) ? i - 2 : i - 1;
            if (scope.Has(before, "on") || scope.Has(before, "over"))
            {
                Aired(i, before);
            }
            else if (scope.Has(before, "for") || scope.Has(before, "by"))
            {
                MadeFor(i, before);
            }
            else if (scope[i].Kind == ItemKind.Organization)
            {
                Described(i);
            }
        }
    }

    /// <summary>A network of the list, or after "on" a name of its shape: "Alpha TV", "the W Network", "HGTV".</summary>
    private bool IsNetwork(int i)
    {
        if (scope.IsKind(i, ItemKind.Organization))
        {
            return true;
        }

        return scope.IsKind(i, ItemKind.Name) && (scope.Has(i - 1, "on") || scope.Has(i - 2, "on") && scope.Is(i - 1, WordClass.Det))
            && scope[i].Name[(scope[i].Name.LastIndexOf(' ') + 1)..] is "TV" or "Network" or "Channel" or "Television";
    }

    /// <summary>"premiered on N", "aired on 5 May 2001 on N", "W on N".</summary>
    private void Aired(int network, int on)
    {
        for (var i = on - 1; i >= 0 && i > on - MaxGap; i--)
        {
            if (IsAiring(i))
            {
                SayAll(i, network, SubjectOf(i));
                return;
            }

            if (scope[i].Kind == ItemKind.Work && (i == on - 1 || scope.IsMark(i + 1, '(') && scope.AfterParenthesis(i + 1) == on))
            {
                // "starred in W on N": a work beside its network.
                SayAll(i, network, (scope.WorkOf(scope[i]), 0.88m));
                return;
            }

            if (scope.IsMark(i, ';') || scope[i].Kind is ItemKind.Person or ItemKind.Speech || scope.Is(i, WordClass.Star | WordClass.Win | WordClass.Play))
            {
                return;
            }
        }
    }

    private bool IsAiring(int i) => scope[i].Kind == ItemKind.Word && scope[i].Word.Lower is "premiered" or "aired" or "airs" or "broadcast" or "broadcasts" or "debuted" or "premieres" or "airing" or "ran" or "runs" or "televised" or "shown" or "broadcasted" or "screened" or "launched" or "airings" or "run" or "rerun" or "released" or "streamed" or "streams" or "premiere" or "began" or "premiering";

    /// <summary>What aired: the sentence's subject, "it", "the series", or what "that aired" describes.</summary>
    private (WorkEntry Work, decimal Confidence)? SubjectOf(int verb)
    {
        if (_works.Before(verb) is { } work)
        {
            return (work.Work, Math.Min(0.92m, work.Confidence));
        }

        for (var i = verb - 1; i >= 0; i--)
        {
            if (References.IsWorkReference(scope, i))
            {
                return References.WorkOfNoun(scope, i) is { } referred ? (referred, 0.86m) : null;
            }
        }

        return scope.Registry.TitleWork is { Kind: not WorkKind.Novel } title && scope[0].Word.Lower is "it" or "the" or "its" ? (title, 0.8m) : null;
    }

    /// <summary>"created by A for N", "produced for N", "two sitcoms for N, W and V", "the literary adaptation W for N".</summary>
    private void MadeFor(int network, int preposition)
    {
        var isFor = scope.Has(preposition, "for");
        if (isFor && scope.IsMark(network + 1, ',') && IsPlural(preposition - 1) && _lists.Read(network + 2) is { Count: > 0 } listed)
        {
            foreach (var work in listed)
            {
                Say(work.Work, network, 0.9m, preposition, work.End - 1);
            }

            return;
        }

        if (isFor && scope.IsKind(preposition - 1, ItemKind.Work))
        {
            Say(scope.WorkOf(scope[preposition - 1]), network, 0.86m, preposition - 1, network);
            return;
        }

        for (var i = preposition - 1; i >= 0 && i > preposition - MaxGap; i--)
        {
            if (scope.Is(i, WordClass.Create | WordClass.Produce | WordClass.Write) || scope[i].Word.Lower is "made" or "developed" or "commissioned" or "broadcast" or "aired" or "televised")
            {
                if (!isFor && scope.Is(i, WordClass.Create | WordClass.Produce | WordClass.Write))
                {
                    return;
                }

                SayAll(i, network, _works.Before(i) is { } work ? (work.Work, Math.Min(0.85m, work.Confidence)) : null);
                return;
            }

            if (scope.IsMark(i, ';') || scope.Is(i, WordClass.Win | WordClass.Star) || scope[i].Kind == ItemKind.Award)
            {
                return;
            }
        }
    }

    private bool IsPlural(int i) => i >= 0 && scope[i].Kind == ItemKind.Word && scope[i].Word.Lower is "sitcoms" or "series" or "dramas" or "comedies" or "shows" or "programmes" or "programs" or "films" or "miniseries" or "serials";

    /// <summary>"W is a weekday N news programme", "W, an N series".</summary>
    private void Described(int network)
    {
        var kind = network + 1;
        while (kind < scope.Count && kind < network + 8 && scope[kind].Kind is ItemKind.Word or ItemKind.Year && !scope.Is(kind, WordClass.KindWord) && !scope.Is(kind, WordClass.Prep | WordClass.Conj | WordClass.Be | WordClass.Aux) || scope.Has(kind, "'s") && kind > network + 1)
        {
            kind++;
        }

        if (!scope.Is(kind, WordClass.KindWord) || scope.IsKind(kind + 1, ItemKind.Work) || scope.IsKind(kind + 1, ItemKind.Name))
        {
            return;
        }

        for (var i = network - 1; i > 0 && i > network - 9; i--)
        {
            if (scope[i].Word.Lower is "a" or "an" or "the" && scope[i].Kind == ItemKind.Word)
            {
                if (scope.IsMark(i - 1, ',') && scope.IsKind(i - 2, ItemKind.Work))
                {
                    Say(scope.WorkOf(scope[i - 2]), network, 0.92m, i - 2, kind);
                }
                else if (scope.Is(i - 1, WordClass.Be) && _works.Defined() is { } defined && defined < i)
                {
                    Say(scope.WorkOf(scope[defined]), network, 0.93m, defined, kind);
                }

                return;
            }

            if (scope[i].Kind is not (ItemKind.Word or ItemKind.Year or ItemKind.Place or ItemKind.Name))
            {
                return;
            }
        }
    }

    /// <summary>Says it of the work, of the series where the work is its episode, and for each network of "on N and M".</summary>
    private void SayAll(int first, int network, (WorkEntry Work, decimal Confidence)? found)
    {
        if (found is not { } work || work.Work.Kind == WorkKind.Novel || JobWords.IsMusic(work.Work))
        {
            return;
        }

        Say(work.Work, network, work.Confidence, first, network);
        if (work.Work == scope.Registry.TitleWork && scope.Registry.TitleSeries is { } series)
        {
            Say(series, network, Math.Min(0.82m, work.Confidence), first, network);
        }

        if (scope.Has(network + 1, "and") && scope.IsKind(network + 2, ItemKind.Organization))
        {
            Say(work.Work, network + 2, work.Confidence - 0.04m, first, network + 2);
        }
    }

    private void Say(WorkEntry work, int network, decimal confidence, int first, int last) =>
        scope.Drafts.Statements.Add(new StatementDraft(work, FactProperty.Broadcaster, new Organization(scope[network].Name), confidence, "network-of", scope.Span(Math.Min(first, last), Math.Max(first, last))));
}
