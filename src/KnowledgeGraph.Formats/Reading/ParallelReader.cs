using System.Runtime.ExceptionServices;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// Reading by several threads. The calling thread cuts the document; blocks are handed out and their results taken in document order,
/// so the first error is the first of the document, whatever thread found it.
/// </summary>
internal sealed class ParallelReader
{
    private readonly RdfFormat _format;
    private readonly RdfReaderOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ReaderContext _context;
    private readonly BlockWorker[] _workers;
    private readonly Stack<List<Quad>> _lists = new();

    /// <summary>Quads go to one sink in document order, on the calling thread.</summary>
    public ParallelReader(RdfFormat format, IQuadSink sink, RdfReaderOptions options, CancellationToken cancellation)
        : this(format, (object)sink, options, cancellation)
    {
        // Labels and the limit belong to the whole document, and so to the thread that hands out.
        var plain = options with { BlankNodes = BlankNodePolicy.Keep, BlankNodePrefix = "", MaxQuads = long.MaxValue, ErrorHandler = null };
        foreach (ref var worker in _workers.AsSpan())
        {
            worker = new BlockWorker(new QuadQueue(), format, plain, budget: null, cancellation);
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
            _workers[i] = new BlockWorker(sink, format, options with { ErrorHandler = null }, budget, cancellation);
        }
    }

    private ParallelReader(RdfFormat format, object sink, RdfReaderOptions options, CancellationToken cancellation)
    {
        _format = format;
        _options = options;
        _cancellation = cancellation;
        _context = new ReaderContext(sink, options, cancellation);
        _workers = new BlockWorker[Threads(options)];
    }

    /// <summary>About how many bytes a thread is given at a time.</summary>
    public int BlockSize { get; init; } = DocumentSplitter.DefaultSize;

    public static bool Reads(RdfFormat format, RdfReaderOptions options) => Threads(options) > 1 && BlockParsers.CanCut(format, options);

    public static int Threads(RdfReaderOptions options) => options.Parallelism == 0 ? Environment.ProcessorCount : options.Parallelism;

    public RdfReadReport Read(ReadOnlyMemory<byte> document) => Run(splitter => splitter.Split(document), null);

    public RdfReadReport Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Run(splitter => splitter.Split(stream), stream);
    }

    private RdfReadReport Run(Func<DocumentSplitter, IEnumerable<DocumentBlock>> split, Stream? stream)
    {
        var splitter = new DocumentSplitter(
            new ReaderContext(new QuadQueue(), _options, _cancellation), BlockParsers.Cutter(_format, _options), BlockSize);
        var free = new Queue<BlockWorker>(_workers);
        var running = new Queue<(BlockWorker? Worker, Task<BlockResult> Task)>();
        var bytes = 0L;
        try
        {
            ExceptionDispatchInfo? broken = null;
            using var blocks = split(splitter).GetEnumerator();
            while (TryNext(blocks, ref broken))
            {
                var block = blocks.Current;
                if (block.IsRest)
                {
                    TakeAll(running);
                    bytes = ReadRest(block, stream);
                }
                else if (block.Declared is not null)
                {
                    running.Enqueue((null, Task.FromResult(new BlockResult(block, [], [], null))));
                }
                else
                {
                    Start(block, free, running);
                }
            }

            TakeAll(running);
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

        return _context.Report(Math.Max(bytes, splitter.Bytes)) with
        {
            Quads = _context.Quads + _workers.Sum(worker => worker.Collects ? 0 : worker.Context.Quads),
        };
    }

    /// <summary>Gives the block to a thread; if none is free, that of the oldest block, whose quads are handed out meanwhile.</summary>
    private void Start(DocumentBlock block, Queue<BlockWorker> free, Queue<(BlockWorker? Worker, Task<BlockResult> Task)> running)
    {
        BlockResult? done = null;
        while (free.Count == 0)
        {
            HandOut(done);
            var (first, task) = running.Dequeue();
            done = task.GetAwaiter().GetResult();
            if (first is not null)
            {
                free.Enqueue(first);
            }
        }

        var worker = free.Dequeue();
        var quads = _lists.TryPop(out var list) ? list : [];
        running.Enqueue((worker, Task.Run(() => worker.Read(block, quads), CancellationToken.None)));
        HandOut(done);
    }

    private void TakeAll(Queue<(BlockWorker? Worker, Task<BlockResult> Task)> running)
    {
        while (running.TryDequeue(out var next))
        {
            HandOut(next.Task.GetAwaiter().GetResult());
        }
    }

    /// <summary>No other thread is at work any more; gives the length of the document.</summary>
    private long ReadRest(DocumentBlock block, Stream? stream)
    {
        var context = _workers[0].Collects ? _context : _workers[0].Context;
        var bytes = new BlockParsers(_format, context).ReadRest(block, stream);
        foreach (var error in context == _context ? [] : context.TakeErrors())
        {
            _context.Recover(new RdfSyntaxException(error));
        }

        return bytes;
    }

    /// <summary>The source may fail; what was read before is handed out first.</summary>
    private static bool TryNext(IEnumerator<DocumentBlock> blocks, ref ExceptionDispatchInfo? broken)
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
    private void HandOut(BlockResult? result)
    {
        if (result is null)
        {
            return;
        }

        Declare(result.Block);
        if (_context.Quads + result.Quads.Count > _options.MaxQuads)
        {
            // Reads the block again, to stop at the very statement.
            new BlockParsers(_format, _context).Read(result.Block);
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
        DocumentSplitter.Return(result.Block.Buffer);
    }

    private void Declare(DocumentBlock block)
    {
        foreach (var (prefix, iri) in block.Declared ?? [])
        {
            if (prefix is null)
            {
                _context.Base(iri);
            }
            else
            {
                _context.Prefix(prefix, iri);
            }
        }
    }
}
