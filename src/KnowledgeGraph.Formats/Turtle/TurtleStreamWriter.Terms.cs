using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Terms, and the prefixes that they need.</content>
internal sealed partial class TurtleStreamWriter
{
    private static ReadOnlySpan<byte> RdfType => "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"u8;

    private static ReadOnlySpan<byte> XsdNamespace => "http://www.w3.org/2001/XMLSchema#"u8;

    private void Declare(in TermSpan term)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                Declare(term.Value);
                break;
            case TermKind.Literal when term.LanguageTag.IsEmpty && !TermWriter.IsString(term.Datatype) && !IsAbbreviated(term):
                Declare(term.Datatype);
                break;
            case TermKind.TripleTerm:
                DeclareIn(term.TripleTerm!.Triple);
                break;
        }
    }

    private void Declare(ReadOnlySpan<byte> iri)
    {
        // Not for 'a'; a type in another place finds no declared prefix and is written in full.
        if (!iri.SequenceEqual(RdfType) && _names.Find(iri) is { IsDeclared: false } prefix)
        {
            EndGraph();
            _output.Write("@prefix "u8);
            _output.Write(prefix.Name);
            _output.Write(": "u8);
            TermWriter.WriteIri(_output, prefix.Namespace);
            _output.Write(" .\n"u8);
            prefix.IsDeclared = true;
        }
    }

    /// <summary>Triple terms are rare: their terms become spans one by one.</summary>
    private void DeclareIn(Triple triple)
    {
        foreach (var term in (ReadOnlySpan<Term>)[triple.Subject, triple.Predicate, triple.Object])
        {
            if (term is TripleTerm inner)
            {
                DeclareIn(inner.Triple);
            }
            else
            {
                Declare(new SpanOfTerm(term).Span);
            }
        }
    }

    private void WritePredicate(in TermSpan predicate)
    {
        _predicate.Set(predicate);
        if (predicate.Value.SequenceEqual(RdfType))
        {
            _output.Write((byte)'a');
        }
        else
        {
            WriteIri(predicate.Value);
        }

        _output.Write((byte)' ');
    }

    private void WriteObject(in TermSpan term)
    {
        if (term.Kind == TermKind.TripleTerm)
        {
            WriteTriple(term.TripleTerm!.Triple);
        }
        else
        {
            WriteTerm(term);
        }
    }

    private void WriteTerm(in TermSpan term)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                WriteIri(term.Value);
                break;
            case TermKind.BlankNode:
                _output.Write("_:"u8);
                _output.Write(term.Value);
                break;
            default:
                WriteLiteral(term);
                break;
        }
    }

    private void WriteTriple(Triple triple)
    {
        _output.Write("<<( "u8);
        WriteTerm(new SpanOfTerm(triple.Subject).Span);
        _output.Write((byte)' ');
        WriteTerm(new SpanOfTerm(triple.Predicate).Span);
        _output.Write((byte)' ');
        if (triple.Object is TripleTerm inner)
        {
            WriteTriple(inner.Triple);
        }
        else
        {
            WriteTerm(new SpanOfTerm(triple.Object).Span);
        }

        _output.Write(" )>>"u8);
    }

    private void WriteLiteral(in TermSpan literal)
    {
        if (!literal.LanguageTag.IsEmpty)
        {
            TermWriter.WriteQuoted(_output, literal.Value);
            TermWriter.WriteTag(_output, literal.LanguageTag, literal.BaseDirection, canonical: false);
        }
        else if (IsAbbreviated(literal))
        {
            _output.Write(literal.Value);
        }
        else
        {
            TermWriter.WriteQuoted(_output, literal.Value);
            if (!TermWriter.IsString(literal.Datatype))
            {
                _output.Write("^^"u8);
                WriteIri(literal.Datatype);
            }
        }
    }

    private void WriteIri(ReadOnlySpan<byte> iri)
    {
        if (_names.Find(iri) is { IsDeclared: true } prefix)
        {
            _output.Write(prefix.Name);
            _output.Write((byte)':');
            _output.Write(iri[prefix.Namespace.Length..]);
        }
        else if (_relative is not null)
        {
            TermWriter.WriteIri(_output, _relative.Shorten(System.Text.Encoding.UTF8.GetString(iri)));
        }
        else
        {
            TermWriter.WriteIri(_output, iri);
        }
    }

    /// <summary>Whether Turtle's short form reads back as this very literal.</summary>
    private static bool IsAbbreviated(in TermSpan literal)
    {
        if (!literal.Datatype.StartsWith(XsdNamespace))
        {
            return false;
        }

        var name = literal.Datatype[XsdNamespace.Length..];
        return name.SequenceEqual("integer"u8) ? NameShapes.IsInteger(literal.Value)
            : name.SequenceEqual("decimal"u8) ? NameShapes.IsDecimal(literal.Value)
            : name.SequenceEqual("double"u8) ? NameShapes.IsDouble(literal.Value)
            : name.SequenceEqual("boolean"u8) && (literal.Value.SequenceEqual("true"u8) || literal.Value.SequenceEqual("false"u8));
    }
}
