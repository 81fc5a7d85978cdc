using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Inference;
using KnowledgeGraph.Extraction.Joining;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Packs;

/// <summary>Runs the frames of a pack over each sentence of an article and lets only proved facts pass.</summary>
internal static class PackRunner
{
    public static ArticleFacts Run(
        DomainPack pack, Document document, Registry registry, IReadOnlyList<IReadOnlyList<Item>> items, ExtractionOptions options, CancellationToken cancellation)
    {
        var reader = new SentenceReader(document, registry, pack.Lexicon);
        var gate = new EvidenceGate(document.Article.Text);
        var facts = new List<ArticleFact>();
        var misses = new List<FactMiss>();
        for (var i = 0; i < document.Sentences.Count && facts.Count < options.MaxFacts; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (items[i].Count == 0)
            {
                continue;
            }

            var sentence = reader.Read(i, items[i]);
            foreach (var frame in pack.Frames)
            {
                var output = new FrameOutput();
                frame.Read(sentence, output);
                misses.AddRange(output.Misses);
                Pass(frame, sentence, output.Facts, gate, options, facts, misses);
            }
        }

        return new ArticleFacts(document.Article, facts, misses);
    }

    private static void Pass(
        IFrame frame, SentenceView sentence, IReadOnlyList<ArticleFact> found, EvidenceGate gate, ExtractionOptions options, List<ArticleFact> facts, List<FactMiss> misses)
    {
        foreach (var fact in found)
        {
            var where = sentence.Quote(0, sentence.Items.Count - 1);
            if (gate.Refuses(fact) is { } reason)
            {
                misses.Add(new FactMiss("KG2108", $"{frame.Name}: {reason}", where));
            }
            else if (fact is RecordFact record && record.Type.Fault(record.Values) is { } fault)
            {
                misses.Add(new FactMiss("KG2104", $"{frame.Name}: {fault}.", where));
            }
            else if (fact.Confidence < options.MinConfidence)
            {
                misses.Add(new FactMiss("KG2109", "The fact is less sure than the least confidence asked for.", fact.Evidence.Count > 0 ? fact.Evidence[0] : where));
            }
            else
            {
                facts.Add(fact.Rule is null ? FactCopy.With(fact, Proof.Of(fact) with { Rule = frame.Name }) : fact);
            }
        }
    }
}
