using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>What one run of a query shares: snapshot, terms, limits, clock, chance. For one thread.</summary>
internal sealed class QueryContext
{
    private const int MostFreeBatches = 32;

    [ThreadStatic]
    private static Stack<QuadBatch>? _freeBatches;

    private readonly Dictionary<PhysicalOperator, OperatorStatistics>? _statistics;
    private readonly RunClock _clock;
    private readonly bool _ownClock;
    private readonly List<ulong> _parameters = [];
    private readonly Dictionary<(int Chain, long Number, string Text), BlankNode> _solutionNodes = [];
    private (int Chain, long Number) _solution;
    private int _ticks;
    private long _pathSteps;

    public QueryContext(IQuadSnapshot snapshot, SparqlOptions options, string? baseIri, CancellationToken cancellation, bool measure = false, RunClock? clock = null)
    {
        Snapshot = snapshot;
        Options = options;
        BaseIri = baseIri;
        Memory = new MemoryAccount(options.MaxMemoryBytes);
        Terms = new TermTable(snapshot, Memory);
        Chance = new DeterministicRandom(options.Seed);
        _clock = clock ?? new RunClock(options, "query", cancellation);
        _ownClock = clock is null;
        _statistics = measure ? [] : null;
    }

    public IQuadSnapshot Snapshot { get; }

    public TermTable Terms { get; }

    public SparqlOptions Options { get; }

    public string? BaseIri { get; }

    public MemoryAccount Memory { get; }

    /// <summary>
    /// How long a string an expression may make: a quarter of the memory that the query may hold, and never so much that one call would
    /// take seconds.
    /// </summary>
    public int MostCharacters => (int)Math.Clamp(Options.MaxMemoryBytes / (4 * sizeof(char)), 1024, 1 << 24);

    /// <summary>One moment for the whole query (section 17.4.5.1).</summary>
    public DateTimeOffset Now => _clock.Now;

    public DeterministicRandom Chance { get; }

    /// <summary>The statistics of an operator, or null when nobody asked for them.</summary>
    public OperatorStatistics? StatisticsOf(PhysicalOperator node)
    {
        if (_statistics is null)
        {
            return null;
        }

        if (!_statistics.TryGetValue(node, out var found))
        {
            found = new OperatorStatistics();
            _statistics.Add(node, found);
        }

        return found;
    }

    /// <summary>Whether operators are measured.</summary>
    public bool IsMeasured => _statistics is not null;

    /// <summary>The statistics of an operator that was opened, or null.</summary>
    public OperatorStatistics? TryStatistics(PhysicalOperator node) => _statistics?.GetValueOrDefault(node);

    /// <summary>Starts the clock of the timeout: a sequence may be read long after it was made. An update has one clock for all.</summary>
    public void BeginRun()
    {
        if (_ownClock)
        {
            _clock.Restart();
        }
    }

    /// <summary>Makes a second token stop the run: that of an enumeration beside that of the query.</summary>
    public void AlsoStopOn(CancellationToken cancellation) => _clock.AlsoStopOn(cancellation);

    /// <summary>Stops the query when it was cancelled or its time is over. Called once per batch.</summary>
    public void ThrowIfStopped() => _clock.ThrowIfStopped();

    /// <summary>
    /// As <see cref="ThrowIfStopped"/>, every few calls: for work of which many pieces may come between two batches, such as calls of functions.
    /// </summary>
    public void Tick()
    {
        if ((++_ticks & 15) == 0)
        {
            _clock.ThrowIfStopped();
        }
    }

    /// <summary>Counts links that property paths follow, and refuses more than the limit.</summary>
    public void CountPathSteps(int count)
    {
        _pathSteps += count;
        if (_pathSteps > Options.MaxPathSteps)
        {
            throw new SparqlLimitException(nameof(SparqlOptions.MaxPathSteps), $"The property paths of the query follow more than {Options.MaxPathSteps} links.");
        }
    }

    /// <summary>Refuses a result past the limit on rows.</summary>
    public void CountResult(long given)
    {
        if (given > Options.MaxRows)
        {
            throw new SparqlLimitException(nameof(SparqlOptions.MaxRows), $"The query gives more than {Options.MaxRows} results.");
        }
    }

    /// <summary>
    /// Says which solution is being extended. Extensions that follow one another see the same rows in the same order, so
    /// chain and number together name a solution.
    /// </summary>
    public void SetSolution(int chain, long number)
    {
        if (_solution != (chain, number))
        {
            _solution = (chain, number);
        }
    }

    /// <summary>The node that BNODE(text) gives in the solution at hand (section 17.4.2.9).</summary>
    public BlankNode SolutionNode(string text, Func<BlankNode> make)
    {
        var key = (_solution.Chain, _solution.Number, text);
        if (!_solutionNodes.TryGetValue(key, out var node))
        {
            Memory.AddTerm(100 + (text.Length * sizeof(char)));
            node = make();
            _solutionNodes.Add(key, node);
        }

        return node;
    }

    /// <summary>A plan nests as deep as its query has patterns; it must not overflow the stack of whatever thread runs it.</summary>
    public static void ThrowIfTooDeep()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new SparqlLimitException(nameof(SparqlOptions.MaxExpressionDepth), "The plan of the query nests too deep for this thread.");
        }
    }

    /// <summary>Makes a parameter: a value that an outer operator sets before it opens a plan that reads it.</summary>
    public int NewParameter()
    {
        _parameters.Add(0);
        return _parameters.Count - 1;
    }

    public ulong GetParameter(int number) => _parameters[number];

    public void SetParameter(int number, ulong value) => _parameters[number] = value;

    /// <summary>A batch for quads; batches go round among the queries of a thread, since a small query would spend most on making them.</summary>
    public static QuadBatch RentQuadBatch() => _freeBatches is { Count: > 0 } free ? free.Pop() : new QuadBatch(Batch.LargestCapacity);

    public static void Return(QuadBatch batch)
    {
        _freeBatches ??= new Stack<QuadBatch>(MostFreeBatches);
        if (_freeBatches.Count < MostFreeBatches)
        {
            _freeBatches.Push(batch);
        }
    }
}
