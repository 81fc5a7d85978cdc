using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>One term as a span over bytes of its own, where speed does not matter.</summary>
internal readonly struct SpanOfTerm(Term term)
{
    private readonly byte[] _value = Encoding.UTF8.GetBytes(term switch
    {
        Iri iri => iri.Value,
        BlankNode node => node.Label,
        Literal literal => literal.LexicalForm,
        _ => "",
    });

    private readonly byte[] _tag = Encoding.UTF8.GetBytes(term is Literal literal ? literal.LanguageTag ?? literal.Datatype.Value : "");

    public TermSpan Span => term switch
    {
        Iri => TermSpan.Iri(_value),
        BlankNode => TermSpan.BlankNode(_value),
        Literal { LanguageTag: not null } literal => TermSpan.LanguageTagged(_value, _tag, literal.BaseDirection),
        Literal => TermSpan.Literal(_value, _tag),
        _ => TermSpan.Of((TripleTerm)term),
    };
}
