using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// Turtle and TriG as the quads come: quads of one subject that follow each other share it. A prefix is declared when it is first
/// used, which ends the statement and the graph that are open. Nothing is held in memory but the present subject and predicate.
/// </summary>
internal sealed partial class TurtleStreamWriter : QuadWriter, IQuadSpanSink
{
    // Readers hold a statement in memory while they read it, so a statement must end some time.
    private const int MaxQuadsInStatement = 1000;

    private readonly Utf8Output _output;
    private readonly bool _graphs;
    private readonly StreamNames _names;
    private readonly RelativeNames? _relative;
    private readonly string? _base;
    private readonly TermEncoder _encoder;
    private readonly LastTerm _graph = new();
    private readonly LastTerm _subject = new();
    private readonly LastTerm _predicate = new();
    private bool _hasHead;
    private bool _announced;
    private bool _inGraph;
    private int _inStatement;

    public TurtleStreamWriter(Utf8Output output, bool graphs, RdfWriterOptions options)
    {
        _output = output;
        _graphs = graphs;
        _names = new StreamNames(options);
        _base = options.BaseIri;
        _relative = options.BaseIri is null ? null : new RelativeNames(options.BaseIri);
        _announced = !options.AnnounceVersion;
        _encoder = new TermEncoder(this);
    }

    public override void Prefix(string prefix, string iri) => _names.Wish(prefix, iri);

    public override void Write(in Quad quad) => _encoder.Emit(quad.Subject, quad.Predicate, quad.Object, quad.GraphName);

    void IQuadSpanSink.OnQuad(in QuadSpan quad) => Write(quad);

    public override void Write(in QuadSpan quad)
    {
        if (!_graphs && !quad.GraphName.IsNone)
        {
            throw RdfWriter.NoGraphs(quad.GraphName.ToTerm());
        }

        Prepare(quad);
        if (_inStatement > 0 && (_inStatement == MaxQuadsInStatement || !_graph.Is(quad.GraphName) || !_subject.Is(quad.Subject)))
        {
            EndStatement();
        }

        if (_inStatement == 0)
        {
            BeginStatement(quad);
        }
        else if (_predicate.Is(quad.Predicate))
        {
            _output.Write(" , "u8);
        }
        else
        {
            _output.Write(_inGraph ? " ;\n        "u8 : " ;\n    "u8);
            WritePredicate(quad.Predicate);
        }

        WriteObject(quad.Object);
        _inStatement++;
    }

    public override void Complete()
    {
        WriteHead();
        EndGraph();
    }

    private void BeginStatement(in QuadSpan quad)
    {
        if (_inGraph && !_graph.Is(quad.GraphName))
        {
            EndGraph();
        }

        if (!_inGraph && !quad.GraphName.IsNone)
        {
            WriteTerm(quad.GraphName);
            _output.Write(" {\n"u8);
            _inGraph = true;
        }

        if (_inGraph)
        {
            _output.Write("    "u8);
        }

        _graph.Set(quad.GraphName);
        _subject.Set(quad.Subject);
        WriteTerm(quad.Subject);
        _output.Write((byte)' ');
        WritePredicate(quad.Predicate);
    }

    private void EndStatement()
    {
        if (_inStatement > 0)
        {
            _output.Write(" .\n"u8);
            _inStatement = 0;
        }
    }

    private void EndGraph()
    {
        EndStatement();
        if (_inGraph)
        {
            _output.Write("}\n"u8);
            _inGraph = false;
        }
    }

    /// <summary>Declares what the quad needs and the document does not have yet.</summary>
    private void Prepare(in QuadSpan quad)
    {
        WriteHead();
        Declare(quad.Subject);
        Declare(quad.Predicate);
        Declare(quad.Object);
        Declare(quad.GraphName);
        if (!_announced && VersionAnnouncement.IsNeeded(quad.Object))
        {
            EndGraph();
            _output.Write("VERSION \"1.2\"\n"u8);
            _announced = true;
        }
    }

    private void WriteHead()
    {
        if (!_hasHead && _base is not null)
        {
            _output.Write("@base "u8);
            TermWriter.WriteIri(_output, _base);
            _output.Write(" .\n"u8);
        }

        _hasHead = true;
    }

    /// <summary>A term of the quad before, to see whether it comes again.</summary>
    private sealed class LastTerm
    {
        private byte[] _value = new byte[256];
        private int _length;
        private TermKind? _kind;

        public bool Is(in TermSpan term) => _kind == term.Kind && term.Value.SequenceEqual(_value.AsSpan(0, _length));

        public void Set(in TermSpan term)
        {
            if (term.Value.Length > _value.Length)
            {
                _value = new byte[term.Value.Length * 2];
            }

            term.Value.CopyTo(_value);
            _length = term.Value.Length;
            _kind = term.Kind;
        }
    }
}
