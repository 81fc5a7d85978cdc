using System.Runtime.ExceptionServices;
using KnowledgeGraph.Formats.Lines;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// N-Triples and N-Quads by several threads. The calling thread cuts the document; blocks are handed out and their results taken in
/// document order, so the first error is the first of the document, whatever thread found it.
/// </summary>
internal sealed class ParallelReader
{
    private readonly RdfReaderOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly bool _quads;
    private readonly ReaderContext _context;
    private readonly LineWorker[] _workers;
    private readonly Stack<List<Quad>> _lists = new();

    /// <summary>Quads go to one sink in document order, on the calling thread.</summary>
    public ParallelReader(RdfFormat format, IQuadSink sink, RdfReaderOptions options, CancellationToken cancellation)
        : this(format, (object)sink, options, cancellation)
    {
        // Labels and the limit belong to the whole document, and so to the thread that hands out.
        var plain = options with { BlankNodes = BlankNodePolicy.Keep, BlankNodePrefix = "", MaxQuads = long.MaxValue, ErrorHandler = null };
        foreach (ref var worker in _workers.AsSpan())
        {
            worker = new LineWorker(new QuadQueue(), plain, _quads, budget: null, cancellation);
        }
    }

    /// <summary>Each thread has a sink of its own.</summary>
    public ParallelReader(RdfFormat format, Func<int, IQuadSpanSink> sinks, RdfReaderOptions options, CancellationToken cancellation)
        : this(format, new QuadQueue(), options, cancellation)
    {
        var budget = options.MaxQuads == long.MaxValue ? null : new QuadBudget(options.MaxQuads);
        for (var i = 0; i < _workers.Length; i++)
        {
            var sink = sinks(i) ?? throw new ArgumentException("The function gave no sink.", nameof(sinks));
            _workers[i] = new LineWorker(sink, options with { ErrorHandler = null }, _quads, budget, cancellation);
        }
    }

    private ParallelReader(RdfFormat format, object sink, RdfReaderOptions options, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        _quads = format.HasNamedGraphs;
        _context = new ReaderContext(sink, options, cancellation);
        _workers = new LineWorker[Threads(options)];
    }

    public static bool Reads(RdfFormat format) => format == RdfFormat.NTriples || format == RdfFormat.NQuads;

    public static int Threads(RdfReaderOptions options) => options.Parallelism == 0 ? Environment.ProcessorCount : options.Parallelism;

    public RdfReadReport Read(ReadOnlyMemory<byte> document) => Run(splitter => splitter.Split(document));

    public RdfReadReport Read(Stream stream) => Run(splitter => splitter.Split(stream));

    private RdfReadReport Run(Func<LineSplitter, IEnumerable<LineBlock>> split)
    {
        var splitter = new LineSplitter(new ReaderContext(new QuadQueue(), _options, _cancellation));
        var free = new Queue<LineWorker>(_workers);
        var running = new Queue<(LineWorker Worker, Task<LineResult> Task)>();
        try
        {
            ExceptionDispatchInfo? broken = null;
            using var blocks = split(splitter).GetEnumerator();
            while (TryNext(blocks, ref broken))
            {
                LineResult? done = null;
                if (free.Count == 0)
                {
                    var (first, task) = running.Dequeue();
                    done = task.GetAwaiter().GetResult();
                    free.Enqueue(first);
                }

                // The thread goes on with the next block while the quads of the last one are handed out.
                var (worker, block) = (free.Dequeue(), blocks.Current);
                var quads = _lists.TryPop(out var list) ? list : [];
                running.Enqueue((worker, Task.Run(() => worker.Read(block, quads), CancellationToken.None)));
                HandOut(done);
            }

            while (running.TryDequeue(out var last))
            {
                HandOut(last.Task.GetAwaiter().GetResult());
            }

            broken?.Throw();
        }
        finally
        {
            // Nothing may go on behind the caller's back.
            foreach (var (_, task) in running)
            {
                task.GetAwaiter().GetResult();
            }
        }

        return _context.Report(splitter.Bytes) with { Quads = _context.Quads + _workers.Sum(worker => worker.Collects ? 0 : worker.Quads) };
    }

    /// <summary>The source may fail; what was read before is handed out first.</summary>
    private static bool TryNext(IEnumerator<LineBlock> blocks, ref ExceptionDispatchInfo? broken)
    {
        try
        {
            return blocks.MoveNext();
        }
#pragma warning disable CA1031 // It is thrown again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            broken = ExceptionDispatchInfo.Capture(error);
            return false;
        }
    }

    /// <summary>Passes on what came of a block, or throws what ended it.</summary>
    private void HandOut(LineResult? result)
    {
        if (result is null)
        {
            return;
        }

        if (_context.Quads + result.Quads.Count > _options.MaxQuads)
        {
            // Reads the block again, to stop at the very statement.
            _context.MoveTo(result.Block.Place);
            new LineParser(_context, _quads).Parse(result.Block.Bytes.Span, isFinal: true);
        }

        foreach (var quad in result.Quads)
        {
            _context.Emit(quad.Subject, quad.Predicate, quad.Object, quad.GraphName);
        }

        foreach (var error in result.Errors)
        {
            _context.Recover(new RdfSyntaxException(error));
        }

        result.Failure?.Throw();
        result.Quads.Clear();
        _lists.Push(result.Quads);
        LineSplitter.Return(result.Block.Buffer);
    }
}
