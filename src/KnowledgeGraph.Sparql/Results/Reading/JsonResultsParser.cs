using System.Text.Json;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// SPARQL 1.1 Query Results JSON Format, section 3, with the triple terms, base directions and versions of 1.2. A machine over the tokens
/// of .NET's JSON reader, so that a document may be cut anywhere. Members that are not known are passed over.
/// </summary>
internal sealed partial class JsonResultsParser(Stream stream, SparqlResultsReaderOptions options, CancellationToken cancellation)
    : PieceParser(stream, options, cancellation)
{
    private const int NotSkipping = -1;

    // Depth is counted here, so that it is a limit with a name.
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 1 << 20 });
    private JsonScope _scope = JsonScope.Start;
    private JsonMember _member;
    private int _skipDepth = NotSkipping;
    private bool _hasHead;
    private bool _hasRows;
    private bool _headGiven;

    private int DepthLimit => 8 + (2 * Options.MaxNesting);

    protected override ResultsStep Parse(ReadOnlySpan<byte> rest, bool final, out int consumed)
    {
        if (_scope == JsonScope.End && rest.IsEmpty && final)
        {
            consumed = 0;
            return Finish();
        }

        var reader = new Utf8JsonReader(rest, final, _state);
        var step = ResultsStep.More;
        try
        {
            while (step == ResultsStep.More && reader.Read())
            {
                At = (int)reader.TokenStartIndex;
                step = OnToken(ref reader);
            }
        }
        catch (JsonException error)
        {
            throw NotJson(error, rest);
        }
        catch (InvalidOperationException cause)
        {
            // The JSON reader looks at the characters of a string only when somebody wants them.
            throw Error(ResultsCode.Encoding, "the string is not UTF-8, or holds half of a surrogate pair", Here(), cause);
        }

        _state = reader.CurrentState;
        consumed = (int)reader.BytesConsumed;
        if (_isHolding && Offset + consumed - _heldFrom > Options.MaxHeldBytes)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxHeldBytes), Options.MaxHeldBytes);
        }

        return step == ResultsStep.More && final ? Finish() : step;
    }

    private ResultsStep OnToken(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth > DepthLimit)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxNesting), Options.MaxNesting);
        }

        if (_skipDepth != NotSkipping)
        {
            var ends = reader.CurrentDepth == _skipDepth && (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray);
            _skipDepth = ends ? NotSkipping : _skipDepth;
            return ResultsStep.More;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                OnName(ref reader);
                return ResultsStep.More;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                return OnEnd();
            default:
                return OnValue(ref reader);
        }
    }

    private void OnName(ref Utf8JsonReader reader)
    {
        if (_scope == JsonScope.Row)
        {
            OnVariable(ref reader);
            return;
        }

        _member = MemberOf(ref reader);
    }

    /// <summary>Which member a name is in the scope at hand; the name of another scope means nothing here.</summary>
    private JsonMember MemberOf(ref Utf8JsonReader reader) => _scope switch
    {
        JsonScope.Root => reader.ValueTextEquals("head"u8) ? JsonMember.Head
            : reader.ValueTextEquals("results"u8) ? JsonMember.Results
            : reader.ValueTextEquals("boolean"u8) ? JsonMember.Boolean
            : reader.ValueTextEquals("version"u8) ? JsonMember.Version
            : JsonMember.Other,
        JsonScope.Head => reader.ValueTextEquals("vars"u8) ? JsonMember.Vars
            : reader.ValueTextEquals("link"u8) ? JsonMember.Link
            : reader.ValueTextEquals("version"u8) ? JsonMember.Version
            : JsonMember.Other,
        JsonScope.Results => reader.ValueTextEquals("bindings"u8) ? JsonMember.Bindings : JsonMember.Other,
        JsonScope.Triple => reader.ValueTextEquals("subject"u8) ? JsonMember.Subject
            : reader.ValueTextEquals("predicate"u8) ? JsonMember.Predicate
            : reader.ValueTextEquals("object"u8) ? JsonMember.Object
            : JsonMember.Other,
        _ => reader.ValueTextEquals("type"u8) ? JsonMember.Type
            : reader.ValueTextEquals("value"u8) ? JsonMember.Value
            : reader.ValueTextEquals("xml:lang"u8) ? JsonMember.Language
            : reader.ValueTextEquals("its:dir"u8) ? JsonMember.Direction
            : reader.ValueTextEquals("datatype"u8) ? JsonMember.Datatype
            : JsonMember.Other,
    };

    private ResultsStep OnValue(ref Utf8JsonReader reader)
    {
        switch (_scope)
        {
            case JsonScope.Start:
                Expect(reader.TokenType == JsonTokenType.StartObject, "an object with head and results or boolean", ref reader);
                _scope = JsonScope.Root;
                break;
            case JsonScope.Root:
                OnRootValue(ref reader);
                break;
            case JsonScope.Head:
                OnHeadValue(ref reader);
                break;
            case JsonScope.Vars:
                AddVariable(Text(ref reader, "the name of a variable"));
                break;
            case JsonScope.Links:
                Head.Links.Add(Text(ref reader, "an IRI"));
                break;
            case JsonScope.Results:
                return OnResultsValue(ref reader);
            case JsonScope.Bindings:
                Expect(reader.TokenType == JsonTokenType.StartObject, "an object, the row", ref reader);
                BeginRow();
                break;
            case JsonScope.Row:
                Expect(reader.TokenType == JsonTokenType.StartObject, "an object with type and value", ref reader);
                BeginTerm(_column);
                break;
            case JsonScope.Term:
                OnTermValue(ref reader);
                break;
            case JsonScope.Triple:
                OnTripleValue(ref reader);
                break;
        }

        return ResultsStep.More;
    }

    private void OnRootValue(ref Utf8JsonReader reader)
    {
        switch (_member)
        {
            case JsonMember.Head:
                Expect(reader.TokenType == JsonTokenType.StartObject, "an object with vars", ref reader);
                Once(_hasHead, "head");
                _hasHead = true;
                _scope = JsonScope.Head;
                break;
            case JsonMember.Results:
                Expect(reader.TokenType == JsonTokenType.StartObject, "an object with bindings", ref reader);
                _scope = JsonScope.Results;
                break;
            case JsonMember.Boolean:
                Expect(reader.TokenType is JsonTokenType.True or JsonTokenType.False, "true or false", ref reader);
                Once(Head.Boolean is not null || _hasRows, "results or boolean");
                Head.Boolean = reader.TokenType == JsonTokenType.True;
                break;
            case JsonMember.Version:
                Head.Version = Text(ref reader, "a version");
                break;
            default:
                Skip(ref reader);
                break;
        }
    }

    private void OnHeadValue(ref Utf8JsonReader reader)
    {
        switch (_member)
        {
            case JsonMember.Vars:
                Expect(reader.TokenType == JsonTokenType.StartArray, "an array of names", ref reader);
                Once(_hasVariables, "vars");
                _hasVariables = true;
                _scope = JsonScope.Vars;
                break;
            case JsonMember.Link:
                Expect(reader.TokenType == JsonTokenType.StartArray, "an array of IRIs", ref reader);
                _scope = JsonScope.Links;
                break;
            case JsonMember.Version:
                Head.Version = Text(ref reader, "a version");
                break;
            default:
                Skip(ref reader);
                break;
        }
    }

    private ResultsStep OnResultsValue(ref Utf8JsonReader reader)
    {
        if (_member != JsonMember.Bindings)
        {
            Skip(ref reader);
            return ResultsStep.More;
        }

        Expect(reader.TokenType == JsonTokenType.StartArray, "an array of rows", ref reader);
        Once(_hasRows || Head.Boolean is not null, "results or boolean");
        _hasRows = true;
        _scope = JsonScope.Bindings;
        if (_hasVariables)
        {
            _headGiven = true;
            return ResultsStep.Head;
        }

        Hold();
        return ResultsStep.More;
    }

    private ResultsStep OnEnd()
    {
        switch (_scope)
        {
            case JsonScope.Root:
                _scope = JsonScope.End;
                break;
            case JsonScope.Vars or JsonScope.Links:
                _scope = JsonScope.Head;
                break;
            case JsonScope.Head or JsonScope.Results:
                _scope = JsonScope.Root;
                break;
            case JsonScope.Bindings:
                _scope = JsonScope.Results;
                break;
            case JsonScope.Row:
                _scope = JsonScope.Bindings;
                return EndRow();
            case JsonScope.Term:
                EndTerm();
                break;
            case JsonScope.Triple:
                _scope = JsonScope.Term;
                break;
        }

        return ResultsStep.More;
    }

    /// <summary>The document is complete JSON: is it complete as results?</summary>
    private ResultsStep Finish()
    {
        if (_headGiven)
        {
            return NextHeld();
        }

        if (Head.Boolean is null && !_hasRows)
        {
            throw Error(ResultsCode.Grammar, "the document has neither results (with bindings) nor boolean");
        }

        if (Head.Boolean is null && !_hasVariables)
        {
            throw Error(ResultsCode.Grammar, "the document has no head with vars");
        }

        _headGiven = true;
        return ResultsStep.Head;
    }

    private void Skip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _skipDepth = reader.CurrentDepth;
        }
    }

    private void Once(bool isThere, string what)
    {
        if (isThere)
        {
            throw Error(ResultsCode.Grammar, $"{what} is there twice");
        }
    }

    private void Expect(bool holds, string what, ref Utf8JsonReader reader)
    {
        if (!holds)
        {
            throw Error(ResultsCode.Grammar, $"expected {what}, found {NameOf(reader.TokenType)}");
        }
    }

    private static string NameOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        _ => type.ToString().ToLowerInvariant(),
    };

    private string Text(ref Utf8JsonReader reader, string what)
    {
        Expect(reader.TokenType == JsonTokenType.String, what, ref reader);
        return Decoded(ref reader);
    }

    private string Decoded(ref Utf8JsonReader reader)
    {
        CheckLength(reader.ValueSpan.Length);
        return reader.GetString()!;
    }

    /// <summary>The JSON reader gives line and byte of the line; the sentence ends before it says so itself.</summary>
    private SparqlResultsException NotJson(JsonException error, ReadOnlySpan<byte> rest)
    {
        var offset = (error.BytePositionInLine ?? 0) - (error.LineNumber + 1 == Line ? BytesInLine : 0);
        var lineStart = 0;
        for (var line = Line; line <= error.LineNumber && rest[lineStart..].IndexOf((byte)'\n') is >= 0 and var feed; line++)
        {
            lineStart += feed + 1;
        }

        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = end < 0 ? error.Message : error.Message[..end].TrimEnd('.');

        // Some messages begin with the text up to the end of the piece, in quotes.
        var quote = message.StartsWith('\'') ? message.LastIndexOf("' is ", StringComparison.Ordinal) : -1;
        message = quote < 0 ? message : "this" + message[(quote + 1)..];
        return Error(ResultsCode.Grammar, "not JSON: " + message, Place(lineStart + (int)Math.Clamp(offset, 0, int.MaxValue - lineStart)), error);
    }
}
