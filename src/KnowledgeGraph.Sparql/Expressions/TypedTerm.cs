using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>A term with its value, read once from the lexical form.</summary>
internal sealed class TypedTerm
{
    public TypedTerm(Term term)
    {
        Term = term;
        Family = term switch
        {
            Iri => ValueFamily.Iri,
            BlankNode => ValueFamily.BlankNode,
            TripleTerm => ValueFamily.TripleTerm,
            _ => Read((Literal)term),
        };
    }

    public Term Term { get; }

    public ValueFamily Family { get; }

    public XsdNumber Number { get; private set; }

    public XsdDateTime DateTime { get; private set; }

    public XsdDuration Duration { get; private set; }

    public bool Boolean { get; private set; }

    private ValueFamily Read(Literal literal)
    {
        if (literal.LanguageTag is not null)
        {
            return ValueFamily.LanguageString;
        }

        var datatype = literal.Datatype;
        if (datatype.Equals(Xsd.String))
        {
            return ValueFamily.String;
        }

        if (XsdNumber.TryFrom(literal, out var number))
        {
            Number = number;
            return ValueFamily.Number;
        }

        if (datatype.Equals(Xsd.Boolean) && XsdBoolean.TryParse(literal.LexicalForm, out var boolean))
        {
            Boolean = boolean;
            return ValueFamily.Boolean;
        }

        if (XsdDateTime.TryParse(literal.LexicalForm, datatype, out var dateTime))
        {
            DateTime = dateTime;
            return ValueFamily.Temporal;
        }

        if (XsdDuration.TryParse(literal.LexicalForm, datatype, out var duration))
        {
            Duration = duration;
            return ValueFamily.Duration;
        }

        return ValueFamily.Opaque;
    }
}
