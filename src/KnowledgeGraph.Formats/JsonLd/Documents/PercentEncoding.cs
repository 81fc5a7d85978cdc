using System.Text;

namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>Percent-encoded text (RFC 3986, section 2.1).</summary>
internal static class PercentEncoding
{
    /// <summary>The text with its percent-encoded bytes as UTF-8; what is no such encoding stays.</summary>
    public static string Decode(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < source.Length; i++, length++)
        {
            source[length] = source[i];
            if (source[i] == '%' && i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1]) && char.IsAsciiHexDigit((char)source[i + 2]))
            {
                source[length] = Convert.FromHexString(Encoding.ASCII.GetString(source, i + 1, 2))[0];
                i += 2;
            }
        }

        return Encoding.UTF8.GetString(source, 0, length);
    }
}
