using System.Text.Json;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>
/// JSON-LD as it comes: tokens become trees, and each tree becomes quads as soon as that is right. An outermost array is read item by
/// item, and so is the graph of a streaming document; any other outermost object is read to its end first, because a member at the end
/// may change what all before it means.
/// </summary>
internal sealed class JsonLdDocumentParser : RdfParser
{
    private readonly ReaderContext _context;
    private readonly ItemConversion _items;
    private readonly JsonTreeBuilder _builder;
    private readonly JsonTreeBuilder _graphBuilder;
    private JsonReaderState _state;
    private Place _place;

    // What is thrown then comes from the caller's sink or loader, not from the JSON reader.
    private bool _isConverting;

    // Where the present item begins, for errors that are about the whole of it: in the present bytes, or, if it is negative, before them.
    private int _itemStart;
    private SourcePosition _itemStartBefore;

    public JsonLdDocumentParser(ReaderContext context)
    {
        _context = context;
        _items = new ItemConversion(context);
        var keys = new JsonKeyCache();
        _builder = new JsonTreeBuilder(keys);
        _graphBuilder = new JsonTreeBuilder(keys);
        _state = new JsonReaderState(JsonParser.Options(context.Options.MaxNesting));
    }

    private enum Place
    {
        Start,
        InDocument,
        InArray,
        InGraph,
        AfterGraph,
        Done,
        Failed,
    }

    public override int Parse(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        if (_place == Place.Failed)
        {
            return bytes.Length;
        }

        var mark = _context.BytesBefore == 0 && _place == Place.Start ? MarkLength(bytes, isFinal) : 0;
        if (mark < 0 || (_place == Place.Done && isFinal && bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0))
        {
            return mark < 0 ? 0 : bytes.Length;
        }

        var reader = new Utf8JsonReader(bytes[mark..], isFinal, _state);
        try
        {
            while (reader.Read())
            {
                Take(ref reader, bytes, mark);
            }
        }
        catch (Exception error) when (!_isConverting && error is (JsonException or InvalidOperationException))
        {
            // InvalidOperationException is the reader's answer to halves of surrogate pairs. There is no next statement to go on at.
            var at = mark + (int)(error is JsonException ? reader.BytesConsumed : reader.TokenStartIndex);
            _context.Recover(NotJson(bytes, at, error.Message));
            _place = Place.Failed;
            return bytes.Length;
        }

        _state = reader.CurrentState;
        var used = mark + (int)reader.BytesConsumed;
        if (bytes.Length - used > _context.Options.MaxTermLength)
        {
            throw _context.Limit(bytes, used, nameof(RdfReaderOptions.MaxTermLength), _context.Options.MaxTermLength);
        }

        if (_itemStart >= 0)
        {
            _itemStartBefore = _context.Position(bytes, _itemStart);
            _itemStart = -1;
        }

        return used;
    }

    private static int MarkLength(ReadOnlySpan<byte> bytes, bool isFinal) =>
        bytes.StartsWith(ReaderContext.ByteOrderMark) ? 3
        : !isFinal && bytes.Length < 3 && ReaderContext.ByteOrderMark.StartsWith(bytes) ? -1
        : 0;

    private void Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, int mark)
    {
        var at = mark + (int)reader.TokenStartIndex;
        RequireLimits(reader, bytes, at);
        switch (_place)
        {
            case Place.Start when reader.TokenType == JsonTokenType.StartArray:
                _place = Place.InArray;
                return;
            case Place.Start or Place.InDocument:
                _itemStart = _place == Place.Start ? at : _itemStart;
                _place = Place.InDocument;
                TakeOfDocument(ref reader, bytes, at);
                return;
            case Place.InArray:
                TakeItem(ref reader, bytes, at, _builder, inGraph: false);
                return;
            case Place.InGraph:
                TakeItem(ref reader, bytes, at, _graphBuilder, inGraph: true);
                return;
            case Place.AfterGraph when reader.TokenType == JsonTokenType.EndObject:
                _place = Place.Done;
                return;
            default:
                throw _context.Error(
                    bytes, at, at, DiagnosticCodes.JsonLd,
                    $"the outermost object of a streaming document ends after its @graph (see {nameof(JsonLdOptions)}.{nameof(JsonLdOptions.Streaming)})");
        }
    }

    private void TakeOfDocument(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, int at)
    {
        var isGraph = _builder.Depth == 1 && reader.TokenType == JsonTokenType.StartArray && _builder.Key is JsonLdKeywords.Graph;
        if (isGraph && _context.Options.JsonLd.Streaming && _builder.Container is JsonMap map && HasOnly(map, JsonLdKeywords.Context))
        {
            Convert(bytes, at, map[JsonLdKeywords.Context], _items.BeginGraph);
            _place = Place.InGraph;
        }
        else if (_builder.Take(ref reader, out var document))
        {
            _place = Place.Done;
            ConvertDocument(bytes, at, document!);
        }
    }

    private void TakeItem(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, int at, JsonTreeBuilder builder, bool inGraph)
    {
        if (builder.Depth == 0)
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                _place = inGraph ? Place.AfterGraph : Place.Done;
                return;
            }

            _itemStart = at;
        }

        if (builder.Take(ref reader, out var item))
        {
            Convert(bytes, at, item!, inGraph ? _items.GraphItem : _items.Item);
        }
    }

    private void ConvertDocument(ReadOnlySpan<byte> bytes, int at, JsonItem document)
    {
        if (document is not JsonMap map || map[JsonLdKeywords.Graph] is not JsonList graph || !HasOnly(map, JsonLdKeywords.Context, JsonLdKeywords.Graph))
        {
            Convert(bytes, at, document, _items.Document);
            return;
        }

        Convert(bytes, at, map[JsonLdKeywords.Context], _items.BeginGraph);
        foreach (var item in graph)
        {
            Convert(bytes, at, item, _items.GraphItem);
        }
    }

    private static bool HasOnly(JsonMap map, params ReadOnlySpan<string> keys)
    {
        foreach (var (key, _) in map.Members)
        {
            if (!keys.Contains(key))
            {
                return false;
            }
        }

        return true;
    }

    private void Convert<T>(ReadOnlySpan<byte> bytes, int at, T item, Action<T> convert)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        _isConverting = true;
        try
        {
            convert(item);
        }
        catch (JsonLdException error)
        {
            _isConverting = false;
            var code = error.IsLimit ? DiagnosticCodes.Limit : DiagnosticCodes.JsonLd;
            var start = _itemStart < 0 ? _itemStartBefore : _context.Position(bytes, _itemStart);
            var diagnostic = new Diagnostic(code, error.Message, start, _context.Position(bytes, at))
            {
                Source = _context.Options.SourceName,
            };
            _context.Recover(new RdfSyntaxException(diagnostic, error));
        }

        _isConverting = false;
    }

    private void RequireLimits(in Utf8JsonReader reader, ReadOnlySpan<byte> bytes, int at)
    {
        var options = _context.Options;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= options.MaxNesting)
        {
            throw _context.Limit(bytes, at, nameof(RdfReaderOptions.MaxNesting), options.MaxNesting);
        }

        if (reader.ValueSpan.Length > options.MaxTermLength)
        {
            throw _context.Limit(bytes, at, nameof(RdfReaderOptions.MaxTermLength), options.MaxTermLength);
        }
    }

    private RdfSyntaxException NotJson(ReadOnlySpan<byte> bytes, int at, string message)
    {
        at += Math.Max(0, bytes[Math.Min(at, bytes.Length)..].IndexOfAnyExcept(" \t\r\n"u8));
        return _context.Error(bytes, at, at, DiagnosticCodes.Unexpected, "the document is not JSON: " + message.Split(" LineNumber:")[0]);
    }
}
