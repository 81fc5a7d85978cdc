using KnowledgeGraph.Formats.Lines;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>Parsers for blocks of one format: one for all blocks of lines, one for each block of Turtle.</summary>
internal sealed class BlockParsers(RdfFormat format, ReaderContext context)
{
    private LineParser? _lines;

    public static BlockCutter Cutter(RdfFormat format, RdfReaderOptions options) =>
        IsTurtle(format) ? new TurtleCutter(options, format.HasNamedGraphs) : new LineCutter();

    /// <summary>
    /// Whether a document of this format can be cut. How far an error of Turtle reaches is known only to who has read all before it,
    /// so Turtle is cut only if the first error ends the reading.
    /// </summary>
    public static bool CanCut(RdfFormat format, RdfReaderOptions options) =>
        format == RdfFormat.NTriples || format == RdfFormat.NQuads || (IsTurtle(format) && options.OnError == RdfErrorPolicy.Throw);

    public void Read(DocumentBlock block)
    {
        context.MoveTo(block.Place);
        ParserFeed.ParseWhole(block.Bytes.Span, Parser(block), context);
    }

    /// <summary>Reads a block and all that the stream has behind it; gives the length of the document.</summary>
    public long ReadRest(DocumentBlock block, Stream? rest)
    {
        context.MoveTo(block.Place);
        using var feed = new ParserFeed(Parser(block), context, alreadyRead: block.Place.Bytes);
        feed.Write(block.Bytes.Span);
        while (rest?.Read(feed.Room().Span) is > 0 and var read)
        {
            feed.Filled(read);
        }

        feed.Complete();
        return feed.BytesRead;
    }

    private RdfParser Parser(DocumentBlock block)
    {
        if (IsTurtle(format))
        {
            return new TurtleParser(context, format.HasNamedGraphs, block.Seed);
        }

        _lines ??= new LineParser(context, format.HasNamedGraphs);
        return _lines;
    }

    private static bool IsTurtle(RdfFormat format) => format == RdfFormat.Turtle || format == RdfFormat.TriG;
}
