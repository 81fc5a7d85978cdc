using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>From ids to terms.</summary>
internal sealed partial class TermDictionary
{
    private static void Check(DictionaryView view, TermId id)
    {
        if (!TermCounts.IsCounted(id.Tag) || !view.Hot.Counts.Covers(id))
        {
            throw new ArgumentException($"This store gave no id {id.Tag} {id.Payload}.", nameof(id));
        }
    }

    private Term GetTerm(TermId id, int depth)
    {
        if (InlineTerms.IsInline(id))
        {
            return InlineTerms.Decode(id);
        }

        ref var cached = ref _decoded[(int)((id.Value * 0x9E3779B97F4A7C15) >> 51)];
        var last = Volatile.Read(ref cached);
        if (last is not null && last.Id == id.Value)
        {
            return last.Term;
        }

        var view = _view;
        Check(view, id);
        var term = id.Tag == TermIdTag.TripleTerm
            ? DecodeTriple(view.Read(id.Tag, (long)id.Payload, default, out _), id, depth)
            : Decode(view, id);
        GC.KeepAlive(view);
        Volatile.Write(ref cached, new Decoded(id.Value, term));
        return term;
    }

    [SkipLocalsInit]
    private Term Decode(DictionaryView view, TermId id)
    {
        Span<byte> buffer = stackalloc byte[FrontCoding.BufferBytes];
        var text = view.Read(id.Tag, (long)id.Payload, buffer, out var type);
        return Decode(id.Tag, type, text);
    }

    private Term Decode(TermIdTag tag, uint type, ReadOnlySpan<byte> text)
    {
        try
        {
            var characters = Encoding.UTF8.GetString(text);
            return tag switch
            {
                TermIdTag.Iri => new Iri(characters),
                TermIdTag.BlankNode => new BlankNode(characters),
                _ => _types[type].Make(characters),
            };
        }
        catch (ArgumentException)
        {
            throw FrozenBytes.Corrupt("a term is none");
        }
    }

    private TripleTerm DecodeTriple(ReadOnlySpan<byte> ids, TermId id, int depth = 0)
    {
        var subject = new TermId(BinaryPrimitives.ReadUInt64LittleEndian(ids));
        var predicate = new TermId(BinaryPrimitives.ReadUInt64LittleEndian(ids[8..]));
        var @object = new TermId(BinaryPrimitives.ReadUInt64LittleEndian(ids[16..]));
        if (!IsTriple(subject, predicate, @object, id) || depth > TripleTerm.MaxDepth)
        {
            throw FrozenBytes.Corrupt("a triple term is none");
        }

        try
        {
            return new TripleTerm(new Triple(GetTerm(subject), (Iri)GetTerm(predicate), GetTerm(@object, depth + 1)));
        }
        catch (ArgumentException)
        {
            throw FrozenBytes.Corrupt("a triple term is none");
        }
    }

    // A triple term holds only older ones, so reading it ends.
    private bool IsTriple(TermId subject, TermId predicate, TermId @object, TermId id) =>
        subject.Tag is TermIdTag.Iri or TermIdTag.BlankNode
        && predicate.Tag == TermIdTag.Iri
        && (InlineTerms.IsInline(@object) || (TermCounts.IsCounted(@object.Tag) && (@object.Tag != TermIdTag.TripleTerm || @object.Payload < id.Payload)))
        && Counts is var counts
        && counts.Covers(subject) && counts.Covers(predicate) && counts.Covers(@object);
}
