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

    [SkipLocalsInit]
    private Term Decode(TermId id)
    {
        var view = _view;
        Check(view, id);
        Span<byte> buffer = stackalloc byte[FrontCoding.BufferBytes];
        var text = view.Read(id.Tag, (long)id.Payload, buffer, out var type);
        var term = id.Tag == TermIdTag.TripleTerm ? DecodeTriple(text, id) : Decode(id.Tag, type, text);
        GC.KeepAlive(view);
        return term;
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

    private TripleTerm DecodeTriple(ReadOnlySpan<byte> ids, TermId id)
    {
        var subject = new TermId(BinaryPrimitives.ReadUInt64LittleEndian(ids));
        var predicate = new TermId(BinaryPrimitives.ReadUInt64LittleEndian(ids[8..]));
        var @object = new TermId(BinaryPrimitives.ReadUInt64LittleEndian(ids[16..]));
        if (!IsTriple(subject, predicate, @object, id))
        {
            throw FrozenBytes.Corrupt("a triple term is none");
        }

        try
        {
            return new TripleTerm(new Triple(GetTerm(subject), (Iri)GetTerm(predicate), GetTerm(@object)));
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
