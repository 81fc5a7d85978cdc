using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Reads what follows "for": a role, a performance, a job on a work, a work.</summary>
internal sealed class ComplementReader(SentenceScope scope)
{
    private const int MaxGap = 16;

    /// <summary>Reads at the index after "for"; null where nothing of the kind stands there.</summary>
    public Complement? Read(int i, PersonEntry? recipient, WorkEntry? antecedent)
    {
        if (i >= scope.Count)
        {
            return null;
        }

        if (Role(i, recipient, antecedent) is { } role)
        {
            return role;
        }

        if (Playing(i, recipient, antecedent) is { } playing)
        {
            return playing;
        }

        return Job(i) ?? WorkAt(i);
    }

    /// <summary>"his dual roles in W", "her performance as C", "the same role", "X's portrayal of C in W".</summary>
    private Complement? Role(int i, PersonEntry? recipient, WorkEntry? antecedent)
    {
        var noun = i;
        while (noun < scope.Count && noun < i + 7 && !scope.Is(noun, WordClass.RoleNoun))
        {
            if (scope[noun].Kind is ItemKind.Award or ItemKind.Category or ItemKind.Work or ItemKind.Mark or ItemKind.Year || scope.Is(noun, WordClass.Prep | WordClass.Conj))
            {
                return null;
            }

            noun++;
        }

        if (noun >= scope.Count || !scope.Is(noun, WordClass.RoleNoun) || scope[noun].Word.Lower is "lead" or "turn" && !scope.Is(noun - 1, WordClass.Det | WordClass.Poss))
        {
            return null;
        }

        var result = new Complement { End = noun + 1 };
        ReadCharacter(noun + 1, result);
        ReadWork(result.End, result);

        // "her guest appearance in a Cher special": a work that has no name here.
        var isUnnamed = (scope.Has(result.End, "in") || scope.Has(result.End, "on")) && (scope.Has(result.End + 1, "a") || scope.Has(result.End + 1, "an"));
        if (result.Work is null && !isUnnamed)
        {
            Refer(result, recipient, antecedent);
        }

        return result;
    }

    private void Refer(Complement result, PersonEntry? recipient, WorkEntry? antecedent)
    {
        result.IsReference = true;
        var role = scope.Discourse.Role;
        if (antecedent is not null)
        {
            result.Work = antecedent;
        }
        else if (recipient is not null && role is not null && role.Actor == recipient)
        {
            result.Work = role.Work;
            if (result.Characters.Count == 0)
            {
                result.Characters.AddRange(role.Characters);
            }
        }
        else if (recipient is not null && scope.Discourse.WorkOf(recipient) is { } work)
        {
            result.Work = work;
        }
        else
        {
            result.Work = scope.Registry.TitleWork;
        }
    }

    private Complement? Playing(int i, PersonEntry? recipient, WorkEntry? antecedent)
    {
        if (!scope.Is(i, WordClass.Play) || !scope[i].Word.Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        var result = new Complement { End = i + 1 };
        if (Characters.At(scope, i + 1) is { } found)
        {
            result.Characters.AddRange(found.Names);
            result.End = found.End;
        }
        else
        {
            // "for playing two characters": named nowhere here.
            while (result.End < scope.Count && scope[result.End].Kind is ItemKind.Number or ItemKind.Word && !scope.Is(result.End, WordClass.Prep | WordClass.Conj | WordClass.Aux))
            {
                result.End++;
            }
        }

        ReadWork(result.End, result);
        if (result.Work is null)
        {
            result.IsReference = true;
            result.Work = antecedent;
        }

        return result;
    }

    private void ReadCharacter(int i, Complement result)
    {
        if ((scope.Has(i, "as") || scope.Has(i, "of")) && Characters.At(scope, i + 1) is { } found)
        {
            result.Characters.AddRange(found.Names);
            result.End = found.End;
        }
    }

    /// <summary>"in the 2015 HBO film Bessie", "on the show".</summary>
    private void ReadWork(int i, Complement result)
    {
        // An apposition may stand between the character and the work: "as C, the owner, in W" is too far; one word group is not.
        if (!(scope.Has(i, "in") || scope.Has(i, "on") || scope.Has(i, "from") || scope.Has(i, "for")))
        {
            return;
        }

        if (WorkAt(i + 1) is { } work)
        {
            result.Work = work.Work;
            result.End = work.End;
            result.IsReference = work.IsReference;
        }
    }

    /// <summary>"directing W", "co-executive producing the HBO series W", "writing W".</summary>
    private Complement? Job(int i)
    {
        var verb = i;
        while (verb < i + 3 && scope.Is(verb, WordClass.Produce | WordClass.Adverb) && !scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) || scope.Has(verb, "executive"))
        {
            verb++;
        }

        if (!scope.Is(verb, WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Create | WordClass.Compose) || !scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        var job = JobWords.OfVerb(scope, i, verb);
        if (WorkAt(verb + 1) is not { Work: not null } work)
        {
            return new Complement { Job = job, End = verb + 1 };
        }

        work.Job = job;
        return work;
    }

    /// <summary>A work at or shortly after an index, over words such as "the 2015 HBO film"; or "the film" itself.</summary>
    public Complement? WorkAt(int i)
    {
        for (var j = i; j < scope.Count && j < i + MaxGap; j++)
        {
            var item = scope[j];
            switch (item.Kind)
            {
                case ItemKind.Work:
                    return new Complement { Work = scope.WorkOf(item), End = AfterYear(j + 1) };
                case ItemKind.Name when IsModifier(j):
                    continue;
                case ItemKind.Name when j > i ? scope.Is(j - 1, WordClass.KindWord | WordClass.GenreWord) : !scope.Has(j + 1, "'s"):
                    if (LooksLikeOrganisation(item))
                    {
                        return null;
                    }

                    return new Complement { Work = scope.Registry.AddWork(item.Name), End = AfterYear(j + 1) };
                case ItemKind.Person when scope.Has(j + 1, "'s") || scope.Has(j + 1, "'"):
                    j++;
                    continue;
                case ItemKind.Name when scope.Has(j + 1, "'s") || scope.Has(j + 1, "'"):
                    j++;
                    continue;
                case ItemKind.Award when item.Head is AwardHead.WinningSuffix or AwardHead.NominatedSuffix:
                case ItemKind.Person when scope.Is(j + 1, WordClass.KindWord):
                    continue;
                case ItemKind.Mark when item.IsMark('(') && j > i && scope.AfterParenthesis(j) is var after && after > j && after < j + 8:
                    j = after - 1;
                    continue;
                case ItemKind.Mark when item.IsMark(',') && scope.Is(j - 1, WordClass.KindWord) && scope.IsKind(j + 1, ItemKind.Work) && scope[j + 1].Quote is null:
                    continue;
                case ItemKind.Organization or ItemKind.Year or ItemKind.Ordinal or ItemKind.Place:
                    continue;
                case ItemKind.Word when References.IsWorkReference(scope, j) && References.WorkOfNoun(scope, j) is { } work:
                    return new Complement { Work = work, End = j + 1, IsReference = true };
                case ItemKind.Word when item.Has("by") && AfterMaker(j) is var made && made > j:
                    j = made;
                    continue;
                case ItemKind.Word when item.Has("such") && scope.Has(j + 1, "as"):
                    j++;
                    continue;
                case ItemKind.Word when item.Has("as") && (scope.Has(j - 2, "such") || scope.Has(j - 3, "such")):
                    continue;
                case ItemKind.Word when item.Has("including") && scope.Is(j - 1, WordClass.KindWord) | scope[j - 1 < 0 ? 0 : j - 1].Word.Lower is "films" or "series" or "movies" or "shows":
                    continue;
                case ItemKind.Word when item.Is(WordClass.Prep) && IsDeed(j - 1):
                    continue;
                case ItemKind.Word when item.Is(WordClass.Conj | WordClass.Aux) || item.Is(WordClass.Prep) && !item.Has("of") || item.Is(WordClass.Win | WordClass.Get | WordClass.Nominate):
                    return null;
                case ItemKind.Word or ItemKind.Pronoun:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>"in a film by director A, W": the comma before the title; the place itself where none stands.</summary>
    private int AfterMaker(int by)
    {
        var maker = scope.Is(by + 1, WordClass.Job) ? by + 2 : by + 1;
        return scope.IsKind(maker, ItemKind.Person) && scope.IsMark(maker + 1, ',') && scope.IsKind(maker + 2, ItemKind.Work) ? maker + 1 : by;
    }

    /// <summary>"his score for W", "her involvement in W": a noun for what somebody did for a work.</summary>
    private bool IsDeed(int i) => scope.IsKind(i, ItemKind.Word) && IsDeed(scope[i].Word.Lower);

    /// <summary>A noun for what somebody did for a work: its score, its direction.</summary>
    public static bool IsDeed(string noun) => noun is "involvement" or "direction" or "screenplay" or "script" or "teleplay" or "score" or "soundtrack" or "contribution" or "contributions" or "efforts" or "music" or "writing" or "design" or "designs" or "editing"
        or "narration" or "interpretation" or "adaptation" or "cinematography" or "production" or "song" or "songs" or "lyrics" or "book" or "choreography" or "staging" or "photography" or "costumes" or "compositions" or "recording" or "vocals" or "work";

    /// <summary>"in British war films": a capital before lower-case nouns is an adjective.</summary>
    private bool IsModifier(int i) =>
        !scope[i].Name.Contains(' ', StringComparison.Ordinal) && scope.IsKind(i + 1, ItemKind.Word) && !scope[i + 1].IsCapitalisedWord && !scope.Has(i + 1, "'s") && !scope.Has(i + 1, "'")
        && !scope.Is(i + 1, WordClass.Be | WordClass.Aux | WordClass.Prep | WordClass.Conj | WordClass.Adverb | WordClass.Det | WordClass.Win | WordClass.Get | WordClass.Pron | WordClass.Direct | WordClass.Star | WordClass.Play);

    private static bool LooksLikeOrganisation(Item item) =>
        item.Name.EndsWith("Association", StringComparison.Ordinal) || item.Name.EndsWith("Festival", StringComparison.Ordinal) || item.Name.EndsWith("Society", StringComparison.Ordinal) || item.Name.EndsWith("Academy", StringComparison.Ordinal);

    private int AfterYear(int i) =>
        scope.IsMark(i, '(') && i + 2 < scope.Count && scope[i + 1].Kind is ItemKind.Year or ItemKind.Years && scope.IsMark(i + 2, ')') ? i + 3 : i;
}
