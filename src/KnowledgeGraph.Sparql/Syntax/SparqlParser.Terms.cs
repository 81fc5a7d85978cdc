using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 106 to 109 and 129 to 138: variables and terms.</summary>
internal sealed partial class SparqlParser
{
    private readonly Dictionary<string, int> _labelBlocks = new(StringComparer.Ordinal);
    private int _blankNodes;
    private int _blocks;
    private int _block;

    /// <summary>A number for each basic graph pattern: the scope of blank node labels (section 4.1.4).</summary>
    private int NewBlock() => ++_blocks;

    private Variable Var()
    {
        var token = Take(TokenKind.Variable);
        CheckVariable(token);
        return new Variable(token.Text);
    }

    private bool IsIri() => Is(TokenKind.Iri) || Is(TokenKind.PrefixedName);

    private bool IsLiteral() =>
        Is(TokenKind.String) || Is(TokenKind.Integer) || Is(TokenKind.Decimal) || Is(TokenKind.Double) || IsWord("true") || IsWord("false");

    private bool IsTermStart() => IsIri() || IsLiteral() || Is(TokenKind.BlankNodeLabel) || Is(TokenKind.Value);

    private PatternTerm VarOrIri()
    {
        if (Is(TokenKind.Variable))
        {
            return new VariablePattern(Var());
        }

        return new TermPattern(Iri());
    }

    private PatternTerm VarOrTerm()
    {
        if (Is(TokenKind.Variable))
        {
            return new VariablePattern(Var());
        }

        if (Is(TokenKind.LeftTripleTerm))
        {
            return TripleTerm();
        }

        return Is(TokenKind.BlankNodeLabel) ? BlankNode() : new TermPattern(IsIri() ? Iri() : LiteralOrValue());
    }

    private Term LiteralOrValue()
    {
        if (!Is(TokenKind.Value))
        {
            return Literal();
        }

        var token = Advance();
        return _inTemplate && token.Value is BlankNode
            ? throw Error(SyntaxCode.Parameter, "a blank node in a template is a fresh one, so it cannot be given as a value", token)
            : token.Value!;
    }

    private Literal Literal()
    {
        if (Is(TokenKind.String))
        {
            return RdfLiteral();
        }

        if (Is(TokenKind.Integer) || Is(TokenKind.Decimal) || Is(TokenKind.Double))
        {
            var number = Advance();
            var datatype = number.Kind switch
            {
                TokenKind.Integer => Xsd.Integer,
                TokenKind.Decimal => Xsd.Decimal,
                _ => Xsd.Double,
            };
            return new Literal(number.Text, datatype);
        }

        if (AcceptWord("true"))
        {
            return new Literal("true", Xsd.Boolean);
        }

        return AcceptWord("false") ? new Literal("false", Xsd.Boolean) : throw Unexpected();
    }

    private Literal RdfLiteral()
    {
        var text = Take(TokenKind.String).Text;
        if (Is(TokenKind.LanguageTag))
        {
            return TaggedLiteral(text, Advance());
        }

        if (!Accept(TokenKind.CaretCaret))
        {
            return new Literal(text);
        }

        var at = _token;
        var datatype = Iri();
        return datatype.Equals(RdfVocabulary.LangString) || datatype.Equals(RdfVocabulary.DirLangString)
            ? throw Error(SyntaxCode.Grammar, "a language-tagged string is written with @ and its tag", at)
            : new Literal(text, datatype);
    }

    private Literal TaggedLiteral(string text, Token token)
    {
        var tag = token.Text;
        var dashes = tag.IndexOf("--", StringComparison.Ordinal);
        var direction = dashes < 0 ? BaseDirection.None : tag[(dashes + 2)..] switch
        {
            "ltr" => BaseDirection.LeftToRight,
            "rtl" => BaseDirection.RightToLeft,
            _ => throw Error(SyntaxCode.Grammar, "the base direction is --ltr or --rtl", token),
        };
        try
        {
            return Rdf.Literal.LanguageTagged(text, dashes < 0 ? tag : tag[..dashes], direction);
        }
        catch (ArgumentException fault) when (fault.ParamName == "languageTag")
        {
            // The grammar lets its parts be of any length; RDF asks that tags be well-formed.
            throw Error(SyntaxCode.Grammar, $"'@{tag}' is not a language tag: its parts have 1 to 8 letters or digits", token);
        }
    }

    private PatternTerm BlankNode()
    {
        var token = Take(TokenKind.BlankNodeLabel);
        CheckBlankNode();
        CheckDataLabel(token);
        if (_inTemplate)
        {
            return new TermPattern(new BlankNode(token.Text));
        }

        if (_labelBlocks.TryGetValue(token.Text, out var block) && block != _block)
        {
            throw Error(SyntaxCode.BlankNode, $"_:{token.Text} is already used in another basic graph pattern (SPARQL 1.1, section 4.1.4)", token);
        }

        _labelBlocks[token.Text] = _block;
        return new VariablePattern(new Variable(".b" + token.Text));
    }

    private Iri Iri()
    {
        if (Is(TokenKind.Value))
        {
            return _token.Value is Iri ? (Iri)Advance().Value! : throw Error(SyntaxCode.Parameter, $"only an IRI can stand here, not {_token.Value}", _token);
        }

        if (Is(TokenKind.PrefixedName))
        {
            return PrefixedName(Advance());
        }

        return Is(TokenKind.Iri) ? ResolvedIri(Advance()) : throw Unexpected();
    }

    private Iri ResolvedIri(Token token)
    {
        if (_base is not null)
        {
            // An IRI with a scheme stands as it is: SPARQL 1.1, section 4.1.1.2, normalises nothing.
            var resolved = IriReference.IsAbsolute(token.Text) ? token.Text : IriReference.Resolve(_base, token.Text);
            return Rdf.Iri.TryCreate(resolved, out var iri)
                ? iri
                : throw Error(SyntaxCode.Iri, $"<{token.Text}> is no IRI", token);
        }

        return Rdf.Iri.TryCreate(token.Text, out var absolute)
            ? absolute
            : throw Error(SyntaxCode.Iri, $"<{token.Text}> is relative, and there is no BASE to resolve it against", token);
    }

    private Iri PrefixedName(Token token)
    {
        string? ns;
        if (_prefixes.TryGetValue(token.Prefix, out var declaration))
        {
            declaration.IsUsed = true;
            ns = declaration.Namespace;
        }
        else if (!_options.Prefixes.TryGetValue(token.Prefix, out ns))
        {
            throw UndeclaredPrefix(token);
        }

        return Rdf.Iri.TryCreate(ns + token.Text, out var iri)
            ? iri
            : throw Error(SyntaxCode.Iri, $"<{ns}{token.Text}> is no absolute IRI", token);
    }

    /// <summary>Names what was probably meant: the declaration that everybody writes for the prefix, or else a declared one that is nearly it.</summary>
    private SparqlSyntaxException UndeclaredPrefix(Token token)
    {
        var suggestion = WellKnownPrefixes.Declaration(token.Prefix)
            ?? (NearestPrefix(token.Prefix, _prefixes.Keys.Concat(_options.Prefixes.Keys)) is { } near ? near + ":" : null)
            ?? (NearestPrefix(token.Prefix, WellKnownPrefixes.All) is { } known ? WellKnownPrefixes.Declaration(known) : null);
        var hint = suggestion is null ? $": put PREFIX {token.Prefix}: <...> before the {_subject}" : $"; did you mean {suggestion}?";
        return _source.Error(
            SyntaxCode.UndeclaredPrefix, $"the prefix {token.Prefix}: is not declared{hint}", token.Start, token.End, suggestion: suggestion);
    }

    private static string? NearestPrefix(string prefix, IEnumerable<string> declared) =>
        NearestWord.Find(prefix, declared.Order(StringComparer.Ordinal));

    /// <summary>The template of the short form: what was a blank node in the text is one again.</summary>
    private static ImmutableArray<TriplePattern> TemplateOf(ImmutableArray<PathTriple> triples)
    {
        return [.. triples.Select(static triple => new TriplePattern(Node(triple.Subject), triple.Verb!, Node(triple.Object)))];

        static PatternTerm Node(PatternTerm term) => term switch
        {
            VariablePattern { Variable: { IsHidden: true } hidden } => new TermPattern(new BlankNode(hidden.Name[1..])),
            TripleTermPattern { Triple: var inner } => new TripleTermPattern(new TriplePattern(Node(inner.Subject), inner.Predicate, Node(inner.Object))),
            _ => term,
        };
    }
}
