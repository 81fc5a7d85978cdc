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
        if (_index.Of(key).IsEmpty)
        {
            _output.Write("[]"u8);
        }
        else
        {
            WriteBlock(key, level, "["u8, "]"u8);
        }
    }

    /// <summary>What is said about a subject, on one line if it is one triple.</summary>
    private void WriteBlock(SubjectKey key, int level, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close)
    {
        _output.Write(open);
        if (CountWritten(key) == 1)
        {
            _output.Write((byte)' ');
            WritePredicates(key, level + 1);
            _output.Write((byte)' ');
        }
        else
        {
            _output.Write((byte)'\n');
            Indent(level + 1);
            WritePredicates(key, level + 1);
            _output.Write((byte)'\n');
            Indent(level);
        }

        _output.Write(close);
    }

    private int CountWritten(SubjectKey key)
    {
        var count = 0;
        foreach (var quad in _index.Of(key))
        {
            count += _annotations.IsAnnotation(quad) ? 0 : 1;
        }

        return count;
    }

    /// <summary>Blocks first: one behind a reifier would be that reifier's.</summary>
    private void WriteAnnotations(in Quad quad, int level)
    {
        var reifiers = _annotations.ReifiersOf(quad);
        var isFirst = true;
        foreach (var reifier in reifiers)
        {
            if (_annotations.IsBlock(reifier, quad.GraphName))
            {
                _output.Write(isFirst ? " "u8 : " ~ "u8);
                WriteBlock(new SubjectKey(quad.GraphName, reifier), level, "{|"u8, "|}"u8);
                isFirst = false;
            }
        }

        foreach (var reifier in reifiers)
        {
            if (!_annotations.IsBlock(reifier, quad.GraphName))
            {
                _output.Write(" ~ "u8);
                WritePlainTerm(reifier);
            }
        }
    }

    private void WriteLiteral(Literal literal)
    {
        if (IsAbbreviated(literal))
        {
            _output.Write(literal.LexicalForm);
            return;
        }

        if (literal.LexicalForm.Contains('\n', StringComparison.Ordinal))
        {
            TermWriter.WriteLongQuoted(_output, literal.LexicalForm);
        }
        else
        {
            TermWriter.WriteQuoted(_output, literal.LexicalForm);
        }

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
