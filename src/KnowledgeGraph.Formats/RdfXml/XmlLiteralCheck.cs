using System.Xml;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>Whether a reader of parseType Literal makes of a text the same text again.</summary>
internal static class XmlLiteralCheck
{
    private const int MaxDepth = 400;

    public static bool IsCanonical(string lexicalForm)
    {
        var table = new NameTable();
        var names = new XmlNameTable(table);
        var canonical = new ExclusiveCanonicalXml(names);
        canonical.Begin();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, NameTable = table, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader("<x>" + lexicalForm + "</x>"), settings);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth || !Add(reader, canonical))
                {
                    return false;
                }
            }
        }
        catch (XmlException)
        {
            return false;
        }

        return string.Equals(canonical.Take(), lexicalForm, StringComparison.Ordinal);
    }

    /// <summary>False: the text closes the element around it and is not the content of one.</summary>
    private static bool Add(XmlReader reader, ExclusiveCanonicalXml canonical)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.Depth > 0:
                var (isEmpty, name) = (reader.IsEmptyElement, reader.Name);
                canonical.StartElement(reader);
                if (isEmpty)
                {
                    canonical.EndElement(name);
                }

                return true;
            case XmlNodeType.EndElement when reader.Depth > 0:
                canonical.EndElement(reader.Name);
                return true;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                canonical.Text(reader.Value);
                return reader.Depth > 0;
            case XmlNodeType.Comment:
                canonical.Comment(reader.Value);
                return reader.Depth > 0;
            case XmlNodeType.ProcessingInstruction:
                canonical.ProcessingInstruction(reader.Name, reader.Value);
                return reader.Depth > 0;
            default:
                return reader.Depth == 0;
        }
    }
}
