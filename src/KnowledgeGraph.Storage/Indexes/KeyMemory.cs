namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Arrays for keys that a load uses again and again: new ones of this size would come from the operating system each time, page by page and
/// cleared, which takes longer than sorting them. Safe for several threads.
/// </summary>
internal sealed class KeyMemory
{
    private readonly Lock _lock = new();
    private readonly List<ulong[]> _free = [];

    /// <summary>An array of at least this length with anything in it; from the collected heap where there is no memory to take it from.</summary>
    public static ulong[] Rent(KeyMemory? memory, int length) => memory?.Take(length) ?? GC.AllocateUninitializedArray<ulong>(length);

    /// <summary>Takes an array back that nobody reads any more.</summary>
    public void Return(ulong[] keys)
    {
        lock (_lock)
        {
            _free.Add(keys);
        }
    }

    private ulong[]? Take(int length)
    {
        lock (_lock)
        {
            var best = -1;
            for (var i = 0; i < _free.Count; i++)
            {
                if (_free[i].Length >= length && (best < 0 || _free[i].Length < _free[best].Length))
                {
                    best = i;
                }
            }

            if (best < 0)
            {
                return null;
            }

            var keys = _free[best];
            _free.RemoveAt(best);
            return keys;
        }
    }
}
