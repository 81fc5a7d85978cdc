using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Shows the terms of one quad as spans: the way from a parser that makes terms to a sink that takes spans.</summary>
internal sealed class TermEncoder(IQuadSpanSink sink)
{
    private byte[] _buffer = [];
    private int _used;

    public void Emit(Term subject, Iri predicate, Term @object, Term? graph)
    {
        // The buffer must not move while spans of it are alive, so it is made large enough first.
        _used = 0;
        Reserve(Length(subject) + Length(predicate) + Length(@object) + (graph is null ? 0 : Length(graph)));
        sink.OnQuad(new QuadSpan(Span(subject), Span(predicate), Span(@object), graph is null ? default : Span(graph)));
    }

    public void Prefix(string prefix, string iri)
    {
        _used = 0;
        Reserve(3 * (prefix.Length + iri.Length));
        sink.OnPrefix(Encode(prefix), Encode(iri));
    }

    public void Base(string iri)
    {
        _used = 0;
        Reserve(3 * iri.Length);
        sink.OnBase(Encode(iri));
    }

    private static int Length(Term term) => 3 * term switch
    {
        Iri iri => iri.Value.Length,
        BlankNode node => node.Label.Length,
        Literal literal => literal.LexicalForm.Length + literal.Datatype.Value.Length + (literal.LanguageTag?.Length ?? 0),
        _ => 0,
    };

    private void Reserve(int length)
    {
        if (length > _buffer.Length)
        {
            _buffer = new byte[Math.Max(Math.Max(length, 1024), (int)Math.Min(_buffer.Length * 2L, Array.MaxLength))];
        }
    }

    private TermSpan Span(Term term) => term switch
    {
        Iri iri => TermSpan.Iri(Encode(iri.Value)),
        BlankNode node => TermSpan.BlankNode(Encode(node.Label)),
        Literal { LanguageTag: { } tag } literal => TermSpan.LanguageTagged(Encode(literal.LexicalForm), Encode(tag), literal.BaseDirection),
        Literal literal => TermSpan.Literal(Encode(literal.LexicalForm), Encode(literal.Datatype.Value)),
        _ => TermSpan.Of((TripleTerm)term),
    };

    private ReadOnlySpan<byte> Encode(string text)
    {
        var start = _used;
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(start));
        return _buffer.AsSpan(start, _used - start);
    }
}
