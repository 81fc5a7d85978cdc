using System.Runtime.InteropServices;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// Hash N-Degree Quads (RDFC-1.0, section 4.8) over a stack of its own, so that a long chain of blank nodes costs memory and not the
/// thread's stack; and the count of its work.
/// </summary>
internal sealed class NDegreeHasher(
    BlankNodeQuads mentions, HashValue[] firstDegree, int[] canonical, RdfCanonicalizationOptions options, CancellationToken cancellation)
{
    // Alike nodes ask for the same few hashes again and again; beyond this number they are made each time.
    private const int MaxRemembered = 1 << 16;

    private readonly Dictionary<RelatedKey, HashValue> _remembered = [];

    // Of each node that was looked at, the quads with another blank node. A node may come a million times, and its literals are no step of
    // the work that is limited.
    private readonly int[]?[] _relating = new int[firstDegree.Length][];

    // Frames are used again: the one of depth n is at n.
    private readonly List<NDegreeFrame> _frames = [];
    private readonly Utf8Text _input = new();
    private readonly long _maxWork = options.WorkLimitFor(firstDegree.Length);
    private readonly int _hashLength = HashValue.LengthOf(options.HashAlgorithm);

    public TemporaryIssuer Issuer { get; } = new(firstDegree.Length);

    public long Work { get; private set; }

    /// <summary>The hash of a node, and the nodes that were issued temporary identifiers on its shortest paths, in that order.</summary>
    public (HashValue Hash, int[] Nodes) Hash(int start)
    {
        Issuer.GoBack(0);
        Issuer.Issue(start);
        var depth = 0;
        Begin(depth, start);
        while (true)
        {
            if (_frames[depth].Next(this) is { } related)
            {
                Begin(++depth, related);
            }
            else
            {
                var hash = HashValue.Of(options.HashAlgorithm, _frames[depth].Data.Span);
                if (depth == 0)
                {
                    return (hash, Issuer.Since(0));
                }

                _frames[--depth].Accept(this, hash);
            }
        }
    }

    public void Spend(long steps)
    {
        Work += steps;
        if (Work > _maxWork)
        {
            throw new RdfCanonicalizationLimitException(_maxWork);
        }
    }

    public void AppendHash(Utf8Text text, in HashValue hash) => text.AppendHex(((ReadOnlySpan<byte>)hash)[.._hashLength]);

    /// <summary>The canonical identifier of a node, or else the temporary one if there is one.</summary>
    public bool TryAppendIdentifier(Utf8Text text, int node)
    {
        if (canonical[node] >= 0)
        {
            text.Append("_:c14n"u8);
            text.AppendNumber(canonical[node]);
            return true;
        }

        if (Issuer.TryGet(node, out var number))
        {
            text.Append("_:b"u8);
            text.AppendNumber(number);
            return true;
        }

        return false;
    }

    private void Begin(int depth, int node)
    {
        cancellation.ThrowIfCancellationRequested();
        Spend(1);
        if (depth == _frames.Count)
        {
            _frames.Add(new NDegreeFrame());
        }

        var frame = _frames[depth];
        frame.Begin();
        foreach (var number in _relating[node] ??= FindRelating(node))
        {
            var quad = mentions.QuadAt(number);
            Relate(frame, node, quad.Subject, (byte)'s', quad.Quad.Predicate);
            Relate(frame, node, quad.Object, (byte)'o', quad.Quad.Predicate);
            Relate(frame, node, quad.GraphName, (byte)'g', null);
        }

        frame.SortRelated();
    }

    private int[] FindRelating(int node)
    {
        var numbers = new List<int>();
        foreach (var number in mentions.QuadsOf(node))
        {
            if (mentions.QuadAt(number).Relates(node))
            {
                numbers.Add(number);
            }
        }

        return [.. numbers];
    }

    /// <summary>Hash Related Blank Node (section 4.7), for a blank node other than the one that the frame is about.</summary>
    private void Relate(NDegreeFrame frame, int node, int related, byte position, Iri? predicate)
    {
        if (related < 0 || related == node)
        {
            return;
        }

        Spend(1);
        frame.Related.Add((HashRelated(related, position, predicate), related));
    }

    private HashValue HashRelated(int related, byte position, Iri? predicate)
    {
        var key = new RelatedKey(position, predicate, IdentityOf(related));
        if (_remembered.TryGetValue(key, out var hash))
        {
            return hash;
        }

        _input.Clear();
        _input.Append(position);
        if (predicate is not null)
        {
            _input.AppendTerm(predicate);
        }

        if (!TryAppendIdentifier(_input, related))
        {
            AppendHash(_input, firstDegree[related]);
        }

        hash = HashValue.Of(options.HashAlgorithm, _input.Span);
        if (_remembered.Count < MaxRemembered)
        {
            _remembered.Add(key, hash);
        }

        return hash;
    }

    /// <summary>What stands for a node in the text that is hashed, as a number.</summary>
    private (int Kind, int Number) IdentityOf(int node) =>
        canonical[node] >= 0 ? (0, canonical[node])
        : Issuer.TryGet(node, out var number) ? (1, number)
        : (2, node);

    private readonly record struct RelatedKey(byte Position, Iri? Predicate, (int Kind, int Number) Identity);
}
