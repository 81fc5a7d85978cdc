using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 48 to 52: quads, as data, template or pattern.</summary>
internal sealed partial class SparqlParser
{
    private readonly Dictionary<string, int> _dataLabels = new(StringComparer.Ordinal);
    private QuadsPlace _place;
    private int _operation;

    private List<QuadsBlock> QuadPattern(QuadsPlace place)
    {
        Take(TokenKind.LeftBrace);
        Enter();
        (_place, _inTemplate) = (place, true);
        var quads = Quads();
        (_place, _inTemplate) = (QuadsPlace.None, false);
        Take(TokenKind.RightBrace);
        _nesting--;
        return quads;
    }

    private List<QuadsBlock> Quads()
    {
        var quads = new List<QuadsBlock>();
        AddBlock(quads, null, _token.Start);
        while (IsWord("GRAPH"))
        {
            var start = Advance().Start;
            var graph = VarOrIri();
            Take(TokenKind.LeftBrace);
            Enter();
            AddBlock(quads, graph, start);
            Take(TokenKind.RightBrace);
            _nesting--;
            Accept(TokenKind.Dot);
            AddBlock(quads, null, _token.Start);
        }

        return quads;
    }

    private void AddBlock(List<QuadsBlock> quads, PatternTerm? graph, int start)
    {
        TriplesTemplate();
        if (graph is not null || _triples.Count > 0)
        {
            quads.Add(new QuadsBlock(graph, TakeTriples(), start, _lastEnd));
        }
    }

    private static ImmutableArray<QuadTemplate> TemplatesOf(List<QuadsBlock> quads) =>
    [
        .. from block in quads
           from triple in block.Triples
           select new QuadTemplate(new TriplePattern(triple.Subject, triple.Verb!, triple.Object), block.Graph),
    ];

    /// <summary>The quads of DELETE WHERE as the pattern that they also are.</summary>
    private static GroupGraphPattern GroupOf(List<QuadsBlock> quads)
    {
        return new GroupGraphPattern([.. quads.Select(Element)]);

        static GroupElement Element(QuadsBlock block)
        {
            var triples = new TriplesBlock(block.Triples, block.Start, block.End);
            return block.Graph is null ? triples : new GraphElement(block.Graph, new GroupGraphPattern([triples]), block.Start, block.End);
        }
    }

    private void CheckVariable(Token token)
    {
        if (_place is QuadsPlace.InsertData or QuadsPlace.DeleteData)
        {
            throw Error(SyntaxCode.Grammar, $"?{token.Text} is a variable, and {PlaceName()} has constants only", token);
        }
    }

    /// <summary>Refuses blank nodes, also those that <c>[]</c> and lists stand for; the place is that of the last token.</summary>
    private void CheckBlankNode()
    {
        if (_place is QuadsPlace.DeleteData or QuadsPlace.DeleteWhere or QuadsPlace.Delete)
        {
            throw _source.Error(SyntaxCode.BlankNode, $"no blank node can stand in {PlaceName()}: it would match no known node", _lastStart, _lastEnd);
        }
    }

    private void CheckDataLabel(Token token)
    {
        if (_place == QuadsPlace.InsertData && !_dataLabels.TryAdd(token.Text, _operation) && _dataLabels[token.Text] != _operation)
        {
            throw Error(SyntaxCode.BlankNode, $"_:{token.Text} is already used in another INSERT DATA (SPARQL 1.1, section 19.6)", token);
        }
    }

    private string PlaceName() => _place switch
    {
        QuadsPlace.InsertData => "INSERT DATA",
        QuadsPlace.DeleteData => "DELETE DATA",
        QuadsPlace.DeleteWhere => "DELETE WHERE",
        QuadsPlace.Delete => "the template of DELETE",
        _ => "the template of INSERT",
    };
}
