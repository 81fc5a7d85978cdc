using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>Writes quads as a JSON-LD 1.1 document. The output can stand in an HTML script element: no '&lt;' is left in it.</summary>
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
        var context = options.Form == JsonLdForm.Compacted ? JsonLdContext.Parse(options.ContextJson ?? "{}") : null;
        var model = JsonLdModel.Of(Checked(quads, options), options.UseRdfType, cancellation);
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            if (context is null)
            {
                new ExpandedWriter(json, options, cancellation).WriteDocument(model.DefaultGraph);
            }
            else
            {
                new CompactedWriter(json, context, options, cancellation).WriteDocument(model.DefaultGraph);
            }
        }

        stream.Write("\n"u8);
    }

    private static IEnumerable<Quad> Checked(IEnumerable<Quad> quads, JsonLdWriterOptions options) =>
        options.Root is null
            ? quads
            : quads.Select(quad => quad.GraphName is null
                ? quad
                : throw new NotSupportedException($"A JSON-LD tree is made of the default graph, and a quad is in the named graph {quad.GraphName}."));
}
