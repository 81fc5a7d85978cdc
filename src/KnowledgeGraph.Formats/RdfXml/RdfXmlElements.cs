using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>Elements, attributes and characters of RDF/XML, for the writer of whole documents and for the one that streams.</summary>
internal abstract class RdfXmlElements(Utf8Output output)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\r");

    protected Utf8Output Output { get; } = output;

    /// <summary>Begins an element and gives its name.</summary>
    protected abstract string WriteStart(Iri name);

    protected abstract string LabelOf(BlankNode node);

    /// <summary>What an element says that holds terms of RDF 1.2, where the document element has not said it.</summary>
    protected virtual void WriteVersion(bool hasDirection)
    {
    }

    /// <summary>A property element with a term that is not written in place.</summary>
    protected void WriteProperty(Iri predicate, Term @object, int level)
    {
        Indent(level);
        var name = WriteStart(predicate);
        switch (@object)
        {
            case Iri iri:
                WriteAttribute(" rdf:resource=\""u8, iri.Value);
                Output.Write("/>\n"u8);
                break;
            case BlankNode node:
                WriteAttribute(" rdf:nodeID=\""u8, LabelOf(node));
                Output.Write("/>\n"u8);
                break;
            case Literal literal:
                WriteLiteral(literal, name);
                break;
            case TripleTerm { Triple: var triple }:
                WriteVersion(hasDirection: false);
                Output.Write(" rdf:parseType=\"Triple\">\n"u8);
                Indent(level + 1);
                Output.Write("<rdf:Description"u8);
                WriteIdentity(triple.Subject);
                Output.Write(">\n"u8);
                WriteProperty(triple.Predicate, triple.Object, level + 2);
                Indent(level + 1);
                WriteEndTag("rdf:Description");
                Indent(level);
                WriteEndTag(name);
                break;
        }
    }

    protected void WriteIdentity(Term node)
    {
        if (node is Iri iri)
        {
            WriteAttribute(" rdf:about=\""u8, iri.Value);
        }
        else
        {
            WriteAttribute(" rdf:nodeID=\""u8, LabelOf((BlankNode)node));
        }
    }

    private void WriteLiteral(Literal literal, string name)
    {
        if (literal.LanguageTag is { } tag)
        {
            WriteAttribute(" xml:lang=\""u8, tag);
            if (literal.BaseDirection != BaseDirection.None)
            {
                WriteVersion(hasDirection: true);
                WriteAttribute(" its:dir=\""u8, literal.BaseDirection == BaseDirection.LeftToRight ? "ltr" : "rtl");
            }
        }
        else if (literal.Datatype.Equals(RdfVocabulary.XmlLiteral) && XmlLiteralCheck.IsCanonical(literal.LexicalForm))
        {
            Output.Write(" rdf:parseType=\"Literal\">"u8);
            Output.Write(literal.LexicalForm);
            WriteEndTag(name);
            return;
        }
        else if (!literal.Datatype.Equals(Xsd.String))
        {
            WriteAttribute(" rdf:datatype=\""u8, literal.Datatype.Value);
        }

        Output.Write((byte)'>');
        WriteEscaped(literal.LexicalForm);
        WriteEndTag(name);
    }

    protected void WriteAttribute(ReadOnlySpan<byte> begin, string value)
    {
        Output.Write(begin);
        WriteEscaped(value);
        Output.Write((byte)'"');
    }

    protected void WriteDeclaration(string prefix, string iri)
    {
        Output.Write(" xmlns:"u8);
        Output.Write(prefix);
        WriteAttribute("=\""u8, iri);
    }

    protected void WriteEndTag(string name)
    {
        Output.Write("</"u8);
        Output.Write(name);
        Output.Write(">\n"u8);
    }

    protected void Indent(int level)
    {
        // Deep inside of triple terms a page of blanks helps nobody.
        for (var i = Math.Min(level, 40); i > 0; i--)
        {
            Output.Write("  "u8);
        }
    }

    protected static void RequireCharacters(string text, in Quad quad)
    {
        if (XmlCharacters.IndexOfForbidden(text) is >= 0 and var at)
        {
            throw Refuse(quad, string.Create(CultureInfo.InvariantCulture, $"no XML document can hold the character U+{(int)text[at]:X4}"));
        }
    }

    protected static NotSupportedException NoName(Iri predicate, in Quad quad) =>
        Refuse(quad, $"the predicate {predicate} cannot be the name of an XML element");

    protected static NotSupportedException Refuse(in Quad quad, string reason) =>
        new($"RDF/XML cannot hold the triple {quad}: {reason}.");

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Output.Write(text[..at]);
            Output.Write(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#xD;"u8,
            });
            text = text[(at + 1)..];
        }

        Output.Write(text);
    }
}
