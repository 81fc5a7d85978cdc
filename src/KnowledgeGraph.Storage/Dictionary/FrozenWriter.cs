using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Writes the terms of a range of ids as a frozen part: blocks and their offsets by tag, types, index, layout.</summary>
internal sealed unsafe class FrozenWriter(DictionaryView view, LiteralTypes types, TermHash hash, ISealedOutput sealedOutput)
{
    private const int SampledBlocks = 200;

    private readonly FrozenOutput _output = new(sealedOutput);
    private readonly FrozenTypes _types = new();
    private readonly byte[] _buffer = new byte[FrontCoding.BufferBytes];
    private readonly SymbolTable[] _symbols = new SymbolTable[TermCounts.Tags];

    public void Write(TermCounts from, TermCounts to, CancellationToken cancellationToken)
    {
        var counts = to - from;
        if (counts.Total > FrozenLayout.MaxTerms)
        {
            throw new ArgumentException($"{counts.Total} terms are too many for one part.", nameof(to));
        }

        var hashes = new NativeBlock((counts.Total + 1) * sizeof(ulong), zeroed: false);
        var offsets = new long[TermCounts.Tags];
        var next = (ulong*)hashes.Start;
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            var tag = TermCounts.TagAt(place);
            offsets[place] = WriteTerms(tag, from[tag], to[tag], next, cancellationToken);
            next += counts[tag];
        }

        var typesAt = _output.Position;
        _output.Write(_types.Write(types));
        var symbolsAt = _output.Position;
        Array.ForEach(_symbols, table => table.WriteTo(_output));
        var bucketsAt = _output.Position;
        var index = FingerprintIndex.Write(_output, (ulong*)hashes.Start, counts.Total);
        new FrozenLayout
        {
            HashCheck = hash.Check,
            From = from,
            Counts = counts,
            Offsets = offsets,
            Types = typesAt,
            TypesLength = symbolsAt - typesAt,
            Symbols = symbolsAt,
            SymbolsLength = bucketsAt - symbolsAt,
            Buckets = index.Buckets,
            BucketCount = index.BucketCount,
            Entries = index.Entries,
            NumberBytes = index.NumberBytes,
        }.WriteTo(_output);
        _output.Flush();
        hashes.Free();
    }

    private long WriteTerms(TermIdTag tag, long from, long to, ulong* hashes, CancellationToken cancellationToken)
    {
        var blocks = new List<long>();
        var symbols = _symbols[tag - TermIdTag.BlankNode] = Train(tag, from, to);
        var block = new FrontCodedBlock(new SymbolEncoder(symbols));
        var start = _output.Position;
        for (var number = from; number < to; number++)
        {
            var text = view.Read(tag, number, _buffer, out var type);
            *hashes++ = types.Hash(tag, type, text);
            if (tag == TermIdTag.TripleTerm)
            {
                _output.Write(text);
                continue;
            }

            if (block.Count == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                blocks.Add(_output.Position);
            }

            block.Add(text, tag == TermIdTag.Literal ? _types.Place(type) : -1);
            if (block.Count == FrontCoding.Terms || number == to - 1)
            {
                block.WriteTo(_output);
            }
        }

        if (tag == TermIdTag.TripleTerm)
        {
            return start;
        }

        start = _output.Position;
        blocks.ForEach(offset => _output.Write((ulong)offset, FrozenLayout.OffsetBytes));
        return start;
    }

    // Evenly over all terms, a whole block each time: what neighbours share is not to be learned.
    private SymbolTable Train(TermIdTag tag, long from, long to)
    {
        if (tag == TermIdTag.TripleTerm || from == to)
        {
            return SymbolTable.None;
        }

        var trainer = new SymbolTrainer();
        var block = new FrontCodedBlock(new SymbolEncoder(SymbolTable.None));
        var step = Math.Max(1, (to - from) / FrontCoding.Terms / SampledBlocks) * FrontCoding.Terms;
        for (var first = from; first < to; first += step)
        {
            for (var number = first; number < Math.Min(to, first + FrontCoding.Terms); number++)
            {
                block.Sample(trainer, view.Read(tag, number, _buffer, out _));
            }
        }

        return trainer.Train();
    }
}
