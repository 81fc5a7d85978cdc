using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>
/// Brings what a rule says of its own sureness nearer to how often it was right in the documents with gold facts (<c>calibration.tsv</c>): the rule's
/// confidence moves by the difference of its precision and its mean confidence, the less the fewer its facts were.
/// </summary>
internal sealed class Calibration
{
    /// <summary>So many facts must have been judged for half the difference to count.</summary>
    private const decimal Weight = 12m;

    private const decimal Least = 0.3m;
    private const decimal Most = 0.99m;

    private readonly FrozenDictionary<string, decimal> _shifts;

    private Calibration() =>
        _shifts = Resource.Rows("calibration.tsv").ToFrozenDictionary(r => r[0], r => Shift(Number(r[1]), Number(r[2]), Number(r[3])), StringComparer.Ordinal);

    public static Calibration Default { get; } = new();

    public decimal Of(string rule, decimal confidence) =>
        _shifts.TryGetValue(rule, out var shift) ? Math.Clamp(decimal.Round(confidence + shift, 2), Least, Most) : confidence;

    public void Apply(DraftList drafts)
    {
        drafts.Awards.ForEach(d => d.Confidence = Of(d.Rule, d.Confidence));
        Replace(drafts.Roles, d => d with { Confidence = Of(d.Rule, d.Confidence) });
        Replace(drafts.Credits, d => d with { Confidence = Of(d.Rule, d.Confidence) });
        Replace(drafts.Statements, d => d with { Confidence = Of(d.Rule, d.Confidence) });
        Replace(drafts.Quotes, d => d with { Confidence = Of(d.Rule, d.Confidence) });
        Replace(drafts.Counts, d => d with { Confidence = Of("award-count", d.Confidence) });
    }

    private static void Replace<T>(List<T> drafts, Func<T, T> change)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i] = change(drafts[i]);
        }
    }

    private static decimal Shift(decimal facts, decimal right, decimal said) =>
        facts == 0 ? 0 : ((right / facts) - said) * facts / (facts + Weight);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
