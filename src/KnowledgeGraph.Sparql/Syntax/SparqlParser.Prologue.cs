using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 4 to 6: the prologue, and telling queries from updates after it.</summary>
internal sealed partial class SparqlParser
{
    private static readonly string[] UpdateWords =
        ["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"];

    /// <summary>Each BASE may make the base longer, and each IRI is resolved against it.</summary>
    private const int LongestBase = 4096;

    private static readonly string[] QueryWords = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"];

    private readonly Dictionary<string, PrefixDeclaration> _prefixes = new(StringComparer.Ordinal);
    private readonly List<PrefixDeclaration> _declarations = [];
    private string? _base;
    private readonly List<Range> _prologues = [];

    /// <summary>What is declared stays declared, in an update also for the operations that follow.</summary>
    private void Prologue()
    {
        var start = _token.Start;
        while (true)
        {
            if (AcceptWord("BASE"))
            {
                var token = Take(TokenKind.Iri);
                _base = ResolvedIri(token).Value;
                if (_base.Length > LongestBase)
                {
                    throw Error(SyntaxCode.Limit, $"the base IRI is longer than {LongestBase} characters", token);
                }
            }
            else if (AcceptWord("PREFIX"))
            {
                PrefixDecl();
            }
            else if (AcceptWord("VERSION"))
            {
                VersionDecl();
            }
            else
            {
                if (_lastEnd > start)
                {
                    _prologues.Add(start.._lastEnd);
                }

                return;
            }
        }
    }

    /// <summary>All that was declared so far, as text.</summary>
    private string PrologueText() => string.Concat(_prologues.Select(range => _source.Text[range] + "\n"));

    private void PrefixDecl()
    {
        if (!Is(TokenKind.PrefixedName) || _token.Text.Length > 0 || _source.Text[_token.End - 1] != ':')
        {
            _expected.Clear();
            Expect("a prefix with ':'");
            throw Unexpected();
        }

        var token = Advance();
        var declaration = new PrefixDeclaration(token.Prefix, ResolvedIri(Take(TokenKind.Iri)).Value, token.Start, _lastEnd);
        _prefixes[token.Prefix] = declaration;
        _declarations.Add(declaration);
    }

    /// <summary>SPARQL 1.2: the version is a short string; it changes nothing here.</summary>
    private void VersionDecl()
    {
        var token = Take(TokenKind.String);
        if (_source.Text[token.Start + 1] == _source.Text[token.Start] && token.End - token.Start > 2)
        {
            throw Error(SyntaxCode.Grammar, "the version is a string in single or double quotes", token);
        }
    }

    private void Refuse(string[] words, string what)
    {
        foreach (var word in words)
        {
            if (_token.IsWord(word))
            {
                throw Error(SyntaxCode.Grammar, $"{word} is {what}", _token);
            }
        }
    }
}
