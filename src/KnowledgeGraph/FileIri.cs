using System.Globalization;
using System.Text;

namespace KnowledgeGraph;

/// <summary>The <c>file:</c> IRI of a path (RFC 8089): the base against which a file's relative IRIs resolve.</summary>
/// <remarks>Thread-safe. Characters outside ASCII stay as they are, since an IRI may hold them.</remarks>
/// <example><code>string baseIri = FileIri.FromPath("/data/my graph.ttl");   // file:///data/my%20graph.ttl</code></example>
public static class FileIri
{
    private const string Allowed = "-._~!$&'()*+,;=:@/";

    /// <summary>The IRI of a path, made absolute by the working directory first.</summary>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static string FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path).Replace('\\', '/');
        var iri = new StringBuilder("file://");
        if (!full.StartsWith('/'))
        {
            iri.Append('/');
        }

        foreach (var rune in full.EnumerateRunes())
        {
            if (rune.Value >= 0xA0 || (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Allowed.Contains((char)rune.Value, StringComparison.Ordinal))))
            {
                iri.Append(rune.ToString());
            }
            else
            {
                iri.Append('%').Append(rune.Value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return iri.ToString();
    }
}
