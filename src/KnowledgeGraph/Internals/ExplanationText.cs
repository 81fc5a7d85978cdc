using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>A <see cref="FactExplanation"/> as text, with IRIs shortened by the usual prefixes.</summary>
internal static class ExplanationText
{
    public static string Of(FactExplanation explanation)
    {
        var text = new StringBuilder();
        text.Append(Name(explanation.Fact)).Append('\n');
        foreach (var claim in explanation.Claims)
        {
            Append(text, claim);
        }

        text.Append(explanation.Triples.Count == 0 ? "the graph asserts nothing of it\n" : "the graph asserts\n");
        foreach (var triple in explanation.Triples)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Name(triple.Subject)} {Name(triple.Predicate)} {Name(triple.Object)}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ClaimAnswer claim)
    {
        text.Append(CultureInfo.InvariantCulture, $"claim {Name(claim.Claim)}: {claim.Status}, confidence {claim.Confidence}");
        text.Append(claim.Rule is null ? ", by hand\n" : $", rule {claim.Rule}\n");
        foreach (var triple in claim.Statements)
        {
            text.Append(CultureInfo.InvariantCulture, $"    says {Name(triple.Subject)} {Name(triple.Predicate)} {Name(triple.Object)}\n");
        }

        foreach (var quote in claim.Evidence)
        {
            text.Append(CultureInfo.InvariantCulture, $"    quote «{quote.Exact}» {Name(quote.Article)} {quote.Start}..{quote.End}\n");
        }

        foreach (var source in claim.DerivedFrom)
        {
            text.Append(CultureInfo.InvariantCulture, $"    derived from {Name(source)}\n");
        }

        foreach (var other in claim.Contradicts)
        {
            text.Append(CultureInfo.InvariantCulture, $"    contradicts {Name(other)}\n");
        }
    }

    private static string Name(Term term)
    {
        if (term is Iri iri)
        {
            foreach (var (prefix, start) in UsualPrefixes.Vocabularies)
            {
                if (iri.Value.StartsWith(start, StringComparison.Ordinal))
                {
                    return prefix + ":" + iri.Value[start.Length..];
                }
            }
        }

        return term.ToString();
    }
}
