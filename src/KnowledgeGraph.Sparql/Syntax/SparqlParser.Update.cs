using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Productions 29 to 47: update requests.</summary>
internal sealed partial class SparqlParser
{
    private readonly List<ModifySyntax> _modifies = [];

    private UpdateSyntax UpdateUnit()
    {
        var operations = ImmutableArray.CreateBuilder<UpdateOperation>();
        do
        {
            Prologue();
            if (Is(TokenKind.EndOfInput))
            {
                break;
            }

            _operation++;
            operations.Add(Update1());
        }
        while (Accept(TokenKind.Semicolon));

        return Is(TokenKind.EndOfInput)
            ? new UpdateSyntax(operations.ToImmutable(), [.. _modifies], [.. _declarations])
            : throw Unexpected();
    }

    private UpdateOperation Update1()
    {
        Refuse(QueryWords, "a query, which SparqlQuery.Parse reads");
        return AcceptWord("INSERT") ? InsertOperation()
            : AcceptWord("DELETE") ? DeleteOperation()
            : AcceptWord("WITH") ? WithOperation()
            : AcceptWord("LOAD") ? LoadOperation()
            : AcceptWord("CLEAR") ? ClearOperation()
            : AcceptWord("DROP") ? DropOperation()
            : AcceptWord("CREATE") ? CreateOperation()
            : AcceptWord("ADD") ? AddOperation()
            : AcceptWord("MOVE") ? MoveOperation()
            : AcceptWord("COPY") ? CopyOperation()
            : throw Unexpected();
    }

    private Load LoadOperation()
    {
        var silent = AcceptWord("SILENT");
        var source = Iri();
        return new Load(source, AcceptWord("INTO") ? GraphRef() : null, silent);
    }

    private Clear ClearOperation()
    {
        var silent = AcceptWord("SILENT");
        return new Clear(GraphRefAll(), silent);
    }

    private Drop DropOperation()
    {
        var silent = AcceptWord("SILENT");
        return new Drop(GraphRefAll(), silent);
    }

    private Create CreateOperation()
    {
        var silent = AcceptWord("SILENT");
        return new Create(GraphRef(), silent);
    }

    private Add AddOperation()
    {
        var (source, target, silent) = FromTo();
        return new Add(source, target, silent);
    }

    private Move MoveOperation()
    {
        var (source, target, silent) = FromTo();
        return new Move(source, target, silent);
    }

    private Copy CopyOperation()
    {
        var (source, target, silent) = FromTo();
        return new Copy(source, target, silent);
    }

    private (Iri? Source, Iri? Target, bool Silent) FromTo()
    {
        var silent = AcceptWord("SILENT");
        var source = GraphOrDefault();
        TakeWord("TO");
        return (source, GraphOrDefault(), silent);
    }

    private Iri? GraphOrDefault()
    {
        if (AcceptWord("DEFAULT"))
        {
            return null;
        }

        AcceptWord("GRAPH");
        return Iri();
    }

    private Iri GraphRef()
    {
        TakeWord("GRAPH");
        return Iri();
    }

    private GraphSelection GraphRefAll() =>
        AcceptWord("DEFAULT") ? new GraphSelection(GraphSelectionKind.One, null)
        : AcceptWord("NAMED") ? new GraphSelection(GraphSelectionKind.Named, null)
        : AcceptWord("ALL") ? new GraphSelection(GraphSelectionKind.All, null)
        : new GraphSelection(GraphSelectionKind.One, GraphRef());

    private Modify WithOperation()
    {
        var graph = Iri();
        if (AcceptWord("INSERT"))
        {
            return Modify(graph, [], QuadPattern(QuadsPlace.Insert));
        }

        TakeWord("DELETE");
        return DeleteInsert(graph);
    }

    private UpdateOperation InsertOperation() =>
        AcceptWord("DATA") ? new InsertData(TemplatesOf(QuadPattern(QuadsPlace.InsertData))) : Modify(null, [], QuadPattern(QuadsPlace.Insert));

    private UpdateOperation DeleteOperation()
    {
        if (AcceptWord("DATA"))
        {
            return new DeleteData(TemplatesOf(QuadPattern(QuadsPlace.DeleteData)));
        }

        if (!AcceptWord("WHERE"))
        {
            return DeleteInsert(null);
        }

        var start = _token.Start;
        var quads = QuadPattern(QuadsPlace.DeleteWhere);
        return new Modify(_base, null, [], [], TemplatesOf(quads), [], Pattern(GroupOf(quads), [], start));
    }

    private Modify DeleteInsert(Iri? with)
    {
        var delete = QuadPattern(QuadsPlace.Delete);
        return Modify(with, delete, AcceptWord("INSERT") ? QuadPattern(QuadsPlace.Insert) : []);
    }

    /// <summary>USING and WHERE, after the templates.</summary>
    private Modify Modify(Iri? with, List<QuadsBlock> delete, List<QuadsBlock> insert)
    {
        var graphs = ImmutableArray.CreateBuilder<Iri>();
        var named = ImmutableArray.CreateBuilder<Iri>();
        while (AcceptWord("USING"))
        {
            (AcceptWord("NAMED") ? named : graphs).Add(Iri());
        }

        TakeWord("WHERE");
        var start = _token.Start;
        var pattern = Pattern(GroupGraphPattern(), [.. delete, .. insert], start);
        return new Modify(_base, with, graphs.ToImmutable(), named.ToImmutable(), TemplatesOf(delete), TemplatesOf(insert), pattern);
    }

    private AlgebraNode Pattern(GroupGraphPattern where, ImmutableArray<QuadsBlock> templates, int start)
    {
        var body = new SelectSyntax(false, false, true, [], where, NoModifier, null, start);
        _modifies.Add(new ModifySyntax(body, templates));
        return QueryTranslator.TranslatePattern(body, _source);
    }
}
