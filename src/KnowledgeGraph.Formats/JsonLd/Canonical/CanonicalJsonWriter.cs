using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Formats.JsonLd.Canonical;

/// <summary>The tokens of canonical JSON (RFC 8785, section 3.2.2).</summary>
internal static class CanonicalJsonWriter
{
    public static StringBuilder AppendNumber(this StringBuilder output, double value)
    {
        Span<char> buffer = stackalloc char[EcmaScriptNumber.MaxLength];
        return output.Append(buffer[..EcmaScriptNumber.Format(value, buffer)]);
    }

    /// <summary>Only what JSON must escape is escaped, and each in one way.</summary>
    public static StringBuilder AppendString(this StringBuilder output, ReadOnlySpan<char> value)
    {
        output.Append('"');
        while (IndexOfEscaped(value) is >= 0 and var at)
        {
            output.Append(value[..at]);
            AppendEscaped(output, value[at]);
            value = value[(at + 1)..];
        }

        return output.Append(value).Append('"');
    }

    private static int IndexOfEscaped(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is < ' ' or '"' or '\\')
            {
                return i;
            }
        }

        return -1;
    }

    private static void AppendEscaped(StringBuilder output, char c)
    {
        output.Append('\\');
        switch (c)
        {
            case '\b': output.Append('b'); break;
            case '\t': output.Append('t'); break;
            case '\n': output.Append('n'); break;
            case '\f': output.Append('f'); break;
            case '\r': output.Append('r'); break;
            case '"' or '\\': output.Append(c); break;
            default: output.Append(CultureInfo.InvariantCulture, $"u{(int)c:x4}"); break;
        }
    }
}
