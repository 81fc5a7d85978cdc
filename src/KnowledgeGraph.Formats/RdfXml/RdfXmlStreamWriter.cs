using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>
/// RDF/XML as the quads come: one node element for quads that follow each other with the same subject. The prefixes of the options are
/// declared at the top, every other namespace where it is used. What cannot be held is refused before a byte of that triple is written.
/// </summary>
internal sealed class RdfXmlStreamWriter : RdfXmlElements
{
    // With the elements around them within what the reader takes without being asked.
    private const int MaxTripleDepth = 450;

    private const int MaxPrefixes = 4096;

    private readonly RdfWriterOptions _options;
    private readonly Dictionary<string, string> _wishes = new(StringComparer.Ordinal);
    private XmlNamespaces? _declared;
    private string _localPrefix = "ns";
    private Term? _subject;
    private bool _isOpen;

    private RdfXmlStreamWriter(Utf8Output output, RdfWriterOptions options)
        : base(output) => _options = options;

    /// <summary>The prefixes are settled when the first quad comes.</summary>
    private XmlNamespaces Names => _declared ??= Declare();

    public static QuadWriter Create(Utf8Output output, RdfWriterOptions options) => new Feed(new RdfXmlStreamWriter(output, options));

    protected override string WriteStart(Iri name)
    {
        Names.TryCut(name.Value, out var prefix, out var local);
        var text = (prefix ?? _localPrefix) + ":" + local;
        Output.Write((byte)'<');
        Output.Write(text);
        if (prefix is null)
        {
            WriteDeclaration(_localPrefix, name.Value[..^local.Length]);
        }

        return text;
    }

    /// <summary>Of all labels only those that begin with a digit are no names in XML; an underscore goes before these and before underscores.</summary>
    protected override string LabelOf(BlankNode node) =>
        char.IsAsciiDigit(node.Label[0]) || node.Label[0] == '_' ? "_" + node.Label : node.Label;

    protected override void WriteVersion(bool hasDirection)
    {
        Output.Write(" rdf:version=\"1.2\""u8);
        if (hasDirection)
        {
            WriteDeclaration("its", XmlNamespaces.Its);
            Output.Write(" its:version=\"2.0\""u8);
        }
    }

    private XmlNamespaces Declare()
    {
        var names = new XmlNamespaces(_options.WithWishes(_wishes));
        while (names.IsTaken(_localPrefix))
        {
            _localPrefix += "_";
        }

        return names;
    }

    private void Wish(string prefix, string iri)
    {
        if (_declared is null && _wishes.Count < MaxPrefixes && NameShapes.IsPrefix(prefix) && Iri.TryCreate(iri, out _))
        {
            _wishes[prefix] = iri;
        }
    }

    private void Write(in Quad quad)
    {
        if (quad.GraphName is { } graph)
        {
            throw RdfWriter.NoGraphs(graph);
        }

        Require(quad.Subject, quad);
        Require(quad.Predicate, quad.Object, quad);
        Begin();
        if (!quad.Subject.Equals(_subject))
        {
            EndNode();
            _subject = quad.Subject;
            Output.Write("  <rdf:Description"u8);
            WriteIdentity(_subject);
            Output.Write(">\n"u8);
        }

        WriteProperty(quad.Predicate, quad.Object, 2);
    }

    private void Complete()
    {
        Begin();
        EndNode();
        Output.Write("</rdf:RDF>\n"u8);
    }

    private void Begin()
    {
        if (_isOpen)
        {
            return;
        }

        _isOpen = true;
        Output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF"u8);
        foreach (var (prefix, iri) in Names.Given)
        {
            Output.Write("\n   "u8);
            WriteDeclaration(prefix, iri);
        }

        Output.Write(">\n"u8);
    }

    private void EndNode()
    {
        if (_subject is not null)
        {
            Output.Write("  </rdf:Description>\n"u8);
        }
    }

    private void Require(Iri predicate, Term @object, in Quad quad)
    {
        Require(predicate, quad);
        Require(@object, quad);
        if (!Names.TryCut(predicate.Value, out _, out _))
        {
            throw NoName(predicate, quad);
        }
    }

    private void Require(Term term, in Quad quad)
    {
        switch (term)
        {
            case Iri iri:
                RequireCharacters(iri.Value, quad);
                break;
            case Literal literal:
                RequireCharacters(literal.LexicalForm, quad);
                RequireCharacters(literal.Datatype.Value, quad);
                break;
            case TripleTerm { Depth: > MaxTripleDepth }:
                throw Refuse(quad, "too many triple terms are inside each other");
            case TripleTerm { Triple: var triple }:
                Require(triple.Subject, quad);
                Require(triple.Predicate, triple.Object, quad);
                break;
        }
    }

    /// <summary>The door for quads, since elements have another base.</summary>
    private sealed class Feed(RdfXmlStreamWriter writer) : QuadWriter
    {
        private readonly TermCache _terms = new();

        public override void Write(in Quad quad) => writer.Write(quad);

        public override void Write(in QuadSpan quad) => writer.Write(_terms.Quad(quad));

        public override void Prefix(string prefix, string iri) => writer.Wish(prefix, iri);

        public override void Complete() => writer.Complete();
    }
}
