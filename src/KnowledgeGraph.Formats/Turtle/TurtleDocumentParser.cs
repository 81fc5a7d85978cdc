using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>Turtle and TriG: the whole document at its end.</summary>
internal sealed class TurtleDocumentParser(ReaderContext context, bool trig) : RdfParser
{
    public override int Parse(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        if (!isFinal)
        {
            return 0;
        }

        new TurtleParser(bytes, context, trig).ReadDocument();
        return bytes.Length;
    }
}
