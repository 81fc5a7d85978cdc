using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Reads terms of the log, and trusts no byte of it.</summary>
internal ref struct TermLogReader(ReadOnlySpan<byte> bytes)
{
    private const int MaxShift = 63;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private byte[] _last = [];
    private int _lastLength;
    private int _at;

    public static StoreException Corrupt(string what) =>
        new(StoreError.Corrupt, $"A record of new terms in the log is damaged: {what}.");

    public TermCounts ReadCounts() => new(ReadNumber(), ReadNumber(), ReadNumber(), ReadNumber());

    public uint[] ReadTypes(LiteralTypes types) => FrozenTypes.Read(Take(ReadNumber()), types);

    /// <summary>The text of the next term; valid until the next call.</summary>
    public ReadOnlySpan<byte> ReadTerm(TermIdTag tag, uint[] types, out uint type)
    {
        type = 0;
        if (tag == TermIdTag.TripleTerm)
        {
            return Take(TermKey.TripleBytes);
        }

        var shared = ReadNumber();
        var rest = ReadNumber();
        if (tag == TermIdTag.Literal)
        {
            var place = ReadNumber();
            type = place < types.Length ? types[place] : throw Corrupt("a literal has no proper type");
        }

        var end = Take(rest);
        if (shared > _lastLength || shared + rest > Array.MaxLength)
        {
            throw Corrupt("a term shares more than there is");
        }

        _lastLength = (int)(shared + rest);
        if (_lastLength > _last.Length)
        {
            Array.Resize(ref _last, (int)Math.Min(_lastLength * 2L, Array.MaxLength));
        }

        end.CopyTo(_last.AsSpan((int)shared));
        return _last.AsSpan(0, _lastLength);
    }

    /// <summary>The next term shares nothing with the last one.</summary>
    public void Forget() => _lastLength = 0;

    public readonly void ExpectEnd()
    {
        if (_at != _bytes.Length)
        {
            throw Corrupt("there is more than terms");
        }
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length > _bytes.Length - _at)
        {
            throw Corrupt("it ends early");
        }

        var taken = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return taken;
    }

    private long ReadNumber()
    {
        var (value, shift) = (0L, 0);
        while (true)
        {
            var part = Take(1)[0];
            if (shift >= MaxShift)
            {
                throw Corrupt("a number has no end");
            }

            value |= (long)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }

            shift += 7;
        }
    }
}
