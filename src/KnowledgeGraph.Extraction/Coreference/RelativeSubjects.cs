using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>What "who", "which" and "that" mean before a verb.</summary>
internal sealed class RelativeSubjects(SentenceScope scope, PredicateSubjects predicates)
{
    public Subject Of(int relative, bool negated, bool unreal, bool person)
    {
        if (predicates.OfRelative(relative, person) is { } described)
        {
            return described with { IsNegated = negated, IsUnreal = unreal };
        }

        // "from an operative who called": who is the operative, whom nothing names.
        if (person && scope.IsKind(relative - 1, ItemKind.Word) && !scope.Is(relative - 1, WordClass.Conj | WordClass.Prep | WordClass.Adverb))
        {
            return Subject.None(relative);
        }

        for (var i = relative - 1; i >= 0; i--)
        {
            var item = scope[i];
            if (item.IsMark(')'))
            {
                i = scope.BeforeParenthesis(i);
                continue;
            }

            if (item.IsMark(';') || item.Kind == ItemKind.Speech)
            {
                break;
            }

            if (person && item.Kind is ItemKind.Person or ItemKind.Name && scope.Has(i - 1, "as") && scope.IsKind(i - 2, ItemKind.Person))
            {
                // "Christopher Plummer as Iago, who": the player and not the part.
                continue;
            }

            if (person && item.Kind is ItemKind.Person or ItemKind.Name)
            {
                // "played X, who won": X may be only a part.
                return new Subject([Party.Of(scope.PersonOf(item))], i, scope.Is(i - 1, WordClass.Play) ? 0.68m : 0.93m, negated, unreal);
            }

            if (!person && item.Kind == ItemKind.Work)
            {
                var near = relative - i <= 6;
                return new Subject([Party.Of(scope.WorkOf(item))], i, near ? 0.92m : 0.8m, negated, unreal, scope.WorkOf(item));
            }

            if (!person && item.Kind == ItemKind.Name && i == relative - 1 - (scope.IsMark(relative - 1, ',') ? 1 : 0) && !scope.Is(i - 1, WordClass.Job))
            {
                var named = scope.WorkOf(item);
                return new Subject([Party.Of(named)], i, 0.85m, negated, unreal, named);
            }

            if (!person && References.IsWorkReference(scope, i) && References.WorkOfNoun(scope, i) is { } referred)
            {
                return new Subject([Party.Of(referred)], i, 0.88m, negated, unreal, referred);
            }

            if (!person && item.Kind == ItemKind.Word && !item.Is(WordClass.Prep | WordClass.Det) && i == relative - 1 && !scope.IsMark(relative - 1, ','))
            {
                break;
            }
        }

        return Subject.None(relative);
    }
}
