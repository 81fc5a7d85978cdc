using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Frozen parts, forgetting, and checking.</summary>
internal sealed partial class TermDictionary
{
    /// <summary>A dictionary of frozen parts, which together begin at 0 and leave nothing out. Reads nothing but their ends and types.</summary>
    /// <exception cref="StoreException">A part is damaged, or parts are missing.</exception>
    public static TermDictionary Open(ulong seed, IReadOnlyList<SealedBytes> frozenParts)
    {
        var dictionary = new TermDictionary(seed);
        var parts = frozenParts.Select(bytes => new FrozenTerms(bytes, dictionary._hash, dictionary._types)).OrderBy(part => part.To.Total).ToArray();
        var end = TermCounts.Zero;
        foreach (var part in parts)
        {
            end = part.From == end ? part.To : throw FrozenBytes.Corrupt("the parts do not follow one another");
        }

        dictionary._view = new DictionaryView(parts, new HotTerms(dictionary._types, end));
        return dictionary;
    }

    /// <summary>
    /// Writes the terms of a range of ids, frozen or not, and leaves completing the output to the caller. Any one thread may do it while
    /// the writer goes on.
    /// </summary>
    public void Freeze(TermCounts from, TermCounts to, ISealedOutput output, CancellationToken cancellationToken = default)
    {
        var view = _view;
        if (!from.IsAtMost(to) || !to.IsAtMost(view.Hot.Counts))
        {
            throw new ArgumentException("There are no such terms.", nameof(to));
        }

        new FrozenWriter(view, _types, _hash, output).Write(from, to, cancellationToken);
        GC.KeepAlive(view);
    }

    /// <summary>
    /// Reads the ids of a part from it from now on: it takes the place of the parts that it covers whole and of hot terms, whose memory goes
    /// when its last reader does. Only for the writer.
    /// </summary>
    /// <exception cref="ArgumentException">The part does not fit the others.</exception>
    public void Adopt(SealedBytes frozenPart) => _view = _view.With(new FrozenTerms(frozenPart, _hash, _types));

    /// <summary>Forgets the ids from a watermark on, which nobody may use any more. Only for the writer.</summary>
    /// <exception cref="ArgumentException">There are not so many ids, or some of those to forget are frozen.</exception>
    public void Truncate(TermCounts to)
    {
        var view = _view;
        if (!to.IsAtMost(view.Hot.Counts) || !view.Hot.First.IsAtMost(to))
        {
            throw new ArgumentException("Only hot terms can be forgotten.", nameof(to));
        }

        if (to == view.Hot.Counts)
        {
            return;
        }

        _view = view with { Hot = view.Hot.Take(to) };
        Array.Clear(_lastInterned);
        Array.Clear(_decoded);
        Epoch++;
    }

    /// <summary>Checks that every term can be read and is found again under its own id, and that triple terms are made of terms that are there.</summary>
    /// <exception cref="StoreException">Something is wrong.</exception>
    [SkipLocalsInit]
    public void Verify(CancellationToken cancellationToken = default)
    {
        var view = _view;
        var counts = view.Hot.Counts;
        Span<byte> buffer = stackalloc byte[FrontCoding.BufferBytes];
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            var tag = TermCounts.TagAt(place);
            for (var number = 0L; number < counts[tag]; number++)
            {
                if (number % 1024 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                var id = new TermId(tag, (ulong)number);
                var text = view.Read(tag, number, buffer, out var type);
                _ = tag == TermIdTag.TripleTerm ? DecodeTriple(text, id) : Decode(tag, type, text);
                if (view.Find(KeyOf(tag, type, text)) != id.Value)
                {
                    throw FrozenBytes.Corrupt($"the term {tag} {number} is not found by its text");
                }
            }
        }

        GC.KeepAlive(view);
    }
}
