using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Articles.Identity;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>
/// Contradictions as JSON Lines, a file to review: <c>{"invariant": "one-winner", "left": {"says": "...", "claims": [], "articles": [],
/// "confidence": 0.9}, "right": {...}, "decision": "left", "accept": null}</c>. Who sets <c>accept</c> to <c>left</c>, <c>right</c> or
/// <c>neither</c> decides, and gives the file back in <see cref="ConsistencyOptions.Decisions"/>.
/// </summary>
/// <example>
/// <code>
/// using var file = File.Create("contradictions.jsonl");
/// ContradictionLines.Write(knowledge.Contradictions(), file);
/// </code>
/// </example>
public static class ContradictionLines
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes contradictions, one a line, UTF-8; the stream stays open.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IEnumerable<Contradiction> contradictions, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(contradictions);
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var contradiction in contradictions)
        {
            using (var json = new Utf8JsonWriter(stream, Readable))
            {
                Write(json, contradiction);
            }

            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>
    /// Reads the decisions of a reviewed file, UTF-8; lines whose <c>accept</c> is null or missing decide nothing. Where lines decide one claim
    /// differently, rejected counts before contested, and contested before accepted, whatever their order. The stream stays open.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="FormatException">A line is no such object; the message says which line and what was expected.</exception>
    public static IReadOnlyDictionary<Iri, FactStatus> ReadDecisions(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var decisions = new Dictionary<Iri, FactStatus>();
        foreach (var (line, value) in IdentityLines.Read(stream))
        {
            if (IdentityLines.Text(line, value, "accept") is not { } accept)
            {
                continue;
            }

            if (accept is not ("left" or "right" or "neither"))
            {
                throw new FormatException($"line {line}: \"accept\" is '{accept}'; left, right or neither was expected");
            }

            foreach (var side in (ReadOnlySpan<string>)["left", "right"])
            {
                foreach (var claim in Claims(line, value, side))
                {
                    var status = accept == "neither" ? FactStatus.Contested : accept == side ? FactStatus.Accepted : FactStatus.Rejected;
                    decisions[claim] = decisions.TryGetValue(claim, out var known) && Weight(known) > Weight(status) ? known : status;
                }
            }
        }

        return decisions;
    }

    private static int Weight(FactStatus status) => status switch
    {
        FactStatus.Rejected => 2,
        FactStatus.Contested => 1,
        _ => 0,
    };

    private static IEnumerable<Iri> Claims(int line, JsonElement value, string side)
    {
        if (!value.TryGetProperty(side, out var member) || member.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"line {line}: \"{side}\" is missing; an object with claims was expected");
        }

        return IdentityLines.Texts(line, member, "claims").Select(text => Iri.TryCreate(text, out var iri)
            ? iri
            : throw new FormatException($"line {line}: the claim '{text}' of \"{side}\" is no absolute IRI"));
    }

    private static void Write(Utf8JsonWriter json, Contradiction contradiction)
    {
        json.WriteStartObject();
        json.WriteString("invariant", contradiction.Invariant);
        Write(json, "left", contradiction.Left);
        Write(json, "right", contradiction.Right);
        json.WriteString("decision", contradiction.Decision is null ? "neither" : contradiction.Decision == contradiction.Left ? "left" : "right");
        json.WriteNull("accept");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ContradictionSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("says", side.Says.ToString());
        WriteAll(json, "claims", side.Claims.Select(c => c.Value));
        WriteAll(json, "articles", side.ArticleIds);
        json.WriteNumber("confidence", side.Confidence);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
