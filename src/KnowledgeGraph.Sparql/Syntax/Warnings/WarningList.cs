using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Text;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax.Warnings;

/// <summary>Collects warnings and finds the places of variables, which the syntax tree does not have, by reading tokens again.</summary>
internal sealed class WarningList(SourceText source)
{
    /// <summary>Nobody reads more, and each costs a look at the text.</summary>
    private const int Most = 100;

    private readonly List<Diagnostic> _found = [];

    public void Add(string code, string message, int start, int end)
    {
        if (_found.Count < Most)
        {
            _found.Add(source.Diagnostic(code, message, start, end));
        }
    }

    /// <summary>Warns at the first place of a variable that is not before <paramref name="start"/>, where a token has to begin.</summary>
    public void AddAt(string code, string message, Variable variable, int start)
    {
        if (_found.Count < Most)
        {
            var (from, to) = PlaceOf(variable, start);
            Add(code, message, from, to);
        }
    }

    /// <summary>All warnings in the order of the text.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _found.OrderBy(static warning => warning.Start.ByteOffset)];

    private (int Start, int End) PlaceOf(Variable variable, int start)
    {
        var lexer = new Lexer(source, start);
        for (var token = lexer.Next(); token.Kind != TokenKind.EndOfInput; token = lexer.Next())
        {
            if (token.Kind == TokenKind.Variable && string.Equals(token.Text, variable.Name, StringComparison.Ordinal))
            {
                return (token.Start, token.End);
            }
        }

        return (start, start);
    }
}
