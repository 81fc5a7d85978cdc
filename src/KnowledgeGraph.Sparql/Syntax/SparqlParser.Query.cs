using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 1 to 3 and 7 to 17: query forms, dataset clauses.</summary>
internal sealed partial class SparqlParser
{
    private QuerySyntax QueryUnit()
    {
        Prologue();
        Refuse(UpdateWords, "SPARQL Update, which SparqlUpdate.Parse reads");
        var query = Query();
        if (!Is(TokenKind.EndOfInput))
        {
            throw Unexpected();
        }

        return query with { Prefixes = [.. _declarations] };
    }

    private QuerySyntax Query()
    {
        if (IsWord("SELECT"))
        {
            return SelectQuery();
        }

        if (IsWord("CONSTRUCT"))
        {
            return ConstructQuery();
        }

        if (IsWord("DESCRIBE"))
        {
            return DescribeQuery();
        }

        return IsWord("ASK") ? AskQuery() : throw Unexpected();
    }

    private QuerySyntax SelectQuery()
    {
        var clause = SelectClause();
        var (from, fromNamed) = DatasetClauses();
        var where = WhereClause();
        var modifier = SolutionModifier();
        var body = clause with { Where = where, Modifier = modifier, Data = ValuesClause() };
        return new QuerySyntax(SparqlQueryForm.Select, _base, from, fromNamed, body, [], []);
    }

    private SelectSyntax SubSelect()
    {
        var clause = SelectClause();
        var where = WhereClause();
        var modifier = SolutionModifier();
        return clause with { Where = where, Modifier = modifier, Data = ValuesClause() };
    }

    private SelectSyntax SelectClause()
    {
        var start = _token.Start;
        TakeWord("SELECT");
        var distinct = AcceptWord("DISTINCT");
        var reduced = !distinct && AcceptWord("REDUCED");
        var star = Accept(TokenKind.Star);
        var items = ImmutableArray.CreateBuilder<SelectItem>();
        while (!star && SelectItem() is { } item)
        {
            items.Add(item);
        }

        if (!star && items.Count == 0)
        {
            throw Unexpected();
        }

        return new SelectSyntax(distinct, reduced, star, items.ToImmutable(), Tree.GroupGraphPattern.Empty, NoModifier, null, start);
    }

    private SelectItem? SelectItem()
    {
        var start = _token.Start;
        if (Is(TokenKind.Variable))
        {
            return new SelectItem(Var(), null, start, _lastEnd);
        }

        if (!Is(TokenKind.LeftParenthesis))
        {
            return null;
        }

        Advance();
        Enter();
        var expression = AggregatingExpression();
        TakeWord("AS");
        var variable = Var();
        Take(TokenKind.RightParenthesis);
        _nesting--;
        return new SelectItem(variable, expression, start, _lastEnd);
    }

    private QuerySyntax ConstructQuery()
    {
        var start = _token.Start;
        TakeWord("CONSTRUCT");
        if (Is(TokenKind.LeftBrace))
        {
            var template = ConstructTemplate();
            var (from, fromNamed) = DatasetClauses();
            var where = WhereClause();
            return Construct(from, fromNamed, where, template, start);
        }
        else
        {
            var (from, fromNamed) = DatasetClauses();
            TakeWord("WHERE");
            var (triples, where) = ConstructWhere();
            return Construct(from, fromNamed, where, TemplateOf(triples), start);
        }
    }

    private QuerySyntax Construct(
        ImmutableArray<Iri> from, ImmutableArray<Iri> fromNamed, GroupGraphPattern where, ImmutableArray<TriplePattern> template, int start) =>
        new(SparqlQueryForm.Construct, _base, from, fromNamed, Body(where, start), template, []);

    private QuerySyntax DescribeQuery()
    {
        var start = _token.Start;
        TakeWord("DESCRIBE");
        var resources = ImmutableArray.CreateBuilder<PatternTerm>();
        var star = Accept(TokenKind.Star);
        while (!star && (Is(TokenKind.Variable) || IsIri() || Is(TokenKind.Value)))
        {
            resources.Add(VarOrIri());
        }

        if (!star && resources.Count == 0)
        {
            throw Unexpected();
        }

        var (from, fromNamed) = DatasetClauses();
        var where = IsWord("WHERE") || Is(TokenKind.LeftBrace) ? WhereClause() : Tree.GroupGraphPattern.Empty;
        return new QuerySyntax(SparqlQueryForm.Describe, _base, from, fromNamed, Body(where, start), [], resources.ToImmutable());
    }

    private QuerySyntax AskQuery()
    {
        var start = _token.Start;
        TakeWord("ASK");
        var (from, fromNamed) = DatasetClauses();
        var where = WhereClause();
        return new QuerySyntax(SparqlQueryForm.Ask, _base, from, fromNamed, Body(where, start), [], []);
    }

    private SelectSyntax Body(GroupGraphPattern where, int start)
    {
        var modifier = SolutionModifier();
        return new SelectSyntax(false, false, true, [], where, modifier, ValuesClause(), start);
    }

    private (ImmutableArray<Iri> From, ImmutableArray<Iri> FromNamed) DatasetClauses()
    {
        var from = ImmutableArray.CreateBuilder<Iri>();
        var named = ImmutableArray.CreateBuilder<Iri>();
        while (AcceptWord("FROM"))
        {
            (AcceptWord("NAMED") ? named : from).Add(Iri());
        }

        return (from.ToImmutable(), named.ToImmutable());
    }

    private GroupGraphPattern WhereClause()
    {
        AcceptWord("WHERE");
        return GroupGraphPattern();
    }
}
