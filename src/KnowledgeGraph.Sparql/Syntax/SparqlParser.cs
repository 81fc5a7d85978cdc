using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>
/// Recursive descent over the grammar of SPARQL 1.1 queries and updates (section 19.8) with the triple terms, reifiers and
/// annotations of SPARQL 1.2. Methods bear the names of productions and stand in the order of the grammar, one file for
/// each area. One token is looked ahead.
/// </summary>
internal sealed partial class SparqlParser
{
    private const int MostNesting = 400;

    private readonly string _subject;
    private readonly SourceText _source;
    private readonly SparqlParseOptions _options;
    private readonly Lexer _lexer;
    private readonly List<string> _expected = [];
    private Token _token;
    private int _lastStart;
    private int _lastEnd;
    private int _nesting;

    private SparqlParser(SourceText source, SparqlParseOptions options, string subject)
    {
        _subject = subject;
        _source = source;
        _options = options;
        _base = options.BaseIri;
        _lexer = new Lexer(source);
        _token = _lexer.Next();
    }

    /// <summary>Reads a whole query.</summary>
    /// <exception cref="SparqlSyntaxException">The text is no query, or past a limit.</exception>
    public static QuerySyntax Parse(SourceText source, SparqlParseOptions options) => Open(source, options, "query").QueryUnit();

    /// <summary>Reads a whole update request.</summary>
    /// <exception cref="SparqlSyntaxException">The text is no update request, or past a limit.</exception>
    public static UpdateSyntax ParseUpdate(SourceText source, SparqlParseOptions options) =>
        Open(source, options, "update").UpdateUnit();

    private static SparqlParser Open(SourceText source, SparqlParseOptions options, string subject) =>
        source.Text.Length <= options.MaxLength
            ? new SparqlParser(source, options, subject)
            : throw source.Error(SyntaxCode.Limit, $"the {subject} is longer than {options.MaxLength} characters (MaxLength)", 0, 0);

    private bool Is(TokenKind kind)
    {
        if (_token.Kind == kind)
        {
            return true;
        }

        if (kind != TokenKind.Value)
        {
            Expect(kind == TokenKind.EndOfInput ? TheEnd : TokenNames.Name(kind));
        }

        return false;
    }

    private bool IsWord(string word)
    {
        if (_token.IsWord(word))
        {
            return true;
        }

        Expect(word);
        return false;
    }

    private void Expect(string what)
    {
        if (!_expected.Contains(what))
        {
            _expected.Add(what);
        }
    }

    private Token Advance()
    {
        var token = _token;
        (_lastStart, _lastEnd) = (token.Start, token.End);
        _expected.Clear();
        _token = _lexer.Next();
        return token;
    }

    private bool Accept(TokenKind kind)
    {
        if (!Is(kind))
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool AcceptWord(string word)
    {
        if (!IsWord(word))
        {
            return false;
        }

        Advance();
        return true;
    }

    private Token Take(TokenKind kind) => Is(kind) ? Advance() : throw Unexpected();

    private void TakeWord(string word)
    {
        if (!AcceptWord(word))
        {
            throw Unexpected();
        }
    }

    /// <summary>One level of nesting deeper; <see cref="_nesting"/> goes back down where the construct ends.</summary>
    private void Enter()
    {
        if (++_nesting > Math.Min(_options.MaxNesting, MostNesting))
        {
            throw _source.Error(SyntaxCode.Limit, $"the {_subject} nests deeper than {_nesting - 1} levels (MaxNesting)", _token.Start, _token.End);
        }
    }

    private string TheEnd => "the end of the " + _subject;

    private SparqlSyntaxException Unexpected()
    {
        var found = _token.Kind switch
        {
            TokenKind.EndOfInput => TheEnd,
            TokenKind.Value => "the value " + _token.Value,
            _ => "'" + Shortened(_source.Text[_token.Start.._token.End]) + "'",
        };
        if (_token.Kind == TokenKind.Less && _expected.Contains(TokenNames.Name(TokenKind.Iri)))
        {
            found += " (an IRI has no blank, quote or brace before its '>')";
        }

        var message = _expected.Count == 0 ? $"{found} cannot stand here" : $"expected {Listed(_expected)}, found {found}";
        var suggestion = _token.Kind == TokenKind.Word ? NearestWord.Find(_token.Text, ExpectedWords()) : null;
        message += suggestion is null ? string.Empty : $"; did you mean {suggestion}?";
        return _source.Error(SyntaxCode.Grammar, message, _token.Start, _token.End, found, [.. _expected], suggestion);
    }

    /// <summary>The keywords among what could stand here, and the names of functions where a function could.</summary>
    private IEnumerable<string> ExpectedWords() =>
        _expected.Where(static what => char.IsAsciiLetter(what[0]) && !what.Contains(' ', StringComparison.Ordinal))
            .Concat(_expected.Contains(AFunction) ? BuiltIns.Keywords : []);

    private SparqlSyntaxException Error(string code, string message, Token at) => _source.Error(code, message, at.Start, at.End);

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 37), "...");

    private static string Listed(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[^1];
}
