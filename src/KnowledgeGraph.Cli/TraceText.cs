using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary>An extraction stage by stage, for people: what <c>kg build --trace</c> says.</summary>
internal static class TraceText
{
    public static IEnumerable<string> Lines(ExtractionTrace trace)
    {
        yield return $"trace of {trace.Result.Article.Id}";
        foreach (var sentence in trace.Sentences)
        {
            yield return Invariant($"{sentence.Text.Start}..{sentence.Text.End} «{OneLine(sentence.Text.Exact)}»");
            yield return "  tokens      " + string.Join(' ', sentence.Tokens.Select(t => t.Tags.Count == 0 ? t.Text : $"{t.Text}/{string.Join('+', t.Tags)}"));
            foreach (var mention in sentence.Mentions)
            {
                yield return $"  mention     {mention.Kind} «{OneLine(mention.Text)}»{(mention.Name == mention.Text ? "" : " = " + mention.Name)}";
            }

            foreach (var reference in sentence.References)
            {
                yield return $"  reference   «{reference.Text}» -> {reference.Means ?? "nothing that fits"}";
            }

            foreach (var finding in sentence.Findings)
            {
                yield return Invariant($"  finding     {finding.Confidence:0.00} {finding.Rule}: {OneLine(finding.Says)}");
            }

            foreach (var fact in sentence.Facts.Select(i => trace.Result.Facts[i]))
            {
                yield return Invariant($"  fact        {fact.Confidence:0.00} {fact.Tier.ToString().ToLowerInvariant()} {fact.GetType().Name} by {fact.Rule}");
            }

            foreach (var miss in sentence.Misses)
            {
                yield return $"  no fact     {miss.Code}: {miss.Reason}";
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string words) => words.ReplaceLineEndings(" ");
}
