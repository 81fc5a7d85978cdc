using System.Buffers;

namespace KnowledgeGraph.Formats.RdfXml;

/// <content>Characters, escaped as XML asks.</content>
internal sealed partial class RdfXmlWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\r");

    private void WriteAttribute(ReadOnlySpan<byte> begin, string value)
    {
        _output.Write(begin);
        WriteValue(value);
        _output.Write((byte)'"');
    }

    /// <summary>An attribute value without white space other than blanks: IRIs, names and tags have none.</summary>
    private void WriteValue(string value) => WriteEscaped(value);

    private void WriteText(string text) => WriteEscaped(text);

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            _output.Write(text[..at]);
            _output.Write(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#xD;"u8,
            });
            text = text[(at + 1)..];
        }

        _output.Write(text);
    }

    private void WriteEndTag(string name)
    {
        _output.Write("</"u8);
        _output.Write(name);
        _output.Write(">\n"u8);
    }

    private void Indent(int level)
    {
        // Deep inside of triple terms a page of blanks helps nobody.
        for (var i = Math.Min(level, 40); i > 0; i--)
        {
            _output.Write("  "u8);
        }
    }
}
