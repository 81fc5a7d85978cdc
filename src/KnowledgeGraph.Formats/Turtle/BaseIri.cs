using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// A base IRI, cut into the parts that relative references take from it. References without dot segments, which is nearly all, are
/// joined as bytes; the others go through <see cref="IriReference"/>.
/// </summary>
internal sealed class BaseIri
{
    private readonly string _text;
    private readonly byte[] _bytes;
    private readonly int _authorityEnd;
    private readonly int _folderEnd;
    private readonly int _pathEnd;
    private readonly int _fragmentStart;
    private readonly bool _isPlain;

    public BaseIri(string iri)
    {
        _text = iri;
        _bytes = Encoding.UTF8.GetBytes(iri);
        var hash = Array.IndexOf(_bytes, (byte)'#');
        _fragmentStart = hash < 0 ? _bytes.Length : hash;
        var mark = _bytes.AsSpan(0, _fragmentStart).IndexOf((byte)'?');
        _pathEnd = mark < 0 ? _fragmentStart : mark;
        var path = _bytes.AsSpan(0, _pathEnd);
        var scheme = path.IndexOf((byte)':') + 1;
        var slash = path[scheme..].StartsWith("//"u8) ? path[(scheme + 2)..].IndexOf((byte)'/') : -1;
        _isPlain = slash >= 0 && path.IndexOf("/."u8) < 0;
        _authorityEnd = scheme + 2 + slash;
        _folderEnd = path.LastIndexOf((byte)'/') + 1;
    }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Puts the target of a reference without scheme on the arena (RFC 3986, section 5.2). The reference may lie anywhere but there.</summary>
    public void Resolve(ReadOnlySpan<byte> reference, TermArena arena)
    {
        if (!_isPlain || reference.StartsWith("//"u8) || reference.StartsWith((byte)'.') || reference.IndexOf("/."u8) >= 0)
        {
            arena.Append(IriReference.Resolve(_text, Encoding.UTF8.GetString(reference)));
            return;
        }

        var kept = reference.IsEmpty ? _fragmentStart : reference[0] switch
        {
            (byte)'#' => _fragmentStart,
            (byte)'?' => _pathEnd,
            (byte)'/' => _authorityEnd,
            _ => _folderEnd,
        };
        arena.Append(_bytes.AsSpan(0, kept), reference);
    }
}
