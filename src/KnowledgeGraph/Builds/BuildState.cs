using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>
/// A folder that remembers the facts of articles from one build to the next: an article that has not changed is not read for facts again, a
/// changed one is replaced, one that is gone is taken out, and the graph is the graph of a build from nothing, byte for byte. Of a build that
/// was interrupted what it had found is kept.
/// </summary>
/// <remarks>
/// Facts belong to the hash of all that an article is, of the extractor's rules and of its options: after an upgrade everything is found
/// again by itself. An extractor without <see cref="Extraction.IFactExtractor.Fingerprint"/> is asked each time. One build at a time has the folder open. For one thread at a time.
/// </remarks>
/// <example>
/// <code>
/// using BuildState state = BuildState.Open("news.state", new KnowledgeBaseOptions());
/// using (BuildUpdate update = state.Begin(BuildScope.Everything))
/// {
///     update.Add(KnowledgeBase.ArticleFiles("news").SelectMany(file => BuildInput.ReadFile(file)));
///     BuildReport report = update.Commit();
/// }
///
/// state.Save("graph.ttl");
/// </code>
/// </example>
public sealed class BuildState : IDisposable
{
    private const long DefaultRollBytes = 64 << 20;
    private const long DefaultCompactBytes = 1 << 20;

    private readonly StateFolder _folder;
    private readonly long _compactBytes;
    private KnowledgeBase? _knowledge;
    private BuildUpdate? _update;

    private BuildState(StateFolder folder, KnowledgeBaseOptions options, StateManifest manifest, FactSegments segments, Dictionary<string, StateEntry> known, long compactBytes)
    {
        (_folder, Options, Segments, Known, _compactBytes) = (folder, options, segments, known, compactBytes);
        Entries = manifest.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        Extraction = new ArticleExtraction(options);
    }

    /// <summary>What it was opened with.</summary>
    public KnowledgeBaseOptions Options { get; }

    /// <summary>How many articles the graph is made of.</summary>
    public int ArticleCount => Entries.Count;

    internal FactSegments Segments { get; }

    internal ArticleExtraction Extraction { get; }

    /// <summary>What the graph is made of, by key.</summary>
    internal Dictionary<string, StateEntry> Entries { get; private set; }

    /// <summary>All facts that need not be found again, by key: those of the graph, and those of builds that did not end.</summary>
    internal Dictionary<string, StateEntry> Known { get; private set; }

    /// <summary>Whether a folder has been built in.</summary>
    public static bool Exists(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return StateFolder.Exists(folder);
    }

    /// <summary>Opens the folder of a build, or makes a new one.</summary>
    /// <exception cref="BuildStateException">It is damaged, open elsewhere, of a newer version, or holds something else.</exception>
    public static BuildState Open(string folder, KnowledgeBaseOptions options) => Open(folder, options, DefaultRollBytes, DefaultCompactBytes);

    /// <summary>
    /// Forgets the facts of all articles, damaged or not, so that the next build finds them again. What builds have added to stores is
    /// still known.
    /// </summary>
    /// <exception cref="BuildStateException">It is open elsewhere or holds something else.</exception>
    public static void Clear(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        using var held = StateFolder.Take(folder);
        held.Clear();
    }

    /// <summary>Begins an update. Until it is committed the graph stays what it is.</summary>
    /// <exception cref="InvalidOperationException">Another update has not ended.</exception>
    public BuildUpdate Begin(BuildScope scope)
    {
        if (_update is not null)
        {
            throw new InvalidOperationException("An update of this build is open: commit or dispose it first.");
        }

        return _update = new BuildUpdate(this, scope);
    }

    /// <summary>All articles with their facts as a knowledge base of its own.</summary>
    /// <exception cref="BuildStateException">A file is damaged.</exception>
    public KnowledgeBase Load()
    {
        var knowledge = new KnowledgeBase(Options);
        foreach (var entry in Entries.Values)
        {
            knowledge.Add(Segments.Facts(entry), entry.IsGiven);
        }

        return knowledge;
    }

    /// <summary>Writes the graph to a file, as <see cref="KnowledgeBase.Save(string)"/> does.</summary>
    /// <inheritdoc cref="KnowledgeBase.Save(string)"/>
    public void Save(string path) => Knowledge().Save(path);

    /// <summary>Writes the graph. The same articles give the same bytes, whatever builds came before.</summary>
    /// <inheritdoc cref="KnowledgeBase.Save(Stream, RdfFormat)"/>
    public void Save(Stream stream, RdfFormat format) => Knowledge().Save(stream, format);

    /// <summary>
    /// Makes the store hold the graph: in one transaction it gets what it lacks, and loses what an earlier build had added to it and no fact
    /// says any more. What others added stays, also where a build says the same.
    /// </summary>
    /// <exception cref="ArgumentException">The store is in memory: it cannot be told from others later.</exception>
    /// <exception cref="StoreException">The quads could not be written; the store is as it was.</exception>
    /// <exception cref="BuildStateException">The list of what was added before is damaged.</exception>
    public StoreDifference SaveTo(QuadStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var file = _folder.Store(store.Id ?? throw new ArgumentException("A store in memory cannot be told from others: use one in a folder.", nameof(store)));
        return StoreUpdate.Run(store, file, Knowledge().Graph(), cancellationToken);
    }

    /// <summary>Closes the folder for others.</summary>
    public void Dispose()
    {
        _update = null;
        Segments.Dispose();
        _folder.Dispose();
    }

    internal static BuildState Open(string folder, KnowledgeBaseOptions options, long rollBytes, long compactBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(options);
        var held = StateFolder.Take(folder);
        try
        {
            var manifest = File.Exists(held.Manifest) ? StateManifest.Read(held.Manifest) : StateManifest.Empty;
            var known = new Dictionary<string, StateEntry>(StringComparer.Ordinal);
            var segments = FactSegments.Open(held, manifest.Segments, rollBytes, entry => known[entry.Key] = entry);
            foreach (var entry in manifest.Entries)
            {
                known[entry.Key] = entry;
            }

            return new BuildState(held, options, manifest, segments, known, compactBytes);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Ends the update that is open.</summary>
    internal void End() => _update = null;

    /// <summary>Makes entries the ones of the graph, durably and at once.</summary>
    internal void Commit(Dictionary<string, StateEntry> entries)
    {
        List<StateEntry> sorted = [.. entries.Values.OrderBy(entry => entry.Id, StringComparer.Ordinal).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
        Segments.Flush();
        new StateManifest(Segments.Lengths, sorted).Write(_folder.Manifest);
        var total = Segments.Lengths.Values.Sum();
        var alive = sorted.Sum(entry => (long)entry.Length);
        if (total > _compactBytes && alive < total / 2)
        {
            sorted = Compact(sorted);
        }

        Entries = sorted.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        Known = new Dictionary<string, StateEntry>(Entries, StringComparer.Ordinal);
        _knowledge = null;
    }

    // A crash before the manifest is replaced leaves files that hold the same again; one after it, files that nobody names.
    private List<StateEntry> Compact(List<StateEntry> entries)
    {
        var first = Segments.Lengths.Keys.Max() + 1;
        var copies = Segments.Copy(entries);
        Segments.Flush();
        new StateManifest(Segments.Lengths.Where(segment => segment.Key >= first).ToDictionary(), copies).Write(_folder.Manifest);
        Segments.DeleteBefore(first);
        return copies;
    }

    private KnowledgeBase Knowledge() => _knowledge ??= Load();
}
