using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>A term with its value, read once from the lexical form.</summary>
internal sealed class TypedTerm
{
    // The value, in a box: most terms have none beside their text.
    private object? _value;

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

    /// <summary>Only of <see cref="ValueFamily.Number"/>, as the other values are of their families.</summary>
    public XsdNumber Number => (XsdNumber)_value!;

    public XsdDateTime DateTime => (XsdDateTime)_value!;

    public XsdDuration Duration => (XsdDuration)_value!;

    public bool Boolean => (bool)_value!;

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
            _value = number;
            return ValueFamily.Number;
        }

        if (datatype.Equals(Xsd.Boolean) && XsdBoolean.TryParse(literal.LexicalForm, out var boolean))
        {
            _value = boolean;
            return ValueFamily.Boolean;
        }

        if (XsdDateTime.TryParse(literal.LexicalForm, datatype, out var dateTime))
        {
            _value = dateTime;
            return ValueFamily.Temporal;
        }

        if (XsdDuration.TryParse(literal.LexicalForm, datatype, out var duration))
        {
            _value = duration;
            return ValueFamily.Duration;
        }

        return ValueFamily.Opaque;
    }
}
