using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>The bytes of a term that may come again, and its id when that is known.</summary>
internal sealed class LastTerm
{
    private byte[] _text = new byte[256];
    private int _length = -1;
    private TermKind _kind;

    public ulong Id { get; set; }

    public bool Is(in TermSpan term) => term.Value.Length == _length && term.Kind == _kind && term.Value.SequenceEqual(_text.AsSpan(0, _length));

    public void Set(in TermSpan term)
    {
        _length = term.Value.Length;
        _kind = term.Kind!.Value;
        _text = _length > _text.Length ? new byte[_length] : _text;
        term.Value.CopyTo(_text);
    }

    public void Clear() => _length = -1;
}
