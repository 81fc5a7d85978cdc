using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Tracing;

/// <summary>Looks over the frames' shoulder: notes of each sentence what the stages made of it, and changes nothing.</summary>
internal sealed class TraceRecorder(Document document, IReadOnlyList<IReadOnlyList<Item>> items)
{
    private readonly Dictionary<Sentence, IReadOnlyList<TraceReference>> _references = new(ReferenceEqualityComparer.Instance);

    /// <summary>Called when the frames have read a sentence and the discourse has not moved on yet.</summary>
    public void Note(SentenceScope scope)
    {
        var found = new List<TraceReference>();
        for (var i = 0; i < scope.Count; i++)
        {
            if (scope.IsKind(i, ItemKind.Pronoun) && scope[i].Word.Is(WordClass.Pron | WordClass.Poss))
            {
                found.Add(new TraceReference(TextOf(scope[i]), Pronoun(scope, i)));
            }
            else if (References.IsWorkReference(scope, i))
            {
                found.Add(new TraceReference("the " + TextOf(scope[i]), References.WorkOfNoun(scope, i)?.Title));
            }
        }

        _references[scope.Sentence] = found;
    }

    public ExtractionTrace Finish(DraftList drafts, ArticleFacts result)
    {
        var starts = document.Sentences.Select(s => CodePointAt(document.Tokens[s.First].Start)).ToArray();
        var findings = Findings.Of(drafts, document).ToLookup(f => SentenceOf(starts, f.Where));
        var facts = result.Facts.Index().SelectMany(f => f.Item.Evidence.Select(e => (Sentence: SentenceOf(starts, e), f.Index))).Distinct()
            .ToLookup(f => f.Sentence, f => f.Index);
        var misses = result.Misses.ToLookup(m => SentenceOf(starts, m.Where));
        var sentences = document.Sentences.Select((sentence, i) =>
        {
            var span = new TextSpan(document.Tokens[sentence.First].Start, document.Tokens[sentence.End - 1].End);
            var where = document.EvidenceAt(span.Start, span.End);
            return new TraceSentence(
                where,
                [.. document.Tokens[sentence.First..sentence.End].Select(Trace)],
                [.. items[i].Where(m => m.Kind is not (ItemKind.Word or ItemKind.Mark or ItemKind.Pronoun)).Select(Trace)],
                _references.GetValueOrDefault(sentence, []),
                [.. findings[i].Where(f => Starts(where, f.Where))],
                [.. facts[i].Where(f => result.Facts[f].Evidence.Any(e => Starts(where, e)))],
                [.. misses[i].Where(m => Starts(where, m.Where))]);
        });
        return new ExtractionTrace([.. sentences], result);
    }

    private int CodePointAt(int index) => document.EvidenceAt(index, index).Start;

    // The last sentence that starts no later: long articles have many sentences and many findings.
    private static int SentenceOf(int[] starts, Evidence part)
    {
        var at = Array.BinarySearch(starts, part.Start);
        return at >= 0 ? at : ~at - 1;
    }

    private static bool Starts(Evidence sentence, Evidence part) => part.Exact.Length > 0 && part.Start >= sentence.Start && part.Start < sentence.End;

    // Asking whom a pronoun means may teach the discourse a gender: what was asked only to be shown is unlearned.
    private static string? Pronoun(SentenceScope scope, int index)
    {
        var word = scope[index].Word;
        if (word.Lower is "it" or "its")
        {
            return scope.Discourse.SubjectWork?.Title;
        }

        if (word.Lower is not ("he" or "him" or "his" or "she" or "her" or "hers"))
        {
            return null;
        }

        var gender = word.Lower[0] == 'h' && word.Lower[1] == 'i' || word.Lower == "he" ? Gender.Male : Gender.Female;
        var candidates = new[] { scope.Discourse.Subject, scope.Registry.TitlePerson, scope.Discourse.LastPerson }.OfType<PersonEntry>().ToList();
        var known = candidates.ConvertAll(c => c.Gender);
        var means = scope.Discourse.Person(gender);
        for (var i = 0; i < candidates.Count; i++)
        {
            candidates[i].Gender = known[i];
        }

        return means?.Name;
    }

    private TraceToken Trace(Token token) => new(
        document.Text[token.Start..token.End],
        token.Kind.ToString(),
        token.Word.Class == WordClass.None ? [] : token.Word.Class.ToString().Split(", "));

    private TraceMention Trace(Item item) => new(TextOf(item), item.Kind.ToString(), item.Name.Length > 0 ? item.Name : item.Award?.Name ?? TextOf(item));

    private string TextOf(Item item) => document.Text[item.Start..item.Stop];
}
