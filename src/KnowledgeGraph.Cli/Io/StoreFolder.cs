using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Stores of the command line.</summary>
internal static class StoreFolder
{
    /// <summary>Opens a store that is there. Nothing is packed beside a verb that ends soon.</summary>
    /// <exception cref="StoreException">There is none, or it cannot be opened.</exception>
    public static QuadStore Open(string folder) => QuadStore.Open(Checked(folder), new QuadStoreOptions { Create = false, PackInBackground = false });

    /// <summary>Opens a store or makes one.</summary>
    /// <exception cref="StoreException">The folder holds something else, or it cannot be opened.</exception>
    public static QuadStore OpenOrCreate(string folder, QuadStoreOptions options) =>
        QuadStore.Open(Checked(folder), options with { PackInBackground = false });

    /// <summary>The name of a folder; an empty one is an error of usage.</summary>
    public static string Checked(string folder) => folder.Length > 0 ? folder : throw new UsageException("the name of the store's folder is empty");

    /// <summary>
    /// What the labels of blank nodes that are loaded now begin with. No load before had it, since each commit has a number of its own, and no
    /// label can begin with two of them.
    /// </summary>
    public static string BlankNodePrefix(QuadStore store) => FormattableString.Invariant($"l{store.Version + 1}");
}
