using System.Security.Cryptography;
using KnowledgeGraph.Rdf.Access;
using System.Diagnostics;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Persistence;
using KnowledgeGraph.Storage.Runs;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <summary>
/// A set of quads as sorted indexes over 64-bit term ids, in memory or in a folder. Any number of threads read snapshots, which never
/// change and take no lock; one transaction or load writes at a time, and what it wrote is visible at its commit, all at
/// once. For a few thousand quads a <see cref="Dataset"/> does as well.
/// </summary>
/// <remarks>
/// A store in a folder survives crashes: a commit is there wholly or not at all, and what <see cref="StoreDurability"/> promises is kept. One
/// object of one process has the folder open at a time. Files are checked against their checksums as they are read; what is damaged is
/// refused with <see cref="StoreError.Corrupt"/> and never answered from.
/// </remarks>
/// <example>
/// <code>
/// using QuadStore store = QuadStore.Open("news.kg");
/// store.Add(new Quad(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("x")));
/// long loaded = store.Load(sink => RdfReader.Read(stream, RdfFormat.NTriples, sink));
/// using IQuadSnapshot snapshot = store.Snapshot();
/// </code>
/// </example>
public sealed partial class QuadStore : IQuadTarget, IDisposable, IAsyncDisposable
{
    private readonly QuadStoreOptions _options;
    private readonly StoreFolder? _folder;
    private readonly StateHolder _states;
    private readonly WriterGate _gate = new();
    private readonly Packer _packer;
    private int _disposed;

    private QuadStore(TermDictionary dictionary, StoreState state, StoreFolder? folder, QuadStoreOptions options)
    {
        Dictionary = dictionary;
        _options = options;
        _folder = folder;
        _states = new StateHolder(state);
        _packer = new Packer(_states, _gate, dictionary, folder, options);
    }

    /// <summary>The quads that are committed.</summary>
    public long Count => _states.Current.Count;

    /// <summary>The number of the last commit; 0 for a new store.</summary>
    public long Version => _states.Current.Version;

    /// <summary>The folder; null for a store in memory.</summary>
    public string? Path => _folder?.Path;

    /// <summary>What tells the store from every other, 32 hexadecimal digits, also where its folder is moved or copied; null for a store in memory.</summary>
    public string? Id => _folder?.Id;

    /// <summary>About how many bytes the terms and the indexes made so far take, in memory or, with a store on disk, in its files.</summary>
    public long EstimatedBytes
    {
        get
        {
            var bytes = Dictionary.Bytes;
            foreach (var run in _states.Current.Runs)
            {
                bytes += run.Bytes;
            }

            return bytes;
        }
    }

    internal TermDictionary Dictionary { get; }

    /// <summary>Makes an empty store that lives as long as the object.</summary>
    public static QuadStore OpenInMemory() => OpenInMemory(new QuadStoreOptions());

    /// <summary>Makes an empty store that lives as long as the object.</summary>
    public static QuadStore OpenInMemory(QuadStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new QuadStore(new TermDictionary(HashSeed.New()), StoreState.Empty, null, options);
    }

    /// <summary>Whether a folder holds a store, which may be open elsewhere or damaged.</summary>
    public static bool Exists(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.Exists(System.IO.Path.Combine(path, StoreFileNames.Current));
    }

    /// <summary>Opens the store in a folder, or makes a new one where there is nothing.</summary>
    /// <exception cref="StoreException">The folder holds something else, is open elsewhere, is damaged or cannot be read.</exception>
    public static QuadStore Open(string path) => Open(path, new QuadStoreOptions());

    /// <summary>
    /// Opens the store in a folder; where there is nothing, makes a new one if <see cref="QuadStoreOptions.Create"/> allows it. Takes
    /// milliseconds whatever the size of the store, and longer only if it was not closed and its log must be read again.
    /// </summary>
    /// <exception cref="StoreException">The folder holds something else, is open elsewhere, is damaged or cannot be read.</exception>
    public static QuadStore Open(string path, QuadStoreOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        return Open(options.Create ? FolderFiles.OpenOrCreateFolder(path) : FolderFiles.OpenFolder(path), options);
    }

    /// <inheritdoc/>
    public IQuadSnapshot Snapshot() => Explain(_states.Current);

    /// <summary>Whether the quad is there.</summary>
    public bool Contains(in Quad quad)
    {
        // The state first: the ids that it knows keep their meaning, those of a load that fails meanwhile do not.
        var state = _states.Current;
        return TryGetIds(quad, out var ids) && state.Knows(ids) && state.Contains(ids);
    }

    /// <summary>
    /// Closes the store, packing what stands in a long log so that the next opening is quick. No transaction or load can begin any more; one that is open can no longer commit if the store is on disk. Snapshots
    /// stay readable.
    /// </summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            var clock = Stopwatch.StartNew();
            _packer.PackBeforeClosing();
            _packer.Dispose();
            _folder?.Dispose();
            _options.Observer?.Invoke(new StoreEvent(StoreEventKind.Closed, _states.Head.Count, 0, clock.Elapsed));
        }
    }

    /// <summary>As <see cref="Dispose"/>, without a thread that waits for the disk.</summary>
    public ValueTask DisposeAsync() => _folder is null && Volatile.Read(ref _disposed) == 0 ? DisposeHere() : new ValueTask(Task.Run(Dispose));

    internal static QuadStore Open(IStoreFiles files, QuadStoreOptions options)
    {
        using var activity = StoreMetrics.Activities.StartActivity("kg.store.open");
        var clock = Stopwatch.StartNew();
        var opened = new StoreOpening(files, options).Run();
        options.Observer?.Invoke(new StoreEvent(StoreEventKind.Opened, opened.State.Count, opened.Folder.LogBytes, clock.Elapsed));
        return new QuadStore(opened.Dictionary, opened.State, opened.Folder, options);
    }

    internal StoreSnapshot Explain(StoreState state) => new(this, state, Dictionary);

    private ValueTask DisposeHere()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
