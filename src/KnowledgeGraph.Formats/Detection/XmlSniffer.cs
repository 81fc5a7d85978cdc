using System.Buffers;

namespace KnowledgeGraph.Formats.Detection;

/// <summary>Tells RDF/XML and TriX by the root element, without parsing.</summary>
internal static class XmlSniffer
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>=<\"'"u8);

    private static ReadOnlySpan<byte> White => " \t\r\n"u8;

    private static ReadOnlySpan<byte> RdfNamespace => "http://www.w3.org/1999/02/22-rdf-syntax-ns#"u8;

    private static ReadOnlySpan<byte> TriXNamespace => "http://www.w3.org/2004/03/trix/trix-"u8;

    /// <summary>
    /// Whether this begins as XML does. A start tag and an IRI in Turtle begin alike; a root element of ours declares a namespace, and
    /// in an IRI there is no white space.
    /// </summary>
    public static bool LooksLikeXml(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("<?"u8) || bytes.StartsWith("<!"u8)
        || (bytes.Length > 1 && bytes[0] == '<' && NameLength(bytes[1..]) is > 0 and var length && IsWhite(bytes, 1 + length));

    /// <summary>The format by the root element; null if it is none of ours.</summary>
    public static RdfFormat? Format(ReadOnlySpan<byte> bytes)
    {
        if (!TrySkipProlog(ref bytes) || bytes.Length < 2 || bytes[0] != '<')
        {
            return null;
        }

        var name = bytes.Slice(1, NameLength(bytes[1..]));
        var colon = name.IndexOf((byte)':');
        var prefix = colon < 0 ? default : name[..colon];
        var local = name[(colon + 1)..];
        var (declaresRdf, isNode) = (false, local.SequenceEqual("RDF"u8));
        var attributes = bytes[(1 + name.Length)..];
        while (TryReadAttribute(ref attributes, out var attribute, out var value))
        {
            // A document of one node element need not have rdf:RDF around it.
            isNode |= attribute.EndsWith(":about"u8) || attribute.EndsWith(":ID"u8) || attribute.EndsWith(":nodeID"u8);
            if (!IsDeclaration(attribute, out var declared))
            {
                continue;
            }

            var isOfRoot = declared.SequenceEqual(prefix);
            if (isOfRoot && value.StartsWith(TriXNamespace))
            {
                return RdfFormat.TriX;
            }

            // The namespace may come from an entity of the document type.
            declaresRdf |= value.SequenceEqual(RdfNamespace) || (isOfRoot && value.StartsWith("&"u8) && local.SequenceEqual("RDF"u8));
        }

        return declaresRdf && isNode ? RdfFormat.RdfXml : null;
    }

    private static bool TrySkipProlog(ref ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            bytes = bytes.TrimStart(White);
            if (bytes.StartsWith("<?"u8))
            {
                if (!TrySkipTo(ref bytes, "?>"u8))
                {
                    return false;
                }
            }
            else if (bytes.StartsWith("<!--"u8))
            {
                if (!TrySkipTo(ref bytes, "-->"u8))
                {
                    return false;
                }
            }
            else if (bytes.StartsWith("<!"u8))
            {
                if (!TrySkipDocumentType(ref bytes))
                {
                    return false;
                }
            }
            else
            {
                return true;
            }
        }
    }

    private static bool TrySkipTo(ref ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end)
    {
        var at = bytes.IndexOf(end);
        bytes = at < 0 ? default : bytes[(at + end.Length)..];
        return at >= 0;
    }

    private static bool TrySkipDocumentType(ref ReadOnlySpan<byte> bytes)
    {
        var depth = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            switch ((char)bytes[i])
            {
                case '"' or '\'':
                    var length = bytes[(i + 1)..].IndexOf(bytes[i]);
                    if (length < 0)
                    {
                        return false;
                    }

                    i += length + 1;
                    break;
                case '<' when bytes[i..].StartsWith("<!--"u8):
                    var end = bytes[i..].IndexOf("-->"u8);
                    if (end < 0)
                    {
                        return false;
                    }

                    i += end + 2;
                    break;
                case '<':
                    depth++;
                    break;
                case '>' when --depth == 0:
                    bytes = bytes[(i + 1)..];
                    return true;
            }
        }

        return false;
    }

    private static bool TryReadAttribute(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        bytes = bytes.TrimStart(White);
        name = bytes[..NameLength(bytes)];
        bytes = bytes[name.Length..].TrimStart(White);
        if (name.IsEmpty || bytes.IsEmpty || bytes[0] != '=')
        {
            return false;
        }

        bytes = bytes[1..].TrimStart(White);
        if (bytes.IsEmpty || bytes[0] is not ((byte)'"' or (byte)'\'') || bytes[1..].IndexOf(bytes[0]) is not (>= 0 and var length))
        {
            return false;
        }

        value = bytes.Slice(1, length);
        bytes = bytes[(length + 2)..];
        return true;
    }

    /// <summary><c>xmlns="..."</c> or <c>xmlns:prefix="..."</c></summary>
    private static bool IsDeclaration(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> prefix)
    {
        prefix = name.StartsWith("xmlns:"u8) ? name[6..] : default;
        return !prefix.IsEmpty || name.SequenceEqual("xmlns"u8);
    }

    private static int NameLength(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAny(NameEnds);
        return end < 0 ? bytes.Length : end;
    }

    private static bool IsWhite(ReadOnlySpan<byte> bytes, int at) => at < bytes.Length && White.Contains(bytes[at]);
}
