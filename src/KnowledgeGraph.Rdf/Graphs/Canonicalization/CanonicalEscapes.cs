using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>The characters that a literal of canonical N-Quads escapes, each in one way (RDFC-1.0, appendix A).</summary>
internal static class CanonicalEscapes
{
    private static readonly byte[][] Escapes = [.. Enumerable.Range(0, 0x80).Select(c => Encoding.ASCII.GetBytes(Escape((char)c)))];

    public static SearchValues<char> Characters { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u007F', '\uFFFE', '\uFFFF']);

    public static ReadOnlySpan<byte> Of(char c) => c < Escapes.Length ? Escapes[c] : c == '\uFFFE' ? "\\uFFFE"u8 : "\\uFFFF"u8;

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
    };
}
