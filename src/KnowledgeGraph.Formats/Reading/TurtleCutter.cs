using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// Cuts Turtle and TriG behind statements. Declarations are cut out and read at once, so that each block can be given what was declared
/// before it. Blank nodes without label are numbered from the offset of their block: it has fewer of them than bytes, so no two blocks
/// ever share a number.
/// </summary>
internal sealed class TurtleCutter : BlockCutter, IQuadSpanSink
{
    /// <summary>More declarations among the statements than this are not worth many small blocks.</summary>
    private const int MostDeclarations = 100;

    /// <summary>Each block's parser is given all of them.</summary>
    private const int MostPrefixes = 2000;

    private readonly bool _trig;
    private readonly ReaderContext _context;
    private readonly TurtleParser _parser;
    private readonly Dictionary<string, byte[]> _prefixes = new(StringComparer.Ordinal);
    private List<Declaration> _declared = [];
    private List<KeyValuePair<byte[], byte[]>> _seed = [];
    private string? _base;
    private int _cuts;

    public TurtleCutter(RdfReaderOptions options, bool trig)
    {
        _trig = trig;
        _context = new ReaderContext(this, options, CancellationToken.None);
        _parser = new TurtleParser(_context, trig);
    }

    public override int Cut(ReadOnlySpan<byte> bytes, long offset, bool isLast)
    {
        var start = offset == 0 && bytes.StartsWith(ReaderContext.ByteOrderMark) ? 3 : 0;
        var scanner = new StatementScanner(bytes, start, _trig, isLast);
        scanner.Run();
        Declared = null;
        Seed = new TurtleSeed(_seed, _base, offset);
        if (scanner.IsBroken && scanner.End > start)
        {
            return scanner.End;
        }

        IsBroken = scanner.IsBroken || _cuts > MostDeclarations || _prefixes.Count > MostPrefixes;
        if (IsBroken)
        {
            return 0;
        }

        if (!scanner.FoundDeclaration || scanner.Begin > start)
        {
            return scanner.FoundDeclaration ? scanner.Begin : isLast ? bytes.Length : scanner.End;
        }

        var end = scanner.DeclarationsEnd();
        if (end > 0 && TryDeclare(bytes[..end]))
        {
            _cuts++;
            return end;
        }

        IsBroken = scanner.IsBroken || end > 0;
        return 0;
    }

    void IQuadSpanSink.OnQuad(in QuadSpan quad) => throw new InvalidOperationException("A declaration gives no quads.");

    void IQuadSpanSink.OnPrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri)
    {
        _declared.Add(new Declaration(prefix.ToArray(), iri.ToArray()));
        _prefixes[Encoding.UTF8.GetString(prefix)] = iri.ToArray();
    }

    void IQuadSpanSink.OnBase(ReadOnlySpan<byte> iri)
    {
        _declared.Add(new Declaration(null, iri.ToArray()));
        _base = Encoding.UTF8.GetString(iri);
    }

    private bool TryDeclare(ReadOnlySpan<byte> bytes)
    {
        _declared = [];
        try
        {
            _context.RequireUtf8(bytes);
            _parser.Parse(bytes, isFinal: true);
            _context.Advance(bytes);
            Declared = _declared;
            _seed = [.. _prefixes.Select(prefix => KeyValuePair.Create(Encoding.UTF8.GetBytes(prefix.Key), prefix.Value))];
            return true;
        }
        catch (RdfSyntaxException)
        {
            // Whoever reads the rest meets it in its place.
            return false;
        }
    }
}
