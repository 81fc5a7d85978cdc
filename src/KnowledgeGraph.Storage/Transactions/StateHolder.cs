using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>
/// The state that readers get, and the one that the next writer begins from: between the two stand the commits that wait for the disk.
/// Reading is one volatile read; the writer and the packing change it under a lock that is held for a few instructions.
/// </summary>
internal sealed class StateHolder(StoreState first)
{
    private readonly Lock _lock = new();
    private volatile StoreState _current = first;
    private volatile StoreState _head = first;

    /// <summary>What readers see: the last commit that is as safe as was asked for.</summary>
    public StoreState Current => _current;

    /// <summary>The last commit, safe or not.</summary>
    public StoreState Head => _head;

    /// <summary>Makes the next commit on top of the last one. For the writer.</summary>
    public StoreState Advance(Func<StoreState, StoreState> next)
    {
        lock (_lock)
        {
            return _head = next(_head);
        }
    }

    /// <summary>Shows a commit to readers, unless a later one is shown already.</summary>
    public void Publish(StoreState state)
    {
        lock (_lock)
        {
            if (state.Version >= _current.Version)
            {
                // Meanwhile the packing may have put other runs for the same quads into the head.
                _current = state.Version == _head.Version ? _head : state;
            }
        }
    }

    /// <summary>
    /// Puts other runs that mean the same in place of the first ones; false if these are gone, because everything was cleared meanwhile.
    /// </summary>
    public bool Replace(ReadOnlySpan<StoreRun> first, IReadOnlyList<StoreRun> by)
    {
        lock (_lock)
        {
            _current = _current.Replace(first, by) ?? _current;
            var head = _head.Replace(first, by);
            _head = head ?? _head;
            return head is not null;
        }
    }
}
