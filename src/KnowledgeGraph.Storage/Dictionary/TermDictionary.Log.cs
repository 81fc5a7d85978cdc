using System.Buffers;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// New terms as bytes for the log, and back: counts before and after, literal types, then by tag each term as the bytes that it shares with
/// the one before, the length of the rest, of a literal the type, and the rest; a triple term is its three ids.
/// </summary>
internal sealed partial class TermDictionary
{
    /// <summary>Writes the terms of a range of ids.</summary>
    public void WriteTerms(TermCounts from, TermCounts to, IBufferWriter<byte> writer)
    {
        var view = _view;
        if (!from.IsAtMost(to) || !to.IsAtMost(view.Hot.Counts))
        {
            throw new ArgumentException("There are no such terms.", nameof(to));
        }

        var log = new TermLogWriter(writer);
        log.WriteCounts(from);
        log.WriteCounts(to - from);
        log.WriteTypes(UsedTypes(view, from, to), _types);
        var buffer = new byte[FrontCoding.BufferBytes];
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            var tag = TermCounts.TagAt(place);
            for (var number = from[tag]; number < to[tag]; number++)
            {
                log.WriteTerm(tag, view.Read(tag, number, buffer, out var type), type);
            }

            log.Forget();
        }

        GC.KeepAlive(view);
    }

    /// <summary>
    /// Adds terms that <see cref="WriteTerms"/> wrote, which get the ids that they had; gives the counts after them. Only for the writer.
    /// </summary>
    /// <exception cref="StoreException">The bytes are damaged or belong elsewhere; nothing was added.</exception>
    public TermCounts ReadTerms(ReadOnlySpan<byte> bytes)
    {
        var start = Counts;
        try
        {
            ReadTerms(new TermLogReader(bytes), start);
            return Counts;
        }
        catch (StoreException)
        {
            Truncate(start);
            throw;
        }
    }

    private static FrozenTypes UsedTypes(DictionaryView view, TermCounts from, TermCounts to)
    {
        var (types, buffer) = (new FrozenTypes(), new byte[FrontCoding.BufferBytes]);
        for (var number = from.Literals; number < to.Literals; number++)
        {
            view.Read(TermIdTag.Literal, number, buffer, out var type);
            types.Place(type);
        }

        return types;
    }

    private void ReadTerms(TermLogReader log, TermCounts start)
    {
        if (log.ReadCounts() != start)
        {
            throw TermLogReader.Corrupt("its terms do not follow those that are there");
        }

        var counts = log.ReadCounts();
        var types = log.ReadTypes(_types);
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            var tag = TermCounts.TagAt(place);
            for (var i = 0L; i < counts[tag]; i++)
            {
                var text = log.ReadTerm(tag, types, out var type);
                CheckTerm(tag, type, text, new TermId(tag, (ulong)(start[tag] + i)));
                var key = KeyOf(tag, type, text);
                if (_view.Find(key) != 0)
                {
                    throw TermLogReader.Corrupt("it holds a term that is there already");
                }

                _view.Hot.Add(key);
            }

            log.Forget();
        }

        log.ExpectEnd();
    }

    private void CheckTerm(TermIdTag tag, uint type, ReadOnlySpan<byte> text, TermId id)
    {
        if (tag == TermIdTag.TripleTerm)
        {
            // Makes the term, so that it is not nested too deeply either.
            DecodeTriple(text, id);
        }
        else if (!System.Text.Unicode.Utf8.IsValid(text))
        {
            throw TermLogReader.Corrupt("a term is no UTF-8");
        }
        else if (tag != TermIdTag.Literal)
        {
            Decode(tag, type, text);
        }
    }
}
