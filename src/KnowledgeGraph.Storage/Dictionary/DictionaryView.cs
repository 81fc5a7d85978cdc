using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>The parts of a dictionary at a moment; readers hold one, and with it all memory that they read.</summary>
internal sealed record DictionaryView(FrozenTerms[] Parts, HotTerms Hot)
{
    /// <summary>The id of a term, or 0: first among the newest.</summary>
    public ulong Find(in TermKey key)
    {
        var id = Hot.Find(key);
        return id != 0 ? id : FindFrozen(key);
    }

    /// <summary>The id of a term that is frozen, or 0.</summary>
    public ulong FindFrozen(in TermKey key)
    {
        var id = 0UL;
        for (var part = Parts.Length - 1; id == 0 && part >= 0; part--)
        {
            id = Parts[part].Find(key);
        }

        // The bytes that were compared lived as long as this.
        GC.KeepAlive(this);
        return id;
    }

    /// <summary>Asks for the memory that a search for the hash will look at first.</summary>
    public void PrefetchFirst(ulong hash)
    {
        Hot.PrefetchSlot(hash);
        foreach (var part in Parts)
        {
            part.PrefetchBucket(hash);
        }
    }

    /// <summary>Asks for the memory that a search for the hash will look at then.</summary>
    public void PrefetchThen(ulong hash)
    {
        if (Hot.PrefetchRecord(hash))
        {
            return;
        }

        foreach (var part in Parts)
        {
            part.PrefetchEntries(hash);
        }
    }

    /// <summary>
    /// The text of an id that was given, in <paramref name="buffer"/> (of <see cref="FrontCoding.BufferBytes"/>) or in memory that lives as
    /// long as this object.
    /// </summary>
    public ReadOnlySpan<byte> Read(TermIdTag tag, long number, Span<byte> buffer, out uint type)
    {
        if (number >= Hot.First[tag])
        {
            return Hot.Read(tag, number, out type);
        }

        var part = Parts.Length - 1;
        while (number < Parts[part].From[tag])
        {
            part--;
        }

        return Parts[part].Read(tag, number, buffer, out type);
    }

    /// <summary>With a part that takes the place of what it covers: other parts, whole, and the first of the hot terms.</summary>
    /// <exception cref="ArgumentException">Something would be covered in part, or is missing.</exception>
    public DictionaryView With(FrozenTerms part)
    {
        var before = Parts.Where(other => other.To.IsAtMost(part.From)).ToArray();
        var after = Parts.Skip(before.Length).SkipWhile(other => other.To.IsAtMost(part.To)).ToArray();
        var end = before.Length == 0 ? TermCounts.Zero : before[^1].To;
        var start = after.Length == 0 ? Hot.First : after[0].From;
        var coversHot = after.Length == 0 && Hot.First.IsAtMost(part.To) && part.To.IsAtMost(Hot.Counts);
        if (part.From != end || (part.To != start && !coversHot))
        {
            throw new ArgumentException("The part does not begin and end where others end and begin.", nameof(part));
        }

        return new DictionaryView([.. before, part, .. after], coversHot ? Hot.Copy(part.To, Hot.Counts) : Hot);
    }
}
