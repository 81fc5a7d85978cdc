using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>
/// RDF/XML for people: one node element a subject, typed where it can be, blank nodes and lists in place. The same quads give the same
/// bytes. What RDF/XML cannot hold is refused before the first byte is written.
/// </summary>
internal sealed partial class RdfXmlWriter
{
    private readonly Utf8Output _output;
    private readonly CancellationToken _cancellation;
    private readonly QuadIndex _index;
    private readonly BlankNodeNesting _nesting;
    private readonly XmlNamespaces _names;
    private readonly Dictionary<BlankNode, string> _labels = [];
    private readonly HashSet<Term> _flatCells = [];
    private bool _needsVersion;
    private bool _needsDirection;

    private RdfXmlWriter(QuadIndex index, Utf8Output output, RdfWriterOptions options, CancellationToken cancellation)
    {
        _output = output;
        _cancellation = cancellation;
        _index = index;
        _nesting = new BlankNodeNesting(index);
        _names = new XmlNamespaces(options);
    }

    /// <exception cref="NotSupportedException">RDF/XML cannot hold a quad.</exception>
    public static void Write(IEnumerable<Quad> quads, Utf8Output output, RdfWriterOptions options, CancellationToken cancellation)
    {
        var index = new QuadIndex(quads, cancellation);
        if (index.Quads.Count > 0 && index.Quads[^1].GraphName is { } graph)
        {
            throw RdfWriter.NoGraphs(graph);
        }

        var writer = new RdfXmlWriter(index, output, options, cancellation);
        writer.Prepare();
        writer.WriteHead();
        foreach (var key in index.Subjects)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!writer.IsNested(key.Subject))
            {
                writer.WriteNode(key.Subject, 1);
            }
        }

        output.Write("</rdf:RDF>\n"u8);
    }

    private bool IsNested(Term term) => _nesting.IsNested(term) && !_flatCells.Contains(term);

    private void WriteHead()
    {
        _output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF"u8);
        foreach (var (prefix, iri) in _names.Used)
        {
            Declare(prefix, iri);
        }

        if (_needsDirection)
        {
            Declare("its", XmlNamespaces.Its);
            _output.Write("\n    its:version=\"2.0\""u8);
        }

        if (_needsVersion)
        {
            _output.Write("\n    rdf:version=\"1.2\""u8);
        }

        _output.Write(">\n"u8);
    }

    private void Declare(string prefix, string iri)
    {
        _output.Write("\n    xmlns:"u8);
        _output.Write(prefix);
        _output.Write("=\""u8);
        WriteValue(iri);
        _output.Write((byte)'"');
    }

    /// <summary>A node element with all that is said of the node, if this is its place.</summary>
    private void WriteNode(Term node, int level)
    {
        var isReferred = level > 1 && !IsNested(node);
        var quads = isReferred ? default : _index.Of(new SubjectKey(null, node));
        var type = TypeOf(quads);
        var name = type < 0 ? "rdf:Description" : _names.NameOf((Iri)quads[type].Object)!;
        Indent(level);
        _output.Write((byte)'<');
        _output.Write(name);
        WriteIdentity(node, isReferred);
        if (quads.Length == (type < 0 ? 0 : 1))
        {
            _output.Write("/>\n"u8);
            return;
        }

        _output.Write(">\n"u8);
        for (var i = 0; i < quads.Length; i++)
        {
            if (i != type)
            {
                WriteProperty(quads[i].Predicate, quads[i].Object, level + 1);
            }
        }

        Indent(level);
        WriteEndTag(name);
    }

    /// <summary>The first type that can be the name of the element; -1 if there is none.</summary>
    private int TypeOf(ReadOnlySpan<Quad> quads)
    {
        for (var i = 0; i < quads.Length && quads[i].Predicate.Equals(RdfVocabulary.Type); i++)
        {
            if (quads[i].Object is Iri type && _names.NameOf(type) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private void WriteIdentity(Term node, bool isReferred)
    {
        if (node is Iri iri)
        {
            WriteAttribute(" rdf:about=\""u8, iri.Value);
        }
        else if (isReferred || !(IsNested(node) || _nesting.IsUnreferenced(node)))
        {
            WriteAttribute(" rdf:nodeID=\""u8, _labels[(BlankNode)node]);
        }
    }

    private void WriteProperty(Iri predicate, Term @object, int level)
    {
        var name = _names.NameOf(predicate)!;
        Indent(level);
        _output.Write((byte)'<');
        _output.Write(name);
        switch (@object)
        {
            case Iri iri:
                WriteAttribute(" rdf:resource=\""u8, iri.Value);
                _output.Write("/>\n"u8);
                break;
            case BlankNode node when IsNested(node):
                WriteNested(node, name, level);
                break;
            case BlankNode node:
                WriteAttribute(" rdf:nodeID=\""u8, _labels[node]);
                _output.Write("/>\n"u8);
                break;
            case Literal literal:
                WriteLiteral(literal, name);
                break;
            case TripleTerm { Triple: var triple }:
                _output.Write(" rdf:parseType=\"Triple\">\n"u8);
                WriteTriple(triple, level + 1);
                Indent(level);
                WriteEndTag(name);
                break;
        }
    }

    private void WriteNested(BlankNode node, string name, int level)
    {
        if (_nesting.ListItems(null, node) is { } items)
        {
            _output.Write(" rdf:parseType=\"Collection\">\n"u8);
            foreach (var item in items)
            {
                WriteNode(item, level + 1);
            }
        }
        else
        {
            _output.Write(">\n"u8);
            WriteNode(node, level + 1);
        }

        Indent(level);
        WriteEndTag(name);
    }

    private void WriteTriple(in Triple triple, int level)
    {
        Indent(level);
        _output.Write("<rdf:Description"u8);
        WriteIdentity(triple.Subject, isReferred: true);
        _output.Write(">\n"u8);
        WriteProperty(triple.Predicate, triple.Object, level + 1);
        Indent(level);
        WriteEndTag("rdf:Description");
    }

    private void WriteLiteral(Literal literal, string name)
    {
        if (literal.LanguageTag is { } tag)
        {
            WriteAttribute(" xml:lang=\""u8, tag);
            if (literal.BaseDirection != BaseDirection.None)
            {
                WriteAttribute(" its:dir=\""u8, literal.BaseDirection == BaseDirection.LeftToRight ? "ltr" : "rtl");
            }
        }
        else if (literal.Datatype.Equals(RdfVocabulary.XmlLiteral) && XmlLiteralCheck.IsCanonical(literal.LexicalForm))
        {
            _output.Write(" rdf:parseType=\"Literal\">"u8);
            _output.Write(literal.LexicalForm);
            WriteEndTag(name);
            return;
        }
        else if (!literal.Datatype.Equals(Xsd.String))
        {
            WriteAttribute(" rdf:datatype=\""u8, literal.Datatype.Value);
        }

        _output.Write((byte)'>');
        WriteText(literal.LexicalForm);
        WriteEndTag(name);
    }
}
