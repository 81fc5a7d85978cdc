using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.Formats.JsonLd.Compaction;
using KnowledgeGraph.Formats.JsonLd.Documents;
using KnowledgeGraph.Formats.JsonLd.FromRdf;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Formats.JsonLd.ToRdf;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Writing;

/// <summary>
/// Writes quads as a JSON-LD 1.1 document: fromRdf, nesting, compaction. The output can stand in an HTML script element: no '&lt;' is
/// left in it.
/// </summary>
internal static class JsonLdWriter
{
    private static readonly JsonWriterOptions Format = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 1000,
    };

    public static void Write(IEnumerable<Quad> quads, Stream stream, JsonLdWriterOptions options, CancellationToken cancellation)
    {
        var algorithm = new JsonLdOptions
        {
            UseNativeTypes = options.UseNativeTypes,
            UseRdfType = options.UseRdfType,
            RdfDirection = options.RdfDirection,
            DocumentLoader = options.DocumentLoader,
        };
        var session = new JsonLdSession(algorithm, new DocumentCache(algorithm, mayBlock: true, cancellation), cancellation);
        var compaction = options.Form == JsonLdForm.Compacted ? Compaction(session, options.ContextJson) : null;
        var document = Document(session, compaction, Checked(quads, options), options);
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            JsonOutput.Write(document, json);
        }

        stream.Write("\n"u8);
    }

    private static JsonItem Document(JsonLdSession session, DocumentCompaction? compaction, IEnumerable<Quad> quads, JsonLdWriterOptions options)
    {
        try
        {
            var expanded = RdfSerializer.Serialize(quads, session.Options, isLossless: true, session.Cancellation);
            var nested = NodeNesting.Nest(expanded, options.Root is { } root ? RdfNode.IdOf(root) : null, options.Embed, session.Cancellation);
            if (compaction is null)
            {
                return nested;
            }

            var compacted = compaction.Compact(nested, asGraph: nested.Count == 0);
            return options.ContextIri is { } iri ? WithContext(compacted, new JsonText(iri)) : compacted;
        }
        catch (JsonLdException error)
        {
            throw new NotSupportedException(error.Message, error);
        }
    }

    private static DocumentCompaction Compaction(JsonLdSession session, string? contextJson)
    {
        try
        {
            var context = JsonParser.Parse(Encoding.UTF8.GetBytes(contextJson ?? "{}"), session.Options.MaxNesting);
            return new DocumentCompaction(session, context, null, null, isLossless: true);
        }
        catch (Exception error) when (error is RdfSyntaxException or JsonLdException)
        {
            throw new ArgumentException($"The context cannot be used: {error.Message}", nameof(contextJson), error);
        }
    }

    private static JsonMap WithContext(JsonMap document, JsonItem context)
    {
        var result = new JsonMap(document.Count + 1) { ["@context"] = context };
        foreach (var (key, value) in document.Members)
        {
            if (key is not "@context")
            {
                result.Append(key, value);
            }
        }

        return result;
    }

    // What the reader leaves out is not written.
    private static IEnumerable<Quad> Checked(IEnumerable<Quad> quads, JsonLdWriterOptions options)
    {
        foreach (var quad in quads)
        {
            if (options.Root is not null && quad.GraphName is not null)
            {
                throw new NotSupportedException($"A JSON-LD tree is made of the default graph, and a quad is in the named graph {quad.GraphName}.");
            }

            if (!IsReadable(quad.Subject) || !IsReadable(quad.Predicate) || !IsReadable(quad.Object) || !IsReadable(quad.GraphName))
            {
                throw new NotSupportedException($"JSON-LD takes an IRI with two '#' for none, and a quad has one: {quad}");
            }

            yield return quad;
        }
    }

    private static bool IsReadable(Term? term) => term switch
    {
        Iri iri => IriCache.IsWellFormed(iri.Value),
        Literal literal => IriCache.IsWellFormed(literal.Datatype.Value),
        _ => true,
    };
}
