using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>Lets a fact pass only if its quotes equal the text at their code point offsets, or if it is derived from facts.</summary>
internal sealed class EvidenceGate(string text)
{
    private readonly bool _plain = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;

    /// <summary>The reason for refusing the fact, or null.</summary>
    public string? Refuses(ArticleFact fact)
    {
        if (fact.Evidence.Count == 0 && fact.DerivedFrom.Count == 0)
        {
            return "The fact has neither a quote nor facts that it follows from.";
        }

        foreach (var evidence in fact.Evidence)
        {
            if (!Matches(evidence))
            {
                return "The quote is not in the text at its offsets.";
            }
        }

        return null;
    }

    private bool Matches(Evidence evidence)
    {
        if (evidence.Start < 0 || evidence.End <= evidence.Start)
        {
            return false;
        }

        var start = _plain ? evidence.Start : Utf16(0, 0, evidence.Start);
        var end = _plain ? evidence.End : Utf16(start, evidence.Start, evidence.End);
        return start <= text.Length && end <= text.Length && text.AsSpan(start, end - start).SequenceEqual(evidence.Exact);
    }

    private int Utf16(int from, int codePoints, int target)
    {
        var i = from;
        while (codePoints < target && i < text.Length)
        {
            i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            codePoints++;
        }

        return i;
    }
}
