using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Terms in N-Triples syntax, escaped as canonical N-Triples asks (RDF 1.2 N-Triples, section 4).</summary>
internal static class TermWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u007F', '\uFFFE', '\uFFFF']);

    public static void Write(Utf8Output output, Term term)
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
                WriteTag(output, literal);
                if (literal.LanguageTag is null && !literal.Datatype.Equals(Xsd.String))
                {
                    output.Write("^^"u8);
                    WriteIri(output, literal.Datatype.Value);
                }

                break;
            case TripleTerm { Triple: var triple }:
                output.Write("<<( "u8);
                Write(output, triple.Subject);
                output.Write((byte)' ');
                Write(output, triple.Predicate);
                output.Write((byte)' ');
                Write(output, triple.Object);
                output.Write(" )>>"u8);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>An IRI holds no character that must be escaped.</summary>
    public static void WriteIri(Utf8Output output, string iri)
    {
        output.Write((byte)'<');
        output.Write(iri);
        output.Write((byte)'>');
    }

    public static void WriteTag(Utf8Output output, Literal literal)
    {
        if (literal.LanguageTag is null)
        {
            return;
        }

        output.Write((byte)'@');
        output.Write(literal.LanguageTag);
        output.Write(literal.BaseDirection switch
        {
            BaseDirection.LeftToRight => "--ltr"u8,
            BaseDirection.RightToLeft => "--rtl"u8,
            _ => default,
        });
    }

    public static void WriteQuoted(Utf8Output output, ReadOnlySpan<char> text)
    {
        output.Write((byte)'"');
        while (true)
        {
            var run = text.IndexOfAny(Escaped);
            if (run < 0)
            {
                output.Write(text);
                output.Write((byte)'"');
                return;
            }

            output.Write(text[..run]);
            WriteEscape(output, text[run]);
            text = text[(run + 1)..];
        }
    }

    private static void WriteEscape(Utf8Output output, char c)
    {
        var name = c switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => 'u',
        };
        output.Write((byte)'\\');
        output.Write((byte)name);
        if (name == 'u')
        {
            output.Write(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
