using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// Turtle and TriG for people: prefixes, one block a subject, lists and blank nodes in place. The same quads give the same bytes.
/// </summary>
internal sealed partial class TurtleWriter
{
    private readonly Utf8Output _output;
    private readonly CancellationToken _cancellation;
    private readonly QuadIndex _index;
    private readonly BlankNodeNesting _nesting;
    private readonly Annotations _annotations;
    private readonly NameTable _names;
    private readonly Dictionary<BlankNode, string> _labels = [];

    private TurtleWriter(QuadIndex index, Utf8Output output, RdfWriterOptions options, CancellationToken cancellation)
    {
        _output = output;
        _cancellation = cancellation;
        _index = index;
        _nesting = new BlankNodeNesting(index);
        _annotations = new Annotations(index, _nesting);
        _names = new NameTable(options);
    }

    public static void Write(
        IEnumerable<Quad> quads, Utf8Output output, bool graphs, RdfWriterOptions options, CancellationToken cancellation)
    {
        var index = new QuadIndex(quads, cancellation);
        if (!graphs && index.Quads.Count > 0 && index.Quads[^1].GraphName is { } graph)
        {
            throw RdfWriter.NoGraphs(graph);
        }

        var writer = new TurtleWriter(index, output, options, cancellation);
        if (options.GeneratePrefixes)
        {
            writer.GeneratePrefixes();
        }

        writer.CollectNames();
        writer.WriteHead(options);
        writer.WriteGraphs();
    }

    private void WriteHead(RdfWriterOptions options)
    {
        if (options.AnnounceVersion && _index.Quads.Any(quad => VersionAnnouncement.IsNeeded(quad.Object)))
        {
            _output.Write("VERSION \"1.2\"\n"u8);
        }

        if (options.BaseIri is not null)
        {
            _output.Write("@base "u8);
            TermWriter.WriteIri(_output, options.BaseIri);
            _output.Write(" .\n"u8);
        }

        foreach (var (prefix, iri) in _names.Used)
        {
            _output.Write("@prefix "u8);
            _output.Write(prefix);
            _output.Write(": "u8);
            TermWriter.WriteIri(_output, iri);
            _output.Write(" .\n"u8);
        }
    }

    private void WriteGraphs()
    {
        Term? graph = null;
        foreach (var key in _index.Subjects)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!Equals(key.Graph, graph))
            {
                CloseGraph(graph);
                graph = key.Graph;
                _output.Write((byte)'\n');
                WritePlainTerm(graph!);
                _output.Write(" {\n"u8);
            }

            if (!_nesting.IsNested(key.Subject) && !_annotations.IsSaidElsewhere(key))
            {
                WriteSubject(key, graph is null ? 0 : 1);
            }
        }

        CloseGraph(graph);
    }

    private void CloseGraph(Term? graph)
    {
        if (graph is not null)
        {
            _output.Write("}\n"u8);
        }
    }

    private void WriteSubject(SubjectKey key, int level)
    {
        if (key.Graph is null)
        {
            _output.Write((byte)'\n');
        }

        Indent(level);
        if (_nesting.IsUnreferenced(key.Subject) && !(key.Subject is BlankNode node && _annotations.IsReifier(node)))
        {
            _output.Write("[]"u8);
        }
        else
        {
            WriteTerm(key.Subject, key.Graph, level);
        }

        _output.Write((byte)' ');
        WritePredicates(key, level + 1);
        _output.Write(" .\n"u8);
    }

    private void WritePredicates(SubjectKey key, int level)
    {
        Iri? predicate = null;
        foreach (var quad in _index.Of(key))
        {
            if (_annotations.IsAnnotation(quad))
            {
                continue;
            }

            if (quad.Predicate.Equals(predicate))
            {
                _output.Write(" , "u8);
            }
            else
            {
                if (predicate is not null)
                {
                    _output.Write(" ;\n"u8);
                    Indent(level);
                }

                predicate = quad.Predicate;
                _output.Write(predicate.Equals(RdfVocabulary.Type) ? "a" : _names.NameOf(predicate));
                _output.Write((byte)' ');
            }

            WriteTerm(quad.Object, key.Graph, level);
            WriteAnnotations(quad, level);
        }
    }

    private void Indent(int level)
    {
        for (var i = 0; i < level; i++)
        {
            _output.Write("    "u8);
        }
    }
}
