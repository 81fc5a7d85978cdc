using System.Buffers;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>What RDF's grammars ask of an absolute IRI, and, for strict reading, the grammar of RFC 3987, section 2.2. On UTF-8.</summary>
internal static partial class IriSyntax
{
    private static readonly SearchValues<byte> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."u8);

    /// <summary>Whether it begins with a scheme and a colon.</summary>
    public static bool HasScheme(ReadOnlySpan<byte> iri)
    {
        if (iri.StartsWith("http:"u8) || iri.StartsWith("https:"u8))
        {
            return true;
        }

        if (iri.IsEmpty || !Characters.IsAsciiLetter(iri[0]))
        {
            return false;
        }

        var end = iri.IndexOfAnyExcept(SchemeCharacters);
        return end >= 0 && iri[end] == ':';
    }

    /// <summary>Whether it has a scheme and no character that no RDF syntax can write.</summary>
    public static bool IsAbsolute(ReadOnlySpan<byte> iri) => HasScheme(iri) && !iri.ContainsAny(Characters.IriStops);

    /// <summary>What RFC 3987 does not allow in this absolute IRI; null if it follows its grammar.</summary>
    public static string? Fault(ReadOnlySpan<byte> iri)
    {
        var rest = iri[(iri.IndexOf((byte)':') + 1)..];
        var hash = rest.IndexOf((byte)'#');
        var fragment = hash < 0 ? default : rest[(hash + 1)..];
        rest = hash < 0 ? rest : rest[..hash];
        var mark = rest.IndexOf((byte)'?');
        var query = mark < 0 ? default : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        string? fault = null;
        if (rest.StartsWith("//"u8))
        {
            var slash = rest[2..].IndexOf((byte)'/');
            var authority = slash < 0 ? rest[2..] : rest.Slice(2, slash);
            rest = rest[(2 + authority.Length)..];
            fault = AuthorityFault(authority);
        }

        return fault
            ?? TextFault(rest, IriPart.Path)
            ?? TextFault(query, IriPart.Query)
            ?? TextFault(fragment, IriPart.Fragment);
    }
}
