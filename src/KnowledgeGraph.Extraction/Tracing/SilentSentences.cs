using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tracing;

/// <summary>The sentences that name known things or hold a word that facts are found by, and gave neither a finding nor a refusal.</summary>
internal static class SilentSentences
{
    private const int MostShown = 3;
    private const WordClass Triggers = WordClass.Win | WordClass.Nominate | WordClass.NomiNoun | WordClass.Star | WordClass.RoleNoun | WordClass.Direct
        | WordClass.Write | WordClass.Produce | WordClass.Create | WordClass.AwardRef;

    public static IEnumerable<FactMiss> Find(Document document, IReadOnlyList<IReadOnlyList<Item>> items, DraftList drafts)
    {
        var found = Spans(drafts);
        var next = 0;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            var span = new TextSpan(document.Tokens[sentence.First].Start, document.Tokens[sentence.End - 1].End);
            while (next < found.Count && found[next].Longest <= span.Start)
            {
                next++;
            }

            if (Speaks(found, next, span) || Why(items[i], document) is not { } why)
            {
                continue;
            }

            yield return new FactMiss(why.Code, why.Reason, document.EvidenceAt(span.Start, span.End));
        }
    }

    private static bool Speaks(List<(TextSpan Span, int Longest)> found, int from, TextSpan sentence)
    {
        for (var i = from; i < found.Count && found[i].Span.Start < sentence.End; i++)
        {
            if (found[i].Span.Overlaps(sentence))
            {
                return true;
            }
        }

        return false;
    }

    private static (string Code, string Reason)? Why(IReadOnlyList<Item> items, Document document)
    {
        var triggers = items.Where(m => m.Kind is ItemKind.Award or ItemKind.Category || m.Is(Triggers)).Select(m => Text(document, m)).Distinct(StringComparer.Ordinal).Take(MostShown).ToList();
        var names = items.Where(m => m.Kind is ItemKind.Person or ItemKind.Work).Select(m => m.Name).Distinct(StringComparer.Ordinal).Take(MostShown).ToList();
        var of = names.Count == 0 ? "no known name" : string.Join(", ", names);
        return triggers.Count > 0 ? (FactMiss.Silent, $"'{string.Join("', '", triggers)}' with {of}, and no rule reads a fact in it.")
            : names.Count > 0 ? (FactMiss.NamesOnly, $"It names {of}, and holds no word that facts are found by.")
            : null;
    }

    // By start, each with the furthest end up to there, so that one pass over the sentences is enough.
    private static List<(TextSpan Span, int Longest)> Spans(DraftList drafts)
    {
        var spans = drafts.Awards.Select(d => d.Evidence).Concat(drafts.Counts.Select(d => d.Evidence)).Concat(drafts.Roles.Select(d => d.Evidence))
            .Concat(drafts.Credits.Select(d => d.Evidence)).Concat(drafts.Statements.Select(d => d.Evidence)).Concat(drafts.Quotes.Select(d => d.Evidence))
            .Concat(drafts.Events.Select(d => d.Evidence)).Concat(drafts.Misses.Select(d => d.Where)).OrderBy(s => s.Start);
        var furthest = 0;
        return [.. spans.Select(s => (s, furthest = Math.Max(furthest, s.End)))];
    }

    private static string Text(Document document, Item item) => document.Text[item.Start..item.Stop];
}
