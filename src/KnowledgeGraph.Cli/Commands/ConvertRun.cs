using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Converts: quad by quad where the target allows it, else over a list of all quads.</summary>
internal sealed class ConvertRun(Terminal terminal, ConvertRequest request, CancellationToken cancellation)
{
    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The exit code.</summary>
    public int Run()
    {
        var code = ExitCode.Ok;
        OutputTarget.Write(request.Output, terminal, stream => code = Write(stream).ExitCode, request.Compression);
        return code;
    }

    private ReadingResult Write(Stream stream)
    {
        if (request.IsCanonical)
        {
            return Collect(quads => stream.Write(Canonical(quads).Span));
        }

        return (request.ContextFile ?? request.FrameFile) is { } file
            ? Collect(quads => WriteJson(JsonLd(quads, Json(file)), stream))
            : Stream(stream);
    }

    private ReadingResult Stream(Stream stream)
    {
        var options = new RdfWriterOptions { Pretty = request.IsPretty ? true : null };
        using var sink = RdfWriter.OpenSink(stream, request.Target, options, cancellation);
        try
        {
            IQuadSpanSink filter = new PrefixFilter(sink, request.Prefixes);
            var result = request.Source.Read(terminal, "", () => sink.Quads, (document, reading) =>
                RdfReader.Read(document.Content, document.Format, filter, reading, cancellation));
            sink.Complete();
            return result;
        }
        catch
        {
            sink.Abandon();
            throw;
        }
    }

    private ReadingResult Collect(Action<List<Quad>> write)
    {
        var list = new QuadList();
        var result = request.Source.Read(terminal, list, "", cancellation);
        write(list.Quads);
        return result;
    }

    private ReadOnlyMemory<byte> Canonical(List<Quad> quads)
    {
        if (!request.Target.HasNamedGraphs && quads.Find(quad => quad.GraphName is not null) is { GraphName: { } name })
        {
            throw new NotSupportedException($"{request.Target.Title} holds one graph, and {request.Source.Name} has a graph named {name}; write nquads");
        }

        return RdfCanonicalizer.Canonicalize(quads, null, cancellation).Utf8;
    }

    /// <summary>No document is loaded from anywhere: what the context refers to must be among the files of the command line.</summary>
    private JsonObject JsonLd(List<Quad> quads, JsonNode? shape)
    {
        var options = request.Source.Request.JsonLd();
        var document = JsonLdProcessor.FromRdf(quads, options, cancellation);
        return request.FrameFile is null
            ? JsonLdProcessor.Compact(document, shape, options, cancellation)
            : JsonLdProcessor.Frame(document, shape, options, cancellation);
    }

    private static JsonNode? Json(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return JsonNode.Parse(stream);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is no JSON: {error.Message}");
        }
    }

    private static void WriteJson(JsonObject document, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, JsonOptions))
        {
            document.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
    }
}
