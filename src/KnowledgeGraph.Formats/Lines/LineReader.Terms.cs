using System.Buffers;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Lines;

/// <content>Terms: each method stands on the first byte of its term and leaves behind its last.</content>
internal ref partial struct LineReader
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    private TermSpan ReadNode(string what)
    {
        if (_at < _bytes.Length)
        {
            switch (_bytes[_at])
            {
                case (byte)'<':
                    return TermSpan.Iri(ReadIri(what));
                case (byte)'_':
                    return TermSpan.BlankNode(ReadBlankNodeLabel());
            }
        }

        throw Expected(what);
    }

    private TermSpan ReadPredicate()
    {
        const string what = "a predicate IRI";
        return _at < _bytes.Length && _bytes[_at] == '<' ? TermSpan.Iri(ReadIri(what)) : throw Expected(what);
    }

    private TermSpan ReadObject()
    {
        const string what = "an object (an IRI, a blank node, a literal or a triple term)";
        if (_at < _bytes.Length)
        {
            switch (_bytes[_at])
            {
                case (byte)'"':
                    return ReadLiteral();
                case (byte)'<' when _at + 1 < _bytes.Length && _bytes[_at + 1] == '<':
                    return TermSpan.Of(ReadTripleTerm());
            }
        }

        return ReadNode(what);
    }

    private ReadOnlySpan<byte> ReadIri(string what)
    {
        Token = _at;
        var rest = _bytes[(_at + 1)..];
        var end = rest.IndexOfAny(Characters.IriStops);
        if ((uint)end >= (uint)rest.Length || rest[end] != '>')
        {
            return ReadOddIri(end, what);
        }

        _at += end + 2;
        var iri = rest[..end];
        if (!IriSyntax.HasScheme(iri) || _strict || end + 2 > _maxTermLength)
        {
            RequireIri(iri);
        }

        return iri;
    }

    /// <summary>An IRI with escapes, or none at all.</summary>
    private ReadOnlySpan<byte> ReadOddIri(int stop, string what)
    {
        if (stop == 0 && _bytes[_at + 1] == '<')
        {
            throw Expected(what);
        }

        var at = _at + 1;
        while (true)
        {
            var run = _bytes[at..].IndexOfAny(Characters.IriStops);
            at = run < 0 ? _bytes.Length : at + run;
            if (at < _bytes.Length && _bytes[at] == '>')
            {
                break;
            }

            if (at >= _bytes.Length || _bytes[at] is (byte)'\n' or (byte)'\r')
            {
                throw Fail(_at, at, DiagnosticCodes.Unexpected, $"expected '>' to close the IRI, found {EndName(at)}");
            }

            at += _bytes[at] == '\\'
                ? UnicodeEscape(at)
                : throw Fail(at, at + 1, DiagnosticCodes.Character, $"an IRI cannot hold {CodePoint(_bytes[at])}");
        }

        var iri = Unescape(_bytes[(_at + 1)..at]);
        _at = at + 1;
        RequireIri(iri);
        return iri;
    }

    private void RequireIri(scoped ReadOnlySpan<byte> iri)
    {
        RequireTermLength();
        if (!IriSyntax.IsAbsolute(iri))
        {
            throw Fail(Token, _at, DiagnosticCodes.Iri, $"'{Excerpt(iri)}' is not an absolute IRI");
        }

        if (_strict && IriSyntax.Fault(iri) is { } fault)
        {
            throw Fail(Token, _at, DiagnosticCodes.Iri, $"'{Excerpt(iri)}' is not an IRI of RFC 3987: {fault}");
        }
    }

    private ReadOnlySpan<byte> ReadBlankNodeLabel()
    {
        Token = _at;
        var label = _bytes[Math.Min(_at + 2, _bytes.Length)..];
        var length = _at + 1 < _bytes.Length && _bytes[_at + 1] == ':' ? Characters.BlankNodeLabel(label) : 0;
        if (length == 0)
        {
            throw Fail(_at, Math.Min(_at + 2, _bytes.Length), DiagnosticCodes.Unexpected, "expected a blank node label such as '_:b0'");
        }

        _at += 2 + length;
        RanOut = _at == _bytes.Length;
        RequireTermLength();
        return label[..length];
    }

    private TermSpan ReadLiteral()
    {
        var text = ReadString();
        SkipBlank();
        var next = _at < _bytes.Length ? _bytes[_at] : (byte)0;
        return next switch
        {
            (byte)'@' => ReadLanguageTagged(text),
            (byte)'^' => TermSpan.Literal(text, ReadDatatype()),
            _ => TermSpan.Literal(text),
        };
    }

    /// <summary>STRING_LITERAL_QUOTE, escapes undone.</summary>
    private ReadOnlySpan<byte> ReadString()
    {
        Token = _at;
        var rest = _bytes[(_at + 1)..];
        var end = rest.IndexOfAny(StringStops);
        if ((uint)end >= (uint)rest.Length || rest[end] != '"')
        {
            return ReadEscapedString(end < 0 ? _bytes.Length : _at + 1 + end);
        }

        _at += end + 2;
        if (end + 2 > _maxTermLength)
        {
            RequireTermLength();
        }

        return rest[..end];
    }

    private ReadOnlySpan<byte> ReadEscapedString(int at)
    {
        while (at < _bytes.Length && _bytes[at] != '"')
        {
            if (_bytes[at] != '\\')
            {
                break;
            }

            at += at + 1 < _bytes.Length && "tbnrf\"'\\"u8.Contains(_bytes[at + 1]) ? 2 : UnicodeEscape(at);
            var run = _bytes[at..].IndexOfAny(StringStops);
            at = run < 0 ? _bytes.Length : at + run;
        }

        if (at >= _bytes.Length || _bytes[at] != '"')
        {
            throw Fail(_at, at, DiagnosticCodes.Unexpected, $"expected the closing quote of the string, found {EndName(at)}");
        }

        var text = Unescape(_bytes[(_at + 1)..at]);
        _at = at + 1;
        RequireTermLength();
        return text;
    }

    /// <summary>LANG_DIR; the parts of a tag have 1 to 8 characters (RFC 5646, section 2.1).</summary>
    private TermSpan ReadLanguageTagged(ReadOnlySpan<byte> text)
    {
        Token = _at;
        var length = LanguageTags.Length(_bytes[(_at + 1)..]);
        var tag = _bytes.Slice(_at + 1, length);
        _at += 1 + length;
        RequireTermLength();
        if (!LanguageTags.IsWellFormed(tag))
        {
            throw length == 0
                ? Fail(Token, _at, DiagnosticCodes.Unexpected, "expected a language tag such as 'en-GB' after '@'")
                : Fail(Token, _at, DiagnosticCodes.Literal, $"'{Excerpt(tag)}' is not a language tag: its parts have 1 to 8 letters or digits, the first only letters");
        }

        if (_strict && LanguageTags.Fault(tag) is { } fault)
        {
            throw Fail(Token, _at, DiagnosticCodes.Literal, $"'{Excerpt(tag)}' is not a language tag of RFC 5646: {fault}");
        }

        return TermSpan.LanguageTagged(text, tag, _bytes[_at..].StartsWith("--"u8) ? ReadBaseDirection() : BaseDirection.None);
    }

    private BaseDirection ReadBaseDirection()
    {
        var start = _at;
        _at += 2;
        while (_at < _bytes.Length && Characters.IsAsciiLetter(_bytes[_at]))
        {
            _at++;
        }

        var direction = _bytes[(start + 2).._at];
        return direction.SequenceEqual("ltr"u8) ? BaseDirection.LeftToRight
            : direction.SequenceEqual("rtl"u8) ? BaseDirection.RightToLeft
            : throw Fail(Token, _at, DiagnosticCodes.Literal, "expected 'ltr' or 'rtl' as the base direction after '--' (RDF 1.2)");
    }

    private ReadOnlySpan<byte> ReadDatatype()
    {
        const string what = "a datatype IRI after '^^'";
        if (_at + 1 >= _bytes.Length || _bytes[_at + 1] != '^')
        {
            throw Expected("'^^' and a datatype IRI, or the end of the literal");
        }

        _at += 2;
        SkipBlank();
        var datatype = _at < _bytes.Length && _bytes[_at] == '<' ? ReadIri(what) : throw Expected(what);

        // A language-tagged string has a tag and not a datatype (RDF 1.2 Concepts, section 3.4).
        return datatype.EndsWith("angString"u8)
            && (datatype.SequenceEqual("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"u8)
                || datatype.SequenceEqual("http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"u8))
            ? throw Fail(Token, _at, DiagnosticCodes.Literal, $"a literal of datatype <{Excerpt(datatype)}> is written with a language tag")
            : datatype;
    }

    /// <summary>tripleTerm; those that are open wait on a list and not on the stack.</summary>
    private TripleTerm ReadTripleTerm()
    {
        var (terms, open) = (_tools.Terms, _tools.Open);
        open.Clear();
        do
        {
            if (open.Count == _tools.MaxNesting)
            {
                throw Limit(_at, nameof(RdfReaderOptions.MaxNesting), _tools.MaxNesting);
            }

            if (!_bytes[_at..].StartsWith("<<("u8))
            {
                throw Expected("'<<(' (there are no reified triples in this syntax)");
            }

            _at += 3;
            SkipBlank();
            var subject = terms.Term(ReadNode("a subject (an IRI or a blank node)"));
            SkipBlank();
            open.Add((subject, terms.Iri(ReadPredicate().Value)));
            SkipBlank();
        }
        while (_bytes[_at..].StartsWith("<<"u8));

        Term? term = terms.Term(ReadObject());
        for (var i = open.Count - 1; i >= 0; i--)
        {
            SkipBlank();
            if (!_bytes[_at..].StartsWith(")>>"u8))
            {
                throw Expected("')>>'");
            }

            _at += 3;
            term = new TripleTerm(new Triple(open[i].Subject, open[i].Predicate, term));
        }

        return (TripleTerm)term;
    }

    private void RequireTermLength()
    {
        if (_at - Token > _maxTermLength)
        {
            throw Limit(Token, nameof(RdfReaderOptions.MaxTermLength), _maxTermLength);
        }
    }
}
