using System.Diagnostics;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Persistence;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <content>What keeps a store small and safe: packing, backup, verification.</content>
public sealed partial class QuadStore
{
    /// <summary>
    /// Packs all of the store into one run, and drops the log. Readers and writers go on meanwhile; it waits only for an open transaction to
    /// end. Needs as much free space as the packed store will have.
    /// </summary>
    /// <exception cref="StoreException">Something could not be written; the store is as it was.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the store is as it was.</exception>
    public void Compact(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        _packer.Pack(everything: true, cancellationToken);
    }

    /// <summary>
    /// Writes what is committed now into a new folder, which is a store that can be opened. Readers and writers go on meanwhile.
    /// </summary>
    /// <exception cref="InvalidOperationException">The store is in memory.</exception>
    /// <exception cref="StoreException">The folder is there already, or something could not be read or written; then nothing is left of it.</exception>
    public void BackupToFolder(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Backup(copy => copy.ToFolder(folder), cancellationToken);
    }

    /// <summary>
    /// Writes what is committed now into one file, a tar archive of the store's files: <see cref="Restore"/> makes a store of it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The store is in memory.</exception>
    /// <exception cref="StoreException">Something could not be read or written; then the file is not there, or as it was.</exception>
    public void BackupToFile(string file, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        Backup(copy => copy.ToFile(file), cancellationToken);
    }

    /// <summary>Makes a store of a backup, folder or file, in a folder that is not there yet. All of the backup is checked first.</summary>
    /// <exception cref="StoreException">The backup is damaged or none, or the folder is there already; then nothing is left of it.</exception>
    public static void Restore(string backup, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(backup);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        StoreRestore.Run(backup, folder, cancellationToken);
    }

    /// <summary>
    /// Reads everything: checksums, the order and the counts of each index, whether all indexes hold the same quads, and whether each id has
    /// its term. What is wrong is in the report, not thrown.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public StoreReport Verify(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return _packer.Undisturbed(() => StoreVerifier.Run(_states.Current, Dictionary, _folder, cancellationToken), cancellationToken);
    }

    /// <summary>What the store holds, and in which files.</summary>
    public StoreInfo Info()
    {
        var state = _states.Current;
        var terms = state.Terms;
        return new StoreInfo(
            state.Count,
            terms.Iris,
            terms.BlankNodes,
            terms.Literals,
            terms.TripleTerms,
            state.Version,
            state.Runs.Length,
            state.Runs.ToArray().Sum(run => run.Bytes),
            Dictionary.Bytes,
            _folder?.LogBytes ?? 0);
    }

    private void Backup(Action<StoreCopy> write, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        var folder = _folder ?? throw new InvalidOperationException("A store in memory has no files: write its quads with a writer of RDF.");
        var clock = Stopwatch.StartNew();

        // Afterwards every commit up to now is in files, and these stay as they are while nothing is packed.
        _packer.Pack(everything: false, cancellationToken);
        var copy = _packer.Undisturbed(
            () =>
            {
                var files = folder.Copy(cancellationToken);
                write(files);
                return files;
            },
            cancellationToken);
        _options.Observer?.Invoke(new StoreEvent(StoreEventKind.BackedUp, copy.Quads, copy.Bytes, clock.Elapsed));
    }
}
