using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>IRIs relative to a base as JSON-LD documents have them, with <c>../</c> where it takes that.</summary>
internal static class RelativeIri
{
    /// <summary>A reference that resolves to exactly this IRI again; the IRI itself if there is none.</summary>
    public static string Of(string baseIri, string iri)
    {
        var root = RootLength(baseIri);
        if (root == 0 || !iri.AsSpan().StartsWith(baseIri.AsSpan(0, root)) || (iri.Length > root && iri[root] is not ('/' or '?' or '#')))
        {
            return iri;
        }

        var reference = Candidate(baseIri.AsSpan(root), iri.AsSpan(root));
        return string.Equals(IriReference.Resolve(baseIri, reference), iri, StringComparison.Ordinal) ? reference : iri;
    }

    /// <summary>The length of scheme and authority; 0 without authority, since then the path is no path of segments.</summary>
    private static int RootLength(string iri)
    {
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !iri.AsSpan(colon + 1).StartsWith("//"))
        {
            return 0;
        }

        var end = iri.AsSpan(colon + 3).IndexOfAny("/?#");
        return end < 0 ? iri.Length : colon + 3 + end;
    }

    private static string Candidate(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        var fromPath = PathOf(from);
        var toPath = PathOf(to);
        var rest = to[toPath.Length..];

        // The same path need not be repeated before a query or fragment.
        if (!rest.IsEmpty && fromPath.SequenceEqual(toPath))
        {
            return rest.ToString();
        }

        if (fromPath.IsEmpty && !toPath.IsEmpty)
        {
            toPath = toPath[1..];
        }

        var shared = SharedFolders(fromPath, toPath);
        var result = new StringBuilder();
        result.Insert(0, "../", fromPath[shared..].Count('/'));
        var path = toPath[shared..];
        if (result.Length == 0 && NeedsDot(path))
        {
            result.Append("./");
        }

        return result.Append(path).Append(rest).ToString();
    }

    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> text) => text.IndexOfAny("?#") is >= 0 and var end ? text[..end] : text;

    /// <summary>How much of both paths is the same, up to and with a slash.</summary>
    private static int SharedFolders(ReadOnlySpan<char> from, ReadOnlySpan<char> to) =>
        from[..from.CommonPrefixLength(to)].LastIndexOf('/') + 1;

    /// <summary>Nothing at all, a scheme, an authority, or a keyword is what the reader would see without it.</summary>
    private static bool NeedsDot(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || path[0] is '/' or '@')
        {
            return true;
        }

        var slash = path.IndexOf('/');
        return (slash < 0 ? path : path[..slash]).Contains(':');
    }
}
