using System.Diagnostics;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// Terms in N-Triples syntax, escaped as canonical N-Triples asks (RDF 1.2 N-Triples, section 3). Canonical, language tags are in
/// lower case; else they stay as they are.
/// </summary>
internal static class TermWriter
{
    public static void Write(Utf8Output output, Term term, bool canonical)
    {
        switch (term)
        {
            case Iri iri:
                WriteIri(output, iri.Value);
                break;
            case BlankNode node:
                output.Write("_:"u8);
                output.Write(node.Label);
                break;
            case Literal literal:
                WriteQuoted(output, literal.LexicalForm);
                WriteTag(output, literal, canonical);
                if (literal.LanguageTag is null && !literal.Datatype.Equals(Xsd.String))
                {
                    output.Write("^^"u8);
                    WriteIri(output, literal.Datatype.Value);
                }

                break;
            case TripleTerm { Triple: var triple }:
                output.Write("<<( "u8);
                Write(output, triple.Subject, canonical);
                output.Write((byte)' ');
                Write(output, triple.Predicate, canonical);
                output.Write((byte)' ');
                Write(output, triple.Object, canonical);
                output.Write(" )>>"u8);
                break;
            default:
                throw new UnreachableException();
        }
    }

    public static void Write(Utf8Output output, in TermSpan term, bool canonical)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                WriteIri(output, term.Value);
                break;
            case TermKind.BlankNode:
                output.Write("_:"u8);
                output.Write(term.Value);
                break;
            case TermKind.Literal:
                WriteQuoted(output, term.Value);
                if (!term.LanguageTag.IsEmpty)
                {
                    WriteTag(output, term.LanguageTag, term.BaseDirection, canonical);
                }
                else if (!IsString(term.Datatype))
                {
                    output.Write("^^"u8);
                    WriteIri(output, term.Datatype);
                }

                break;
            default:
                Write(output, term.TripleTerm!, canonical);
                break;
        }
    }

    public static bool IsString(ReadOnlySpan<byte> datatype) => datatype.SequenceEqual("http://www.w3.org/2001/XMLSchema#string"u8);

    /// <summary>An IRI holds no character that must be escaped.</summary>
    public static void WriteIri(Utf8Output output, ReadOnlySpan<char> iri)
    {
        output.Write((byte)'<');
        output.Write(iri);
        output.Write((byte)'>');
    }

    public static void WriteIri(Utf8Output output, ReadOnlySpan<byte> iri)
    {
        output.Write((byte)'<');
        output.Write(iri);
        output.Write((byte)'>');
    }

    public static void WriteTag(Utf8Output output, Literal literal, bool canonical)
    {
        if (literal.LanguageTag is { } tag)
        {
            output.Write((byte)'@');
            output.Write(canonical ? tag.ToLowerInvariant() : tag);
            output.Write(SuffixOf(literal.BaseDirection));
        }
    }

    public static void WriteTag(Utf8Output output, ReadOnlySpan<byte> tag, BaseDirection direction, bool canonical)
    {
        output.Write((byte)'@');
        if (!canonical)
        {
            output.Write(tag);
        }
        else
        {
            foreach (var b in tag)
            {
                output.Write((byte)(b is >= (byte)'A' and <= (byte)'Z' ? b | 0x20 : b));
            }
        }

        output.Write(SuffixOf(direction));
    }

    public static void WriteQuoted(Utf8Output output, ReadOnlySpan<char> text)
    {
        output.Write((byte)'"');
        while (true)
        {
            var run = text.IndexOfAny(LiteralEscapes.Characters);
            if (run < 0)
            {
                output.Write(text);
                output.Write((byte)'"');
                return;
            }

            output.Write(text[..run]);
            output.Write(LiteralEscapes.Of(text[run]));
            text = text[(run + 1)..];
        }
    }

    public static void WriteQuoted(Utf8Output output, ReadOnlySpan<byte> text)
    {
        output.Write((byte)'"');
        while (true)
        {
            var run = text.IndexOfAny(LiteralEscapes.Bytes);
            if (run < 0)
            {
                output.Write(text);
                output.Write((byte)'"');
                return;
            }

            output.Write(text[..run]);
            text = text[run..];
            var escape = LiteralEscapes.Of(text, out var length);
            output.Write(escape.IsEmpty ? text[..length] : escape);
            text = text[length..];
        }
    }

    /// <summary>Between three quotation marks, where line breaks stand for themselves (RDF 1.2 Turtle, STRING_LITERAL_LONG_QUOTE).</summary>
    public static void WriteLongQuoted(Utf8Output output, ReadOnlySpan<char> text)
    {
        output.Write("\"\"\""u8);
        while (true)
        {
            var run = text.IndexOfAny(LiteralEscapes.Characters);
            if (run < 0)
            {
                output.Write(text);
                output.Write("\"\"\""u8);
                return;
            }

            // A mark alone stands for itself too; two in a row, or one at the end, would run into the closing ones.
            output.Write(text[..run]);
            var c = text[run];
            text = text[(run + 1)..];
            if (c == '\n' || (c == '"' && !text.IsEmpty && text[0] != '"'))
            {
                output.Write((byte)c);
            }
            else
            {
                output.Write(LiteralEscapes.Of(c));
            }
        }
    }

    /// <summary>What follows a language tag.</summary>
    public static ReadOnlySpan<byte> SuffixOf(BaseDirection direction) => direction switch
    {
        BaseDirection.LeftToRight => "--ltr"u8,
        BaseDirection.RightToLeft => "--rtl"u8,
        _ => default,
    };
}
