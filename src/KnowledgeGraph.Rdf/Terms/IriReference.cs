using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// IRI references as text: resolution by RFC 3986, section 5.2 (strict), carried over to IRIs by RFC 3987, section 6.5.
/// Nothing else is normalised: no case, no percent-encoding, no default port, no Unicode form. Works on any text and
/// checks no characters; <see cref="Iri"/> does. Safe for many threads.
/// </summary>
/// <example>
/// <code>
/// string iri = IriReference.Resolve("http://a/b/c/d;p?q", "../g");        // http://a/b/g
/// string back = IriReference.Relativize("http://a/b/c/d;p?q", "http://a/b/c/g#s");   // g#s
/// </code>
/// </example>
[SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "System.Uri changes IRIs.")]
[SuppressMessage("Design", "CA1055:URI-like return values should not be strings", Justification = "System.Uri changes IRIs.")]
public static class IriReference
{
    /// <summary>Whether the reference has a scheme, so that it needs no base.</summary>
    public static bool IsAbsolute(ReadOnlySpan<char> reference) => SchemeLength(reference) > 0;

    /// <summary>
    /// The target of the reference seen from the base (RFC 3986, sections 5.2.2 to 5.3). As that algorithm says, dot
    /// segments are removed from the path, also from that of a reference with a scheme; a reference that has a scheme
    /// and no dot segments is returned as it is.
    /// </summary>
    /// <param name="baseIri">An absolute IRI; its fragment does not matter.</param>
    /// <param name="reference">An absolute IRI or a relative reference, possibly empty.</param>
    /// <exception cref="ArgumentException">The base has no scheme.</exception>
    public static string Resolve(string baseIri, string reference)
    {
        ArgumentNullException.ThrowIfNull(baseIri);
        ArgumentNullException.ThrowIfNull(reference);
        var scheme = SchemeLength(baseIri);
        if (scheme == 0)
        {
            throw new ArgumentException($"The base '{baseIri}' is not an absolute IRI.", nameof(baseIri));
        }

        var r = Parts.Of(reference);
        if (!r.Scheme.IsEmpty)
        {
            return HasDotSegment(r.Path)
                ? string.Concat(Join(r.Scheme, r.Authority, RemoveDotSegments(r.Path)), r.Query, r.Fragment)
                : reference;
        }

        var b = Parts.Of(baseIri);
        if (!r.Authority.IsEmpty)
        {
            return string.Concat(Join(b.Scheme, r.Authority, RemoveDotSegments(r.Path)), r.Query, r.Fragment);
        }

        if (r.Path.IsEmpty)
        {
            return string.Concat(Join(b.Scheme, b.Authority, b.Path), r.Query.IsEmpty ? b.Query : r.Query, r.Fragment);
        }

        var path = r.Path[0] == '/' ? r.Path : Merge(b, r.Path);
        return string.Concat(Join(b.Scheme, b.Authority, RemoveDotSegments(path)), r.Query, r.Fragment);
    }

    /// <summary>
    /// A short reference that <see cref="Resolve"/> turns back into exactly <paramref name="iri"/>; the IRI itself if
    /// none without <c>../</c> is shorter.
    /// </summary>
    /// <exception cref="ArgumentException">The base has no scheme.</exception>
    public static string Relativize(string baseIri, string iri)
    {
        ArgumentNullException.ThrowIfNull(baseIri);
        ArgumentNullException.ThrowIfNull(iri);
        var b = Parts.Of(baseIri);
        if (b.Scheme.IsEmpty)
        {
            throw new ArgumentException($"The base '{baseIri}' is not an absolute IRI.", nameof(baseIri));
        }

        var t = Parts.Of(iri);
        if (!t.Scheme.SequenceEqual(b.Scheme) || !t.Authority.SequenceEqual(b.Authority))
        {
            return iri;
        }

        var candidate = Candidate(b, t);
        return candidate.Length < iri.Length && Resolve(baseIri, candidate) == iri ? candidate : iri;
    }

    private static string Candidate(in Parts b, in Parts t)
    {
        if (t.Path.SequenceEqual(b.Path) && t.Query.SequenceEqual(b.Query))
        {
            return t.Fragment.ToString();
        }

        if (t.Path.SequenceEqual(b.Path) && !t.Query.IsEmpty)
        {
            return string.Concat(t.Query, t.Fragment);
        }

        var folder = b.Path[..(b.Path.LastIndexOf('/') + 1)];
        var rest = t.Path;
        if (!folder.IsEmpty && rest.StartsWith(folder))
        {
            rest = rest[folder.Length..];
            var ambiguous = rest.IsEmpty || rest[0] == '/' || rest[..(rest.IndexOf('/') is var slash && slash < 0 ? rest.Length : slash)].Contains(':');
            return string.Concat(ambiguous ? "./" : "", rest, t.Query, t.Fragment);
        }

        return string.Concat(rest, t.Query, t.Fragment);
    }

    /// <summary>RFC 3986, section 5.2.3.</summary>
    private static string Merge(in Parts b, ReadOnlySpan<char> path) =>
        !b.Authority.IsEmpty && b.Path.IsEmpty
            ? string.Concat("/", path)
            : string.Concat(b.Path[..(b.Path.LastIndexOf('/') + 1)], path);

    private static string Join(ReadOnlySpan<char> scheme, ReadOnlySpan<char> authority, ReadOnlySpan<char> path) =>
        authority.IsEmpty && path.StartsWith("//")

            // Two slashes would read as an authority (RFC 3986, section 3.3), and no reference can mean such a path.
            ? string.Concat(scheme, "/.", path)
            : string.Concat(scheme, authority, path);

    private static bool HasDotSegment(ReadOnlySpan<char> path)
    {
        foreach (var range in path.Split('/'))
        {
            if (path[range] is "." or "..")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>RFC 3986, section 5.2.4, segment by segment.</summary>
    private static ReadOnlySpan<char> RemoveDotSegments(ReadOnlySpan<char> path)
    {
        if (!HasDotSegment(path))
        {
            return path;
        }

        var output = new char[path.Length + 1];
        var length = 0;
        var at = 0;
        while (at < path.Length)
        {
            var leadingSlash = path[at] == '/';
            var start = leadingSlash ? at + 1 : at;
            var stop = path[start..].IndexOf('/');
            var end = stop < 0 ? path.Length : start + stop;
            var segment = path[start..end];
            var last = end == path.Length;
            if (segment is "." or "..")
            {
                if (leadingSlash && segment.Length == 2)
                {
                    length = Math.Max(0, output.AsSpan(0, length).LastIndexOf('/'));
                }

                if (leadingSlash && last)
                {
                    output[length++] = '/';
                }

                // Without a slash before it ("./g", "../g") the segment goes away together with the slash after it.
                at = leadingSlash || last ? end : end + 1;
                continue;
            }

            path[at..end].CopyTo(output.AsSpan(length));
            length += end - at;
            at = end;
        }

        return output.AsSpan(0, length);
    }

    /// <summary>The length of the scheme without its colon (RFC 3986, section 3.1), or 0.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                return i;
            }

            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.'))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The five components, each with its delimiter, so that empty means undefined (RFC 3986, appendix B).</summary>
    private readonly ref struct Parts
    {
        public ReadOnlySpan<char> Scheme { get; private init; }

        public ReadOnlySpan<char> Authority { get; private init; }

        public ReadOnlySpan<char> Path { get; private init; }

        public ReadOnlySpan<char> Query { get; private init; }

        public ReadOnlySpan<char> Fragment { get; private init; }

        public static Parts Of(ReadOnlySpan<char> text)
        {
            var length = SchemeLength(text);
            var scheme = length == 0 ? default : text[..(length + 1)];
            text = text[scheme.Length..];
            var hash = text.IndexOf('#');
            var fragment = hash < 0 ? default : text[hash..];
            text = hash < 0 ? text : text[..hash];
            var mark = text.IndexOf('?');
            var query = mark < 0 ? default : text[mark..];
            text = mark < 0 ? text : text[..mark];
            var authority = ReadOnlySpan<char>.Empty;
            if (text.StartsWith("//"))
            {
                var slash = text[2..].IndexOf('/');
                authority = slash < 0 ? text : text[..(slash + 2)];
                text = text[authority.Length..];
            }

            return new Parts { Scheme = scheme, Authority = authority, Path = text, Query = query, Fragment = fragment };
        }
    }
}
