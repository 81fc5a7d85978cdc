using System.Runtime.ExceptionServices;
using KnowledgeGraph.Formats.Lines;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>One of several that parse blocks, each into a sink of its own; one block at a time.</summary>
internal sealed class LineWorker
{
    private readonly ReaderContext _context;
    private readonly LineParser _parser;
    private readonly QuadQueue? _collected;

    public LineWorker(object sink, RdfReaderOptions options, bool quads, QuadBudget? budget, CancellationToken cancellation)
    {
        _collected = sink as QuadQueue;
        _context = new ReaderContext(sink, options, cancellation, budget);
        _parser = new LineParser(_context, quads);
    }

    /// <summary>Whether its quads are handed on by somebody else.</summary>
    public bool Collects => _collected is not null;

    /// <summary>Quads read so far.</summary>
    public long Quads => _context.Quads;

    /// <summary>Reads a block into the list, if it collects quads, else into its sink. An exception is part of the result.</summary>
    public LineResult Read(LineBlock block, List<Quad> quads)
    {
        ExceptionDispatchInfo? failure = null;
        _collected?.CollectInto(quads);
        _context.MoveTo(block.Place);
        try
        {
            _parser.Parse(block.Bytes.Span, isFinal: true);
        }
#pragma warning disable CA1031 // It is thrown again by the thread that takes the result.
        catch (Exception error)
#pragma warning restore CA1031
        {
            failure = ExceptionDispatchInfo.Capture(error);
        }

        return new LineResult(block, quads, _context.TakeErrors(), failure);
    }
}
