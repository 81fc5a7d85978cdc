using System.Buffers.Text;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// Gives blank nodes the labels that the options ask for: a prefix before them, or numbers in the order of first sight. Spans are
/// written into buffers of its own, one for each place of a quad and one for labels that become strings at once.
/// </summary>
internal sealed class BlankNodeLabels
{
    private const int SubjectPlace = 0;
    private const int ObjectPlace = 1;
    private const int GraphPlace = 2;
    private const int NodePlace = 3;
    private const int CacheBits = 12;

    private readonly byte[] _prefix;
    private readonly byte[][] _places;
    private readonly Dictionary<byte[], long>? _numbers;
    private readonly Dictionary<byte[], long>.AlternateLookup<ReadOnlySpan<byte>> _numbersBySpan;
    private readonly BlankNode?[] _nodes = new BlankNode?[1 << CacheBits];

    private BlankNodeLabels(RdfReaderOptions options)
    {
        _prefix = Encoding.UTF8.GetBytes(options.BlankNodePrefix);
        _places = [NewPlace(64), NewPlace(64), NewPlace(64), NewPlace(64)];
        if (options.BlankNodes == BlankNodePolicy.Renumber)
        {
            _numbers = new Dictionary<byte[], long>(Utf8Comparer.Instance);
            _numbersBySpan = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
        }
    }

    /// <summary>Null where labels stay as they are.</summary>
    public static BlankNodeLabels? For(RdfReaderOptions options) =>
        options.BlankNodePrefix.Length == 0 && options.BlankNodes == BlankNodePolicy.Keep ? null : new BlankNodeLabels(options);

    public QuadSpan Apply(scoped in QuadSpan quad)
    {
        // In this order, because the numbers go by first sight.
        var subject = Apply(quad.Subject, SubjectPlace);
        var @object = Apply(quad.Object, ObjectPlace);
        return new QuadSpan(subject, quad.Predicate, @object, Apply(quad.GraphName, GraphPlace));
    }

    public Term Apply(Term term) => term switch
    {
        BlankNode node => Apply(node),
        TripleTerm triple => Apply(triple),
        _ => term,
    };

    private TermSpan Apply(scoped in TermSpan term, int place) => term.Kind switch
    {
        TermKind.BlankNode => TermSpan.BlankNode(Write(term.Value, place)),
        TermKind.TripleTerm => TermSpan.Of(Apply(term.TripleTerm!)),
        _ => term,
    };

    private TripleTerm Apply(TripleTerm term)
    {
        var (subject, @object) = (Apply(term.Triple.Subject), Apply(term.Triple.Object));
        return ReferenceEquals(subject, term.Triple.Subject) && ReferenceEquals(@object, term.Triple.Object)
            ? term
            : new TripleTerm(new Triple(subject, term.Triple.Predicate, @object));
    }

    private BlankNode Apply(BlankNode node)
    {
        var label = Encoding.UTF8.GetBytes(node.Label);
        var given = Write(label, NodePlace);
        ref var slot = ref _nodes[node.GetHashCode() & ((1 << CacheBits) - 1)];
        return slot is not null && Ascii.Equals(given, slot.Label) ? slot : slot = new BlankNode(Encoding.UTF8.GetString(given));
    }

    private ReadOnlySpan<byte> Write(ReadOnlySpan<byte> label, int place)
    {
        ref var buffer = ref _places[place];
        if (_numbers is null)
        {
            if (buffer.Length < _prefix.Length + label.Length)
            {
                buffer = NewPlace(2 * label.Length);
            }

            label.CopyTo(buffer.AsSpan(_prefix.Length));
            return buffer.AsSpan(0, _prefix.Length + label.Length);
        }

        if (!_numbersBySpan.TryGetValue(label, out var number))
        {
            _numbers.Add(label.ToArray(), number = _numbers.Count);
        }

        buffer[_prefix.Length] = (byte)'b';
        Utf8Formatter.TryFormat(number, buffer.AsSpan(_prefix.Length + 1), out var digits);
        return buffer.AsSpan(0, _prefix.Length + 1 + digits);
    }

    /// <summary>The prefix stands in each buffer from the beginning.</summary>
    private byte[] NewPlace(int length)
    {
        var buffer = new byte[_prefix.Length + length];
        _prefix.CopyTo(buffer, 0);
        return buffer;
    }
}
