using KnowledgeGraph.StoreProofs.Disk;

namespace KnowledgeGraph.StoreProofs.Model;

/// <summary>Where the store of a run of the model is: in memory, on a disk in memory, or in a folder.</summary>
internal abstract class ModelPlace(QuadStoreOptions options) : IDisposable
{
    protected QuadStoreOptions Options { get; } = options;

    /// <summary>Whether what is closed can be opened again.</summary>
    public virtual bool Keeps => true;

    /// <summary>A folder for backups; null if there are none.</summary>
    public virtual string? Folder => null;

    public static ModelPlace Choose(int number, QuadStoreOptions options) => (number % 4) switch
    {
        0 => new InMemory(options),
        1 => new InFolder(options),
        _ => new OnDisk(options),
    };

    public abstract QuadStore Open();

    /// <summary>What is opened from here on is the store in that folder.</summary>
    public virtual void MoveTo(string folder) => throw new NotSupportedException();

    public virtual void Dispose()
    {
    }

    private sealed class InMemory(QuadStoreOptions options) : ModelPlace(options)
    {
        public override bool Keeps => false;

        public override QuadStore Open() => QuadStore.OpenInMemory(Options);
    }

    private sealed class OnDisk(QuadStoreOptions options) : ModelPlace(options)
    {
        private readonly FaultyFiles _files = new();

        public override QuadStore Open() => QuadStore.Open(_files, Options);
    }

    private sealed class InFolder(QuadStoreOptions options) : ModelPlace(options)
    {
        private readonly TemporaryFolder _folder = new();
        private string? _current;

        public override string Folder => _folder.Path;

        public override QuadStore Open() => QuadStore.Open(_current ?? _folder.Path, Options);

        public override void MoveTo(string folder)
        {
            TemporaryFolder.Delete(_current ?? _folder.Path);
            _current = folder;
        }

        public override void Dispose()
        {
            _folder.Dispose();
            base.Dispose();
        }
    }
}
