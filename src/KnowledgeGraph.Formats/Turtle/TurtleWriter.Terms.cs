using System.Diagnostics;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Terms, and what is written in place of blank nodes.</content>
internal sealed partial class TurtleWriter
{
    private void WriteTerm(Term term, Term? graph, int level)
    {
        switch (term)
        {
            case Iri iri:
                _output.Write(iri.Equals(RdfVocabulary.Nil) ? "()" : _names.NameOf(iri));
                break;
            case BlankNode node when _nesting.IsNested(node):
                WriteNested(node, graph, level);
                break;
            case BlankNode node:
                _output.Write("_:"u8);
                _output.Write(_labels[node]);
                break;
            case Literal literal:
                WriteLiteral(literal);
                break;
            case TripleTerm { Triple: var triple }:
                _output.Write("<<( "u8);
                WritePlainTerm(triple.Subject);
                _output.Write((byte)' ');
                _output.Write(_names.NameOf(triple.Predicate));
                _output.Write((byte)' ');
                WritePlainTerm(triple.Object);
                _output.Write(" )>>"u8);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A triple term or a graph name holds no collection, so rdf:nil is written as an IRI there.</summary>
    private void WritePlainTerm(Term term)
    {
        if (term is Iri iri)
        {
            _output.Write(_names.NameOf(iri));
        }
        else
        {
            WriteTerm(term, null, 0);
        }
    }

    private void WriteNested(BlankNode node, Term? graph, int level)
    {
        if (_nesting.ListItems(graph, node) is { } items)
        {
            _output.Write("( "u8);
            foreach (var item in items)
            {
                _cancellation.ThrowIfCancellationRequested();
                WriteTerm(item, graph, level + 1);
                _output.Write((byte)' ');
            }

            _output.Write((byte)')');
            return;
        }

        var key = new SubjectKey(graph, node);
        var quads = _index.Of(key);
        if (quads.IsEmpty)
        {
            _output.Write("[]"u8);
        }
        else if (quads.Length == 1)
        {
            _output.Write("[ "u8);
            WritePredicates(key, level + 1);
            _output.Write(" ]"u8);
        }
        else
        {
            _output.Write("[\n"u8);
            Indent(level + 1);
            WritePredicates(key, level + 1);
            _output.Write((byte)'\n');
            Indent(level);
            _output.Write((byte)']');
        }
    }

    private void WriteLiteral(Literal literal)
    {
        if (IsAbbreviated(literal))
        {
            _output.Write(literal.LexicalForm);
            return;
        }

        TermWriter.WriteQuoted(_output, literal.LexicalForm);
        TermWriter.WriteTag(_output, literal, canonical: false);
        if (literal.LanguageTag is null && !literal.Datatype.Equals(Xsd.String))
        {
            _output.Write("^^"u8);
            _output.Write(_names.NameOf(literal.Datatype));
        }
    }

    /// <summary>Whether Turtle's short form reads back as this very literal.</summary>
    private static bool IsAbbreviated(Literal literal) =>
        literal.Datatype.Equals(Xsd.Integer) ? NameShapes.IsInteger(literal.LexicalForm)
        : literal.Datatype.Equals(Xsd.Decimal) ? NameShapes.IsDecimal(literal.LexicalForm)
        : literal.Datatype.Equals(Xsd.Double) ? NameShapes.IsDouble(literal.LexicalForm)
        : literal.LexicalForm is "true" or "false" && literal.Datatype.Equals(Xsd.Boolean);
}
