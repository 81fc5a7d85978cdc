using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>A player of a list, with the characters that the list gives, and the last item of the entry.</summary>
internal sealed record Player(PersonEntry Actor, IReadOnlyList<string> Characters, int First, int Last, bool IsSure);

/// <summary>Reads lists of players: "A, B as C, the young D (in her first role), along with E and F".</summary>
internal sealed class CastReader(SentenceScope scope)
{
    private const int MaxGap = 9;
    private const int MaxDescription = 16;

    public List<Player> Read(int start)
    {
        var players = new List<Player>();
        for (var i = Start(start); i >= 0; i = Next(players[^1].Last + 1, players))
        {
            players.Add(Entry(i));
        }

        return players;
    }

    /// <summary>The first player, over words that describe: "American actors", "an ensemble cast of".</summary>
    private int Start(int i)
    {
        for (var j = i; j < scope.Count && j < i + MaxGap; j++)
        {
            if (IsPlayer(j, isFirst: true))
            {
                return j;
            }

            if (!MayPrecede(j))
            {
                return -1;
            }
        }

        return -1;
    }

    private Player Entry(int i)
    {
        var names = new List<string>();
        var end = i + 1;
        if (scope.Has(end, "as") && Characters.One(scope, end + 1) is { } found)
        {
            names.Add(found.Name);
            end = found.End;
        }
        else if (scope.Has(end, "as"))
        {
            end = AfterDescription(end + 1);
        }
        else if (scope.IsMark(end, '(') && scope.AfterParenthesis(end) is var after && after > end)
        {
            var inner = scope.Has(end + 1, "as") ? end + 2 : end + 1;
            if (Characters.One(scope, inner) is { } named && named.End == after - 1)
            {
                names.Add(named.Name);
            }

            end = after;
        }
        else if (scope.Has(end, "in") && scope.Has(end + 1, "the") && scope.Has(end + 3, "role"))
        {
            end += 4;
        }

        return new Player(scope.PersonOf(scope[i]), names, i, end - 1, scope[i].Kind == ItemKind.Person);
    }

    /// <summary>"as a photographer who comes home, and": the words up to the next player; the place itself where none follows.</summary>
    private int AfterDescription(int i)
    {
        for (var j = i; j + 1 < scope.Count && j < i + MaxDescription; j++)
        {
            if (scope.IsMark(j, ';') || scope[j].Kind == ItemKind.Speech)
            {
                break;
            }

            var next = scope.IsMark(j, ',') && scope.Has(j + 1, "and") ? j + 2 : j + 1;
            if ((scope.IsMark(j, ',') || scope.Has(j, "and")) && IsPlayer(next, isFirst: true) && (scope.Has(next + 1, "as") || scope.IsMark(next + 1, ',') || next + 2 >= scope.Count))
            {
                return j;
            }
        }

        return i;
    }

    /// <summary>The next player after a comma, "and", "with", "along with"; -1 where the list ends or another clause starts.</summary>
    private int Next(int i, List<Player> players)
    {
        if (i >= scope.Count || !scope.IsMark(i, ',') && !IsJoint(i) || scope.Has(i, "as") && !scope.Has(i + 1, "well"))
        {
            return -1;
        }

        var from = scope.IsMark(i, ',') && scope.Has(i + 1, "who") ? AfterClause(i + 1) : i;
        for (var j = from; j < scope.Count && j < from + MaxGap; j++)
        {
            if (j > from && IsPlayer(j, isFirst: false))
            {
                // "A as C, Sonny, and B as D": a bare word in a list of parts belongs to the part.
                var isBare = !scope[j].Name.Contains(' ', StringComparison.Ordinal) && scope[j].Kind == ItemKind.Name;
                return isBare && (players[^1].Characters.Count > 0 || players.Count < 2 && !players[0].IsSure) && !scope.Has(j + 1, "as") ? -1 : StartsClause(j) ? -1 : j;
            }

            if (scope.Has(j, "in") && scope.Is(j + 1, WordClass.Poss) && Debut(j) is var after && after > j)
            {
                j = after;
            }
            else if (!MayPrecede(j) && !scope.IsMark(j, ',') && !IsJoint(j))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsJoint(int i) => scope[i].Word.Lower is "and" or "with" or "along" or "alongside" or "together" or "plus" or "&" or "opposite" or "featuring" or "including" or "as" or "well" or "co-starring";

    /// <summary>"A, who won the prize, B": the comma after the clause.</summary>
    private int AfterClause(int who)
    {
        for (var j = who + 1; j + 1 < scope.Count && j < who + MaxDescription; j++)
        {
            if (scope.IsMark(j, ',') && IsPlayer(scope.Has(j + 1, "and") ? j + 2 : j + 1, isFirst: true))
            {
                return j;
            }
        }

        return who;
    }

    /// <summary>"in his film debut": its last word.</summary>
    private int Debut(int i)
    {
        for (var j = i + 2; j < scope.Count && j < i + 6; j++)
        {
            if (scope[j].Word.Lower is "debut" or "role" or "appearance" or "performance")
            {
                return j;
            }
        }

        return i;
    }

    private bool StartsClause(int i) => scope.Is(i + 1, WordClass.Be | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Star | WordClass.Play | WordClass.Direct | WordClass.Write | WordClass.Produce) || scope.Has(i + 1, "'s") || scope.Has(i + 1, "'");

    private bool MayPrecede(int i)
    {
        var item = scope[i];
        return item.Kind switch
        {
            ItemKind.Word => !item.Has("'s") && !item.Has("'") && JobWords.OfNoun(item.Word.Lower) is null && !item.Is(WordClass.Be | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Play | WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Prep | WordClass.Conj) || item.Is(WordClass.Det | WordClass.Job),
            ItemKind.Number or ItemKind.Place => true,
            ItemKind.Award => item.Head is AwardHead.WinningSuffix or AwardHead.NominatedSuffix or AwardHead.Winner or AwardHead.Nominee,
            ItemKind.Name => scope.Is(i + 1, WordClass.Job) || scope.IsKind(i + 1, ItemKind.Person),
            _ => false,
        };
    }

    /// <summary>Whether an item may be a player: a person, or a name of a person's shape.</summary>
    public bool IsPlayer(int i, bool isFirst)
    {
        if (scope.IsKind(i, ItemKind.Person))
        {
            // "featuring Lind's daughter": not she.
            return !scope.Has(i + 1, "'s") && !scope.Has(i + 1, "'");
        }

        if (!scope.IsKind(i, ItemKind.Name) || scope.Is(i + 1, WordClass.Job) || scope.IsKind(i + 1, ItemKind.Person))
        {
            return false;
        }

        return JobWords.LooksLikePerson(scope[i].Name) || !isFirst && !scope[i].Name.Contains(' ', StringComparison.Ordinal) && !scope[i].Word.IsAllCaps && (i + 1 >= scope.Count || scope[i + 1].Kind == ItemKind.Mark || scope.Has(i + 1, "and") || scope.Has(i + 1, "as"));
    }
}
