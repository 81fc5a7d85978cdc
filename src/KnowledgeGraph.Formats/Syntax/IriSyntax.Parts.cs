using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <content>The parts of RFC 3987's grammar.</content>
internal static partial class IriSyntax
{
    private enum IriPart
    {
        UserInfo,
        Host,
        Path,
        Query,
        Fragment,
    }

    private static string? AuthorityFault(ReadOnlySpan<byte> authority)
    {
        var at = authority.LastIndexOf((byte)'@');
        var host = authority[(at + 1)..];
        if (at >= 0 && TextFault(authority[..at], IriPart.UserInfo) is { } fault)
        {
            return fault;
        }

        if (host.StartsWith("["u8))
        {
            var close = host.IndexOf((byte)']');
            return close < 0 || !IpAddress.IsLiteral(host[1..close]) ? "the brackets of the host hold no IP address" : PortFault(host[(close + 1)..]);
        }

        var colon = host.IndexOf((byte)':');
        return TextFault(colon < 0 ? host : host[..colon], IriPart.Host) ?? (colon < 0 ? null : PortFault(host[colon..]));
    }

    private static string? PortFault(ReadOnlySpan<byte> port) =>
        port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            ? null
            : "the port is not a number";

    private static string? TextFault(ReadOnlySpan<byte> text, IriPart part)
    {
        while (!text.IsEmpty)
        {
            if (text[0] == '%')
            {
                if (text.Length < 3 || !Characters.IsHex(text[1]) || !Characters.IsHex(text[2]))
                {
                    return "a percent sign stands before two hexadecimal digits";
                }

                text = text[3..];
                continue;
            }

            _ = Rune.DecodeFromUtf8(text, out var rune, out var length);
            if (!IsAllowed(rune.Value, part))
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4} is not allowed in its {Name(part)}");
            }

            text = text[length..];
        }

        return null;
    }

    private static bool IsAllowed(int c, IriPart part)
    {
        if (c >= 0x80)
        {
            return IsUcs(c) || (part == IriPart.Query && IsPrivate(c));
        }

        return char.IsAsciiLetterOrDigit((char)c) || "-._~!$&'()*+,;=".Contains((char)c, StringComparison.Ordinal) || (char)c switch
        {
            ':' => part != IriPart.Host,
            '@' or '/' => part is IriPart.Path or IriPart.Query or IriPart.Fragment,
            '?' => part is IriPart.Query or IriPart.Fragment,
            _ => false,
        };
    }

    /// <summary>ucschar: no private use, no noncharacters, and planes 1 to 14.</summary>
    private static bool IsUcs(int c) =>
        c is (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF)
        || (c is >= 0x10000 and <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD && c is not (>= 0xE0000 and < 0xE1000));

    /// <summary>iprivate.</summary>
    private static bool IsPrivate(int c) =>
        c is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);

    private static string Name(IriPart part) => part switch
    {
        IriPart.UserInfo => "user information",
        IriPart.Host => "host",
        IriPart.Path => "path",
        IriPart.Query => "query",
        _ => "fragment",
    };
}
