namespace KnowledgeGraph.Rdf;

/// <summary>One run of the canonicalization algorithm (RDFC-1.0, section 4.4) with its state (section 4.2).</summary>
internal sealed class CanonicalizationRun(RdfCanonicalizationOptions options, CancellationToken cancellation)
{
    private readonly BlankNodeQuads _mentions = new();
    private readonly List<Quad> _ground = [];
    private readonly SortedLines _lines = new();
    private readonly OrderedDictionary<string, string> _issuedIdentifiers = new(StringComparer.Ordinal);
    private HashValue[] _hashes = [];
    private int[] _canonical = [];
    private int _issuedCount;

    public RdfCanonicalizationResult Canonicalize(IEnumerable<Quad> quads)
    {
        ReadQuads(quads);
        _canonical = new int[_mentions.Nodes.Count];
        Array.Fill(_canonical, -1);
        _hashes = HashFirstDegreeQuads();
        var work = IssueIdentifiers();
        return Serialize(work);
    }

    private void ReadQuads(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            cancellation.ThrowIfCancellationRequested();
            if (BlankNodeQuads.HasBlankNode(quad))
            {
                _mentions.Add(quad);
            }
            else
            {
                AppendQuad(quad, -1, -1, -1);
                _lines.EndLine(_ground.Count);
                _ground.Add(quad);
            }
        }
    }

    private HashValue[] HashFirstDegreeQuads()
    {
        var hasher = new FirstDegreeHasher(_mentions, options.HashAlgorithm);
        var hashes = new HashValue[_mentions.Nodes.Count];
        for (var node = 0; node < hashes.Length; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            hashes[node] = hasher.Hash(node);
        }

        return hashes;
    }

    /// <summary>Steps 4 and 5 of section 4.4: nodes of a hash of their own first, then those that share one.</summary>
    private long IssueIdentifiers()
    {
        var nodes = new int[_hashes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = i;
        }

        // By number among equals, so that what the recommendation leaves free depends on the order of the input and nothing else.
        nodes.AsSpan().Sort((left, right) => _hashes[left].CompareTo(_hashes[right]) is var order && order != 0 ? order : left.CompareTo(right));
        var shared = new List<Range>();
        for (var start = 0; start < nodes.Length;)
        {
            var end = start + 1;
            while (end < nodes.Length && _hashes[nodes[start]].CompareTo(_hashes[nodes[end]]) == 0)
            {
                end++;
            }

            if (end == start + 1)
            {
                Issue(nodes[start]);
            }
            else
            {
                shared.Add(start..end);
            }

            start = end;
        }

        return shared.Count == 0 ? 0 : IssueShared(nodes, shared);
    }

    private long IssueShared(int[] nodes, List<Range> shared)
    {
        var hasher = new NDegreeHasher(_mentions, _hashes, _canonical, options, cancellation);
        var results = new List<(HashValue Hash, int[] Nodes)>();
        foreach (var range in shared)
        {
            results.Clear();
            foreach (var node in nodes.AsSpan()[range])
            {
                if (_canonical[node] < 0)
                {
                    results.Add(hasher.Hash(node));
                }
            }

            // Stable, for the same reason.
            foreach (var (_, issued) in results.OrderBy(result => result.Hash))
            {
                foreach (var node in issued)
                {
                    Issue(node);
                }
            }
        }

        return hasher.Work;
    }

    private void Issue(int node)
    {
        if (_canonical[node] < 0)
        {
            _canonical[node] = _issuedCount;
            _issuedIdentifiers.Add(
                _mentions.Nodes[node].Label,
                "c14n" + _issuedCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
            _issuedCount++;
        }
    }

    /// <summary>Section 5: every quad on its line, the lines sorted.</summary>
    private RdfCanonicalizationResult Serialize(long work)
    {
        for (var number = 0; number < _mentions.QuadCount; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var quad = _mentions.QuadAt(number);
            AppendQuad(quad.Quad, quad.Subject, quad.Object, quad.GraphName);
            _lines.EndLine(_ground.Count + number);
        }

        _lines.Sort();
        var utf8 = new byte[_lines.Text.Length];
        var length = 0;
        var quads = new List<Quad>(_lines.Count);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines.IsRepeated(i))
            {
                continue;
            }

            var line = _lines.LineAt(i);
            line.CopyTo(utf8.AsSpan(length));
            length += line.Length;
            var item = _lines.ItemAt(i);
            quads.Add(item < _ground.Count ? _ground[item] : _mentions.QuadAt(item - _ground.Count).Quad);
        }

        return new RdfCanonicalizationResult(utf8.AsMemory(0, length), _issuedIdentifiers, [.. quads], work);
    }

    private void AppendQuad(in Quad quad, int subject, int @object, int graph)
    {
        AppendCanonical(quad.Subject, subject);
        AppendCanonical(quad.Predicate, -1);
        AppendCanonical(quad.Object, @object);
        if (quad.GraphName is { } name)
        {
            AppendCanonical(name, graph);
        }

        _lines.Text.Append(".\n"u8);
    }

    private void AppendCanonical(Term term, int node)
    {
        if (node >= 0)
        {
            _lines.Text.Append("_:c14n"u8);
            _lines.Text.AppendNumber(_canonical[node]);
        }
        else
        {
            _lines.Text.AppendTerm(term);
        }

        _lines.Text.Append((byte)' ');
    }
}
