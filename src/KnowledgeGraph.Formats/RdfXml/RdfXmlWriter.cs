using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>
/// RDF/XML for people: one node element a subject, typed where it can be, blank nodes and lists in place. The same quads give the same
/// bytes. What RDF/XML cannot hold is refused before the first byte is written.
/// </summary>
internal sealed partial class RdfXmlWriter : RdfXmlElements
{
    private readonly CancellationToken _cancellation;
    private readonly QuadIndex _index;
    private readonly BlankNodeNesting _nesting;
    private readonly XmlNamespaces _names;
    private readonly Dictionary<BlankNode, string> _labels = [];
    private readonly HashSet<Term> _flatCells = [];
    private bool _needsVersion;
    private bool _needsDirection;

    private RdfXmlWriter(QuadIndex index, Utf8Output output, RdfWriterOptions options, CancellationToken cancellation)
        : base(output)
    {
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
        Output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF"u8);
        foreach (var (prefix, iri) in _names.Used)
        {
            Declare(prefix, iri);
        }

        if (_needsDirection)
        {
            Declare("its", XmlNamespaces.Its);
            Output.Write("\n    its:version=\"2.0\""u8);
        }

        if (_needsVersion)
        {
            Output.Write("\n    rdf:version=\"1.2\""u8);
        }

        Output.Write(">\n"u8);
    }

    private void Declare(string prefix, string iri)
    {
        Output.Write("\n   "u8);
        WriteDeclaration(prefix, iri);
    }

    protected override string WriteStart(Iri name)
    {
        var text = _names.NameOf(name)!;
        Output.Write((byte)'<');
        Output.Write(text);
        return text;
    }

    protected override string LabelOf(BlankNode node) => _labels[node];

    /// <summary>A node element with all that is said of the node, if this is its place.</summary>
    private void WriteNode(Term node, int level)
    {
        var isReferred = level > 1 && !IsNested(node);
        var quads = isReferred ? default : _index.Of(new SubjectKey(null, node));
        var type = TypeOf(quads);
        var name = type < 0 ? "rdf:Description" : _names.NameOf((Iri)quads[type].Object)!;
        Indent(level);
        Output.Write((byte)'<');
        Output.Write(name);
        if (node is Iri || isReferred || !(IsNested(node) || _nesting.IsUnreferenced(node)))
        {
            WriteIdentity(node);
        }

        if (quads.Length == (type < 0 ? 0 : 1))
        {
            Output.Write("/>\n"u8);
            return;
        }

        Output.Write(">\n"u8);
        for (var i = 0; i < quads.Length; i++)
        {
            if (i != type)
            {
                WriteMember(quads[i].Predicate, quads[i].Object, level + 1);
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

    private void WriteMember(Iri predicate, Term @object, int level)
    {
        if (@object is BlankNode node && IsNested(node))
        {
            WriteNested(predicate, node, level);
        }
        else
        {
            WriteProperty(predicate, @object, level);
        }
    }

    private void WriteNested(Iri predicate, BlankNode node, int level)
    {
        Indent(level);
        var name = WriteStart(predicate);
        if (_nesting.ListItems(null, node) is { } items)
        {
            Output.Write(" rdf:parseType=\"Collection\">\n"u8);
            foreach (var item in items)
            {
                WriteNode(item, level + 1);
            }
        }
        else
        {
            Output.Write(">\n"u8);
            WriteNode(node, level + 1);
        }

        Indent(level);
        WriteEndTag(name);
    }
}
