using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Articles.Identity;

namespace KnowledgeGraph.Articles;

/// <summary>
/// What was decided on identities: the groups, and each decision with its grounds, homonyms kept apart included. Written as JSON
/// Lines it is a file to review: change a verdict, set <c>byHand</c> to true, and give it back.
/// </summary>
/// <param name="Groups">Things with several nodes, or with an IRI of the authority, by canonical node; empty for <see cref="IdentityForm.Names"/>.</param>
/// <param name="Decisions">The decisions, by nodes. A pair that is not there was not alike.</param>
/// <example>
/// <code>
/// IdentityReport report = writer.Identify(articles);
/// foreach (var d in report.Decisions) Console.WriteLine($"{d.Left} {d.Verdict} {d.Right}: {d.Reasons[0].Text}");
/// </code>
/// </example>
public sealed record IdentityReport(IReadOnlyList<IdentityGroup> Groups, IReadOnlyList<IdentityDecision> Decisions)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the decisions as JSON Lines, UTF-8: <c>{"kind": "person", "left": "...", "right": "...", "verdict": "same",
    /// "score": 4.5, "byHand": false, "reasons": [{"code": "...", "weight": 2.0, "text": "..."}]}</c>. The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var decision in Decisions)
        {
            using (var json = new Utf8JsonWriter(stream, Readable))
            {
                Write(json, decision);
            }

            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>Reads decisions by hand from lines as <see cref="Write(Stream)"/> writes them: those with <c>"byHand": true</c>, of which only
    /// <c>kind</c>, <c>left</c>, <c>right</c> and <c>verdict</c> count. The others are passed over, so that a reviewed report can be given back as it is.
    /// The stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="FormatException">A line is no such object; the message says which line and what was expected.</exception>
    public static IReadOnlyList<IdentityDecision> ReadDecisions(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var decisions = new List<IdentityDecision>();
        foreach (var (line, value) in IdentityLines.Read(stream))
        {
            if (!IdentityLines.IsTrue(line, value, "byHand"))
            {
                continue;
            }

            var verdict = IdentityLines.Required(line, value, "verdict");
            var (left, right) = IdentityDecision.Ordered(AuthorityLines.Node(line, value, "left"), AuthorityLines.Node(line, value, "right"));
            decisions.Add(new IdentityDecision(
                AuthorityLines.Kind(line, value),
                left,
                right,
                KindNames.ParseVerdict(verdict) ?? throw new FormatException($"line {line}: \"verdict\" is '{verdict}'; same, different or undecided was expected"),
                0,
                [],
                ByHand: true));
        }

        return decisions;
    }

    private static void Write(Utf8JsonWriter json, IdentityDecision decision)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindNames.Of(decision.Kind));
        json.WriteString("left", decision.Left.Value);
        json.WriteString("right", decision.Right.Value);
        json.WriteString("verdict", KindNames.Of(decision.Verdict));
        json.WriteNumber("score", decision.Score);
        json.WriteBoolean("byHand", decision.ByHand);
        json.WriteStartArray("reasons");
        foreach (var reason in decision.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteNumber("weight", reason.Weight);
            json.WriteString("text", reason.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
