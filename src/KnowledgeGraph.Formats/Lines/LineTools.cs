using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>What one reading of lines keeps between its blocks.</summary>
internal sealed class LineTools(ReaderContext context, bool quads)
{
    private TermCache? _terms;

    public ReaderContext Context => context;

    /// <summary>Whether a graph name may stand before the dot.</summary>
    public bool Quads => quads;

    public bool Strict { get; } = context.Options.Strict;

    public int MaxTermLength { get; } = context.Options.MaxTermLength;

    /// <summary>Triple terms inside each other; more than the model holds cannot be asked for.</summary>
    public int MaxNesting { get; } = Math.Min(context.Options.MaxNesting, TripleTerm.MaxDepth);

    public ScratchBuffer Scratch { get; } = new();

    /// <summary>For triple terms, the only terms that are made here.</summary>
    public TermCache Terms => _terms ??= new TermCache();

    /// <summary>Subjects and predicates of the triple terms that are open.</summary>
    public List<(Term Subject, Iri Predicate)> Open { get; } = [];
}
