using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>IRIs, blank node labels and literals.</content>
internal ref partial struct TurtleParser
{
    private static readonly Literal True = new("true", Xsd.Boolean);
    private static readonly Literal False = new("false", Xsd.Boolean);

    private Iri ReadIri(string what) => _lexer.Kind switch
    {
        TokenKind.IriReference => ReadIriReference(what),
        TokenKind.PrefixedName => ReadPrefixedName(),
        _ => throw _lexer.Expected(what),
    };

    private Iri ReadIriReference(string what)
    {
        if (_lexer.Kind != TokenKind.IriReference)
        {
            throw _lexer.Expected(what);
        }

        var iri = !_lexer.Escaped && !IsRelative(_lexer.Content) ? _terms.AbsoluteIri(_lexer.Content) : Resolve();
        if (iri is null)
        {
            throw TermReader.NotAnIri(_lexer, TermReader.Text(ref _lexer));
        }

        _lexer.Next();
        return iri;
    }

    private Iri? Resolve()
    {
        var reference = TermReader.Text(ref _lexer);
        if (Iri.TryCreate(reference, out var absolute))
        {
            return absolute;
        }

        if (_base is null)
        {
            throw _lexer.Error(DiagnosticCodes.Iri, $"'{reference}' is relative and there is no base IRI");
        }

        // The reference is checked before it is resolved: a resolver may not meet characters that no IRI holds.
        if (!Iri.TryCreate("x:" + reference, out _))
        {
            return null;
        }

        Iri.TryCreate(IriReference.Resolve(_base, reference), out var iri);
        return iri;
    }

    /// <summary>Only relative IRIs resolve (Turtle, section 6.3); one with a scheme stays as written, dot segments and all.</summary>
    private static bool IsRelative(ReadOnlySpan<byte> reference)
    {
        var end = reference.IndexOfAny(":/?#"u8);
        return end <= 0 || reference[end] != ':';
    }

    private Iri ReadPrefixedName()
    {
        var prefix = _prefixes.Find(_lexer.Content)
            ?? throw _lexer.Error(DiagnosticCodes.Prefix, $"the prefix '{Encoding.UTF8.GetString(_lexer.Content)}:' is not declared");
        Iri? iri;
        if (_lexer.Escaped)
        {
            Iri.TryCreate(prefix.Namespace + Unescaper.LocalName(_lexer.Local), out iri);
        }
        else
        {
            iri = _terms.PrefixedIri(prefix, _lexer.Local);
        }

        if (iri is null)
        {
            throw TermReader.NotAnIri(_lexer, prefix.Namespace + Encoding.UTF8.GetString(_lexer.Local));
        }

        _lexer.Next();
        return iri;
    }

    private BlankNode ReadBlankNodeLabel()
    {
        var node = _terms.LabelledBlankNode(_lexer.Content);
        _lexer.Next();
        return node;
    }

    private Literal ReadLiteral()
    {
        Literal literal;
        switch (_lexer.Kind)
        {
            case TokenKind.String:
                return ReadRdfLiteral();
            case TokenKind.Integer:
                literal = new Literal(Encoding.UTF8.GetString(_lexer.Content), Xsd.Integer);
                break;
            case TokenKind.Decimal:
                literal = new Literal(Encoding.UTF8.GetString(_lexer.Content), Xsd.Decimal);
                break;
            case TokenKind.Double:
                literal = new Literal(Encoding.UTF8.GetString(_lexer.Content), Xsd.Double);
                break;
            case TokenKind.Word when _lexer.Content.SequenceEqual("true"u8):
                literal = True;
                break;
            case TokenKind.Word when _lexer.Content.SequenceEqual("false"u8):
                literal = False;
                break;
            default:
                throw _lexer.Expected("an object (an IRI, a blank node, a collection or a literal)");
        }

        _lexer.Next();
        return literal;
    }

    private Literal ReadRdfLiteral()
    {
        var text = TermReader.Text(ref _lexer);
        _lexer.Next();
        switch (_lexer.Kind)
        {
            case TokenKind.AtWord:
                var tagged = TermReader.LanguageTagged(text, ref _lexer, _terms);
                _lexer.Next();
                return tagged;
            case TokenKind.DatatypeMark:
                _lexer.Next();
                var mark = _lexer;
                var datatype = ReadIri("a datatype IRI");
                return TermReader.Typed(text, datatype, mark);
            default:
                return new Literal(text, Xsd.String);
        }
    }
}
