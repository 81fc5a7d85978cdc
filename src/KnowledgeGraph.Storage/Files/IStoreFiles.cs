namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// One folder. All input and output of a store goes through this, so that tests can break any of it. For any number of threads. What goes
/// wrong comes out as <see cref="StoreException"/> with the full path.
/// </summary>
internal interface IStoreFiles
{
    /// <summary>The folder, for messages.</summary>
    string Path { get; }

    /// <summary>Makes a file, or empties the one that is there; readable and writable.</summary>
    IStoreFile Create(string name);

    /// <summary>Opens a file that is there, readable and writable.</summary>
    IStoreFile Open(string name);

    /// <summary>Opens a file that is there, to read: works where nothing may be written.</summary>
    IStoreFile OpenToRead(string name);

    /// <summary>
    /// The first bytes of a file, as they are (no checksums). If the file is at least <see cref="SealedBytes.Slack"/> longer they may be
    /// mapped: then whoever cuts the file while this object lives kills the process.
    /// </summary>
    SealedBytes Map(string name, long length);

    /// <summary>Whether there is such a file.</summary>
    bool Exists(string name);

    /// <summary>The files of the folder (not the folders), sorted ordinally.</summary>
    IEnumerable<string> Names();

    /// <summary>Renames; a file of the new name is replaced, at every moment the name means the old or the new file.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file; no error if it is not there.</summary>
    void Delete(string name);

    /// <summary>Makes creates, renames and deletes durable.</summary>
    void Sync();

    /// <summary>Holds the lock of this name until disposed; throws <see cref="StoreError.Locked"/> if anybody has it.</summary>
    IDisposable Lock(string name);
}
