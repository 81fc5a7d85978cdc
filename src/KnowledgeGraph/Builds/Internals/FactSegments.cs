using KnowledgeGraph.Articles;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph;

/// <summary>
/// The files that hold the facts of articles, each record a line. Records are only ever added at the end of the last file; what no manifest
/// names is either what an interrupted build had found already, or dead.
/// </summary>
internal sealed class FactSegments : IDisposable
{
    private readonly StateFolder _folder;
    private readonly long _rollBytes;
    private readonly Dictionary<int, SafeFileHandle> _handles = [];
    private readonly SortedDictionary<int, long> _lengths = [];

    private FactSegments(StateFolder folder, long rollBytes) => (_folder, _rollBytes) = (folder, rollBytes);

    /// <summary>The length of each file.</summary>
    public IReadOnlyDictionary<int, long> Lengths => _lengths;

    /// <summary>Opens the files; what stands behind the lengths of the manifest is read, and cut off from the first record that is not whole.</summary>
    /// <exception cref="BuildStateException">A file is gone or shorter than the manifest says.</exception>
    public static FactSegments Open(StateFolder folder, IReadOnlyDictionary<int, long> known, long rollBytes, Action<StateEntry> found)
    {
        var segments = new FactSegments(folder, rollBytes);
        try
        {
            foreach (var (number, length) in known.OrderBy(segment => segment.Key))
            {
                if (!File.Exists(folder.Segment(number)) || new FileInfo(folder.Segment(number)).Length < length)
                {
                    throw BuildStateException.Corrupt(folder.Segment(number), FormattableString.Invariant($"it is not there or shorter than {length} bytes"));
                }
            }

            foreach (var number in folder.Segments())
            {
                segments.Recover(number, known.GetValueOrDefault(number), found);
            }

            return segments;
        }
        catch
        {
            segments.Dispose();
            throw;
        }
    }

    public StateEntry Append(ReadOnlySpan<byte> record, string id)
    {
        var last = _lengths.Count == 0 ? (Key: 1, Value: 0L) : (_lengths.Last().Key, _lengths.Last().Value);
        var (number, offset) = last.Value >= _rollBytes ? (last.Key + 1, 0L) : last;
        RandomAccess.Write(Handle(number), record, offset);
        _lengths[number] = offset + record.Length;
        return new StateEntry(SegmentRecord.Key(record), SegmentRecord.IsGiven(record), number, offset, record.Length, id);
    }

    /// <summary>The record of an entry.</summary>
    /// <exception cref="BuildStateException">Its bytes are not what was written.</exception>
    public byte[] Read(StateEntry entry)
    {
        if (entry.Length < 0 || entry.Offset < 0 || entry.Offset + entry.Length > _lengths.GetValueOrDefault(entry.Segment))
        {
            throw Damaged(entry);
        }

        var record = new byte[entry.Length];
        var read = 0;
        while (read < record.Length && RandomAccess.Read(Handle(entry.Segment), record.AsSpan(read), entry.Offset + read) is > 0 and var count)
        {
            read += count;
        }

        return SegmentRecord.IsSound(record) && SegmentRecord.Key(record) == entry.Key && SegmentRecord.IsGiven(record) == entry.IsGiven ? record : throw Damaged(entry);
    }

    public ArticleFacts Facts(StateEntry entry)
    {
        var record = Read(entry);
        try
        {
            return ArticleFactsJson.Read(SegmentRecord.Facts(record));
        }
        catch (ArticleFactsJsonException)
        {
            throw Damaged(entry);
        }
    }

    /// <summary>Makes everything durable.</summary>
    public void Flush()
    {
        foreach (var handle in _handles.Values)
        {
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <summary>Copies entries into new files, which get numbers of their own.</summary>
    public List<StateEntry> Copy(IReadOnlyList<StateEntry> entries)
    {
        var number = _lengths.Keys.Last() + 1;
        Handle(number);
        _lengths[number] = 0;
        return [.. entries.Select(entry => Append(Read(entry), entry.Id))];
    }

    /// <summary>Deletes the files whose number is lower.</summary>
    public void DeleteBefore(int number)
    {
        foreach (var old in _lengths.Keys.Where(key => key < number).ToList())
        {
            if (_handles.Remove(old, out var handle))
            {
                handle.Dispose();
            }

            _lengths.Remove(old);
            File.Delete(_folder.Segment(old));
        }
    }

    public void Dispose()
    {
        foreach (var handle in _handles.Values)
        {
            handle.Dispose();
        }

        _handles.Clear();
    }

    private SafeFileHandle Handle(int number)
    {
        if (!_handles.TryGetValue(number, out var handle))
        {
            handle = File.OpenHandle(_folder.Segment(number), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            _handles.Add(number, handle);
        }

        return handle;
    }

    private void Recover(int number, long known, Action<StateEntry> found)
    {
        var end = known;
        var handle = Handle(number);
        if (RandomAccess.GetLength(handle) > known)
        {
            using var stream = new FileStream(_folder.Segment(number), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            stream.Position = known;
            while (RecordReader.Next(stream) is { } record && SegmentRecord.IsSound(record) && IdOf(record) is { } id)
            {
                found(new StateEntry(SegmentRecord.Key(record), SegmentRecord.IsGiven(record), number, end, record.Length, id));
                end += record.Length;
            }

            RandomAccess.SetLength(handle, end);
        }

        _lengths[number] = end;
    }

    private static string? IdOf(ReadOnlySpan<byte> record)
    {
        try
        {
            return ArticleFactsJson.Read(SegmentRecord.Facts(record)).Article.Id;
        }
        catch (ArticleFactsJsonException)
        {
            return null;
        }
    }

    private BuildStateException Damaged(StateEntry entry) => BuildStateException.Corrupt(
        _folder.Segment(entry.Segment), FormattableString.Invariant($"the facts of article '{entry.Id}' at byte {entry.Offset} are not what was written"));
}
