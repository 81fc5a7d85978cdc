using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 53 to 69: group graph patterns.</summary>
internal sealed partial class SparqlParser
{
    private int _services;
    private long _serviceLength;

    private GroupGraphPattern GroupGraphPattern()
    {
        Take(TokenKind.LeftBrace);
        Enter();
        var start = _token.Start;
        var group = IsWord("SELECT")
            ? new GroupGraphPattern([new SubSelectElement(SubSelect(), start, _lastEnd)])
            : GroupGraphPatternSub();
        Take(TokenKind.RightBrace);
        _nesting--;
        return group;
    }

    /// <summary>
    /// Triples with only filters between them are one basic graph pattern (section 18.2.2.5); anything else ends it, and
    /// with it the scope of its blank node labels.
    /// </summary>
    private GroupGraphPattern GroupGraphPatternSub()
    {
        var elements = ImmutableArray.CreateBuilder<GroupElement>();
        var block = NewBlock();
        while (true)
        {
            if (TriplesStart())
            {
                elements.Add(TriplesBlock(block));
                var expected = _expected.Count;
                if (TriplesStart())
                {
                    // What begins a subject could not stand here: only what continues the triples before.
                    _expected.RemoveRange(expected, _expected.Count - expected);
                    throw Unexpected();
                }
            }
            else if (GraphPatternNotTriples() is { } element)
            {
                elements.Add(element);
                block = element is FilterElement ? block : NewBlock();
                Accept(TokenKind.Dot);
            }
            else
            {
                return new GroupGraphPattern(elements.ToImmutable());
            }
        }
    }

    private TriplesBlock TriplesBlock(int block)
    {
        var start = _token.Start;
        var (outer, outerBlock) = (_triples, _block);
        (_triples, _block) = ([], block);
        while (true)
        {
            TriplesSameSubjectPath();
            if (!Is(TokenKind.Dot))
            {
                break;
            }

            Advance();
            if (!TriplesStart())
            {
                break;
            }
        }

        var triples = new TriplesBlock([.. _triples], start, _lastEnd);
        (_triples, _block) = (outer, outerBlock);
        return triples;
    }

    private GroupElement? GraphPatternNotTriples()
    {
        var start = _token.Start;
        if (Is(TokenKind.LeftBrace))
        {
            return GroupOrUnionGraphPattern(start);
        }

        if (AcceptWord("OPTIONAL"))
        {
            return new OptionalElement(GroupGraphPattern(), start, _lastEnd);
        }

        if (AcceptWord("MINUS"))
        {
            return new MinusElement(GroupGraphPattern(), start, _lastEnd);
        }

        if (AcceptWord("GRAPH"))
        {
            var name = VarOrIri();
            return new GraphElement(name, GroupGraphPattern(), start, _lastEnd);
        }

        if (AcceptWord("SERVICE"))
        {
            return ServiceGraphPattern(start);
        }

        if (AcceptWord("FILTER"))
        {
            return new FilterElement(Constraint(), start, _lastEnd);
        }

        if (AcceptWord("BIND"))
        {
            return Bind(start);
        }

        return AcceptWord("VALUES") ? new ValuesElement(DataBlock(), start, _lastEnd) : null;
    }

    private GroupOrUnionElement GroupOrUnionGraphPattern(int start)
    {
        var branches = ImmutableArray.CreateBuilder<GroupGraphPattern>();
        do
        {
            branches.Add(GroupGraphPattern());
        }
        while (AcceptWord("UNION"));

        return new GroupOrUnionElement(branches.ToImmutable(), start, _lastEnd);
    }

    private ServiceElement ServiceGraphPattern(int start)
    {
        var silent = AcceptWord("SILENT");
        var endpoint = VarOrIri();
        var open = _token.Start;
        _services++;
        var group = GroupGraphPattern();
        _services--;
        var text = _services > 0 ? string.Empty : ServiceText(open);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw _source.Error(SyntaxCode.NotSupported, "a value inside SERVICE is not in this version", open, open + 1);
        }

        return new ServiceElement(endpoint, group, silent, text, start, _lastEnd);
    }

    /// <summary>What a service is sent: the pattern with the prologue. A SERVICE in a SERVICE goes with the outer one, which sends it on.</summary>
    private string ServiceText(int open)
    {
        var text = string.Concat(PrologueText(), "SELECT * WHERE ", _source.Text.AsSpan(open, _lastEnd - open));
        _serviceLength += text.Length;
        return _serviceLength <= _options.MaxLength
            ? text
            : throw _source.Error(SyntaxCode.Limit, $"the texts for SERVICE, each with all prefixes, are longer than {_options.MaxLength} characters (MaxLength)", open, _lastEnd);
    }

    private BindElement Bind(int start)
    {
        Take(TokenKind.LeftParenthesis);
        Enter();
        var expression = Expression();
        TakeWord("AS");
        var variable = Var();
        Take(TokenKind.RightParenthesis);
        _nesting--;
        return new BindElement(expression, variable, start, _lastEnd);
    }

    private Values DataBlock()
    {
        var start = _token;
        var variables = ImmutableArray.CreateBuilder<Variable>();
        var single = Is(TokenKind.Variable);
        if (single)
        {
            variables.Add(Var());
        }
        else
        {
            Take(TokenKind.LeftParenthesis);
            var known = new HashSet<Variable>();
            while (Is(TokenKind.Variable))
            {
                var at = _token;
                var variable = Var();
                if (!known.Add(variable))
                {
                    throw Error(SyntaxCode.Values, $"{variable} is twice among the variables of VALUES", at);
                }

                variables.Add(variable);
            }

            Take(TokenKind.RightParenthesis);
        }

        Take(TokenKind.LeftBrace);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Term?>>();
        while (!Accept(TokenKind.RightBrace))
        {
            rows.Add(single ? [DataBlockValue()] : DataBlockRow(variables.Count));
        }

        return new Values(variables.ToImmutable(), rows.ToImmutable());
    }

    private ImmutableArray<Term?> DataBlockRow(int width)
    {
        var open = Take(TokenKind.LeftParenthesis);
        var row = ImmutableArray.CreateBuilder<Term?>(width);
        while (!Accept(TokenKind.RightParenthesis))
        {
            row.Add(DataBlockValue());
        }

        return row.Count == width
            ? row.ToImmutable()
            : throw _source.Error(SyntaxCode.Values, $"this row of VALUES has {row.Count} of {width} values", open.Start, _lastEnd);
    }

    private Term? DataBlockValue()
    {
        if (AcceptWord("UNDEF"))
        {
            return null;
        }

        return Is(TokenKind.LeftTripleTerm) ? TripleTermData() : IsIri() ? Iri() : LiteralOrValue();
    }

    private Expression Constraint() =>
        Is(TokenKind.LeftParenthesis) ? BrackettedExpression()
        : IsFunctionStart() ? BuiltInOrFunctionCall()
        : throw Unexpected();
}
