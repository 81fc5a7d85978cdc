using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>JSON text in UTF-8 (RFC 8259) to a tree.</summary>
internal static class JsonParser
{
    /// <summary>Reads one value.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="maxNesting">How deep arrays and objects may nest.</param>
    /// <param name="source">A name for the document in diagnostics.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <exception cref="RdfSyntaxException">The text is no JSON, or nests deeper.</exception>
    public static JsonItem Parse(ReadOnlySpan<byte> json, int maxNesting, string? source = null, CancellationToken cancellation = default)
    {
        var skipped = json.StartsWith(ReaderContext.ByteOrderMark) ? 3 : 0;
        var reader = new Utf8JsonReader(json[skipped..], Options(maxNesting));
        var builder = new JsonTreeBuilder(new JsonKeyCache());
        JsonItem? root = null;
        var tokens = 0;
        try
        {
            while (reader.Read())
            {
                RequireNesting(reader.CurrentDepth, maxNesting, json, skipped + reader.TokenStartIndex, source, reader.TokenType);
                root = builder.Take(ref reader, out var value) ? value : root;
                if ((++tokens & 0xFFF) == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }
        catch (JsonException error)
        {
            throw NotJson(json, Math.Min(json.Length, skipped + Offset(json[skipped..], error)), error.Message, source);
        }
        catch (InvalidOperationException error)
        {
            // The reader's answer to bytes that are not UTF-8, and to halves of surrogate pairs.
            throw NotJson(json, skipped + reader.TokenStartIndex, error.Message, source);
        }

        return root!;
    }

    public static JsonReaderOptions Options(int maxNesting) => new()
    {
        // One more, so that the limit is met here and has its name.
        MaxDepth = maxNesting == int.MaxValue ? maxNesting : maxNesting + 1,
        CommentHandling = JsonCommentHandling.Disallow,
    };

    private static void RequireNesting(int depth, int limit, ReadOnlySpan<byte> json, long at, string? source, JsonTokenType token)
    {
        if (depth >= limit && token is JsonTokenType.StartObject or JsonTokenType.StartArray && depth >= limit)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"the document passes {nameof(RdfReaderOptions.MaxNesting)} = {limit}");
            throw Error(json, at, DiagnosticCodes.Limit, message, source);
        }
    }

    private static RdfSyntaxException NotJson(ReadOnlySpan<byte> json, long at, string message, string? source) =>
        Error(json, at, DiagnosticCodes.Unexpected, "the document is not JSON: " + message.Split(" LineNumber:")[0], source);

    private static RdfSyntaxException Error(ReadOnlySpan<byte> json, long at, string code, string message, string? source)
    {
        var position = default(DocumentPlace).After(json, (int)at);
        return new RdfSyntaxException(new Diagnostic(code, message, position, position) { Source = source });
    }

    /// <summary>The place of the error in bytes, from the line and the byte in it.</summary>
    private static long Offset(ReadOnlySpan<byte> json, JsonException error)
    {
        var offset = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            offset += json[offset..].IndexOf((byte)'\n') + 1;
        }

        return offset + (error.BytePositionInLine ?? 0);
    }
}
