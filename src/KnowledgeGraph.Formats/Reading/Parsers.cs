using KnowledgeGraph.Formats.JsonLd.ToRdf;
using KnowledgeGraph.Formats.Lines;
using KnowledgeGraph.Formats.RdfXml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.TriX;
using KnowledgeGraph.Formats.Turtle;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>The one table from a format to what reads it.</summary>
internal static class Parsers
{
    /// <summary>The parser of a syntax that is read in pieces; null if this is none.</summary>
    public static RdfParser? InPieces(RdfFormat format, ReaderContext context) => format.Name switch
    {
        "ntriples" => new LineParser(context, quads: false),
        "nquads" => new LineParser(context, quads: true),
        "turtle" => new TurtleParser(context, trig: false),
        "jsonld" => new JsonLdDocumentParser(context),
        "trig" => new TurtleParser(context, trig: true),
        _ => null,
    };

    /// <summary>Whether <see cref="InPieces"/> has a parser.</summary>
    public static bool AreInPieces(RdfFormat format) => format.Name is not ("rdfxml" or "trix");

    /// <summary>The parser of a syntax that is read from first to last in one go; null if this is none.</summary>
    public static IDocumentParser? Whole(RdfFormat format, ReaderContext context) => format.Name switch
    {
        "rdfxml" => new RdfXmlParser(context),
        "trix" => new TriXParser(context),
        _ => null,
    };

    /// <exception cref="NotSupportedException">The format is not read.</exception>
    public static void Require(RdfFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (!format.CanRead)
        {
            throw new NotSupportedException($"{format.Title} ('{format.Name}') is not read by this version.");
        }
    }
}
