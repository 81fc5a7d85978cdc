using System.Collections.Immutable;
using System.Text;
using System.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>SPARQL 1.2 Query Results XML Format; the ITS attributes of a base direction stand where it does.</summary>
internal sealed class XmlResultsWriter : ResultsWriter
{
    private const string Namespace = "http://www.w3.org/2005/sparql-results#";
    private const string Its = "http://www.w3.org/2005/11/its";

    private readonly XmlWriter _xml;
    private ImmutableArray<string> _variables = [];

    public XmlResultsWriter(Stream output) => _xml = XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    });

    public override void Begin(ImmutableArray<string> variables)
    {
        _variables = variables;
        _xml.WriteStartElement("sparql", Namespace);
        _xml.WriteStartElement("head", Namespace);
        foreach (var variable in variables)
        {
            _xml.WriteStartElement("variable", Namespace);
            _xml.WriteAttributeString("name", variable);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteStartElement("results", Namespace);
    }

    public override void Row(SolutionMapping row)
    {
        _xml.WriteStartElement("result", Namespace);
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is { } term)
            {
                _xml.WriteStartElement("binding", Namespace);
                _xml.WriteAttributeString("name", _variables[i]);
                Write(term);
                _xml.WriteEndElement();
            }
        }

        _xml.WriteEndElement();
    }

    public override void End()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        Finish();
    }

    public override void Boolean(bool answer)
    {
        _xml.WriteStartElement("sparql", Namespace);
        _xml.WriteStartElement("head", Namespace);
        _xml.WriteEndElement();
        _xml.WriteElementString("boolean", Namespace, answer ? "true" : "false");
        _xml.WriteEndElement();
        Finish();
    }

    public override void Flush() => _xml.Flush();

    public override void Dispose() => _xml.Dispose();

    private void Finish()
    {
        _xml.WriteWhitespace("\n");
        _xml.Flush();
    }

    private void Write(Term term)
    {
        switch (term)
        {
            case Iri iri:
                Element("uri", iri.Value);
                break;
            case BlankNode node:
                Element("bnode", node.Label);
                break;
            case Literal literal:
                Write(literal);
                break;
            case TripleTerm { Triple: var triple }:
                _xml.WriteStartElement("triple", Namespace);
                Part("subject", triple.Subject);
                Part("predicate", triple.Predicate);
                Part("object", triple.Object);
                _xml.WriteEndElement();
                break;
        }
    }

    private void Write(Literal literal)
    {
        _xml.WriteStartElement("literal", Namespace);
        if (literal.LanguageTag is { } tag)
        {
            _xml.WriteAttributeString("xml", "lang", null, tag);
            if (literal.BaseDirection != BaseDirection.None)
            {
                _xml.WriteAttributeString("its", "version", Its, "2.0");
                _xml.WriteAttributeString("its", "dir", Its, literal.BaseDirection == BaseDirection.LeftToRight ? "ltr" : "rtl");
            }
        }
        else if (!literal.Datatype.Equals(Xsd.String))
        {
            _xml.WriteAttributeString("datatype", Checked(literal.Datatype.Value));
        }

        Text(literal.LexicalForm);
        _xml.WriteEndElement();
    }

    private void Part(string name, Term term)
    {
        _xml.WriteStartElement(name, Namespace);
        Write(term);
        _xml.WriteEndElement();
    }

    private void Element(string name, string text)
    {
        _xml.WriteStartElement(name, Namespace);
        Text(text);
        _xml.WriteEndElement();
    }

    private void Text(string text) => _xml.WriteString(Checked(text));

    private static string Checked(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
            {
                throw new InvalidDataException($"XML 1.0 cannot hold the character U+{(int)c:X4} of a result; JSON can.");
            }
        }

        return text;
    }
}
