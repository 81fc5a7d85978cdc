namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Collects the terms of one block and writes it; see <see cref="FrontCoding"/>.</summary>
internal sealed class FrontCodedBlock(SymbolEncoder symbols)
{
    private readonly byte[] _terms = new byte[FrontCoding.Terms * FrontCoding.LongText];
    private readonly int[] _lengths = new int[FrontCoding.Terms];
    private readonly byte[] _block = new byte[FrontCoding.MaxBlock];
    private readonly byte[] _rest = new byte[2 * FrontCoding.LongText];
    private readonly List<byte[]> _long = [];
    private int _used;

    public int Count { get; private set; }

    /// <summary>Adds a term; <paramref name="type"/> is negative for terms that have none.</summary>
    public void Add(ReadOnlySpan<byte> text, int type)
    {
        var isLong = text.Length >= FrontCoding.LongText;
        var (reference, shared) = isLong ? (0, 0) : MostAlike(text);
        var rest = isLong ? default : _rest.AsSpan(0, symbols.Encode(text[shared..], _rest));
        var length = isLong ? FrontCoding.LongMark : rest.Length;
        _block[_used++] = (byte)(reference | (Math.Min(length, FrontCoding.ShortRest) << 4));
        if (length >= FrontCoding.ShortRest)
        {
            Write(length - FrontCoding.ShortRest);
        }

        if (Count > 0)
        {
            Write(shared);
        }

        if (type >= 0)
        {
            Write(type);
        }

        if (isLong)
        {
            Write(text.Length);
            _long.Add(text.ToArray());
        }

        rest.CopyTo(_block.AsSpan(_used));
        _used += rest.Length;
        _lengths[Count] = isLong ? 0 : text.Length;
        (isLong ? default : text).CopyTo(Term(Count));
        Count++;
    }

    /// <summary>Writes the block and begins another one.</summary>
    public void WriteTo(FrozenOutput output)
    {
        output.Write(_block.AsSpan(0, _used));
        _long.ForEach(text => output.Write(text));
        _long.Clear();
        (_used, Count) = (0, 0);
    }

    /// <summary>Gives what a term would add, before symbols, to a trainer. Not for a block that will be written.</summary>
    public void Sample(SymbolTrainer trainer, ReadOnlySpan<byte> text)
    {
        if (Count == FrontCoding.Terms)
        {
            Count = 0;
        }

        if (text.Length < FrontCoding.LongText)
        {
            trainer.Add(text[MostAlike(text).Shared..]);
            _lengths[Count] = text.Length;
            text.CopyTo(Term(Count++));
        }
    }

    private Span<byte> Term(int place) => _terms.AsSpan(place * FrontCoding.LongText, FrontCoding.LongText);

    private void Write(int value) => _used += FrozenBytes.WriteNumber(_block.AsSpan(_used), (uint)value);

    // The first of those that share most: it is the likeliest to hold the bytes itself.
    private (int Reference, int Shared) MostAlike(ReadOnlySpan<byte> text)
    {
        var (reference, most) = (0, 0);
        for (var place = 0; place < Count; place++)
        {
            var shared = text.CommonPrefixLength(Term(place)[.._lengths[place]]);
            if (shared > most)
            {
                (reference, most) = (place, shared);
            }
        }

        return (reference, most);
    }
}
