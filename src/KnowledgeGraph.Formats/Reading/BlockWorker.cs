using System.Runtime.ExceptionServices;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>One of several that parse blocks, each into a sink of its own; one block at a time.</summary>
internal sealed class BlockWorker
{
    private readonly BlockParsers _parsers;
    private readonly QuadQueue? _collected;

    public BlockWorker(object sink, RdfFormat format, RdfReaderOptions options, QuadBudget? budget, CancellationToken cancellation)
    {
        _collected = sink as QuadQueue;
        Context = new ReaderContext(sink, options, cancellation, budget);
        _parsers = new BlockParsers(format, Context);
    }

    public ReaderContext Context { get; }

    /// <summary>Whether its quads are handed on by somebody else.</summary>
    public bool Collects => _collected is not null;

    /// <summary>Reads a block into the list, if it collects quads, else into its sink. An exception is part of the result.</summary>
    public BlockResult Read(DocumentBlock block, List<Quad> quads)
    {
        ExceptionDispatchInfo? failure = null;
        _collected?.CollectInto(quads);
        try
        {
            _parsers.Read(block);
        }
#pragma warning disable CA1031 // It is thrown again by the thread that takes the result.
        catch (Exception error)
#pragma warning restore CA1031
        {
            failure = ExceptionDispatchInfo.Capture(error);
        }

        return new BlockResult(block, quads, Context.TakeErrors(), failure);
    }
}
