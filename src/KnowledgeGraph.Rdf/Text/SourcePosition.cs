namespace KnowledgeGraph.Rdf.Text;

/// <summary>A place in a text. <c>default</c> is the beginning only where a document's own text says so; line 0 means unknown.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in Unicode code points, from 1.</param>
/// <param name="ByteOffset">The offset in UTF-8 bytes from the start of the input, from 0.</param>
/// <example><code>var start = new SourcePosition(Line: 1, Column: 1, ByteOffset: 0);</code></example>
public readonly record struct SourcePosition(long Line, long Column, long ByteOffset)
{
    /// <summary>"line 3, column 7, byte 41".</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {Line}, column {Column}, byte {ByteOffset}");
}
