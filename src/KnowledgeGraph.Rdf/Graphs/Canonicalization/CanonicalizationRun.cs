using System.Runtime.InteropServices;

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
        _hashes = new HashValue[_mentions.Nodes.Count];
        _canonical = new int[_mentions.Nodes.Count];
        Array.Fill(_canonical, -1);
        HashFirstDegreeQuads();
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

    /// <summary>Section 4.6 for every blank node: the hash of its quads with <c>a</c> for itself and <c>z</c> for every other.</summary>
    private void HashFirstDegreeQuads()
    {
        var lines = new SortedLines();
        var text = new Utf8Text();
        for (var node = 0; node < _hashes.Length; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            lines.Clear();
            foreach (var number in _mentions.QuadsOf(node))
            {
                AppendFirstDegree(lines.Text, _mentions.QuadAt(number), node);
                lines.EndLine(number);
            }

            lines.Sort();
            text.Clear();
            for (var i = 0; i < lines.Count; i++)
            {
                text.Append(lines.LineAt(i));
            }

            _hashes[node] = HashValue.Of(options.HashAlgorithm, text.Span);
        }
    }

    private static void AppendFirstDegree(Utf8Text text, in BlankNodeQuads.NumberedQuad quad, int node)
    {
        AppendPlaceholder(text, quad.Quad.Subject, quad.Subject, node);
        text.AppendTerm(quad.Quad.Predicate);
        text.Append((byte)' ');
        AppendPlaceholder(text, quad.Quad.Object, quad.Object, node);
        AppendPlaceholder(text, quad.Quad.GraphName, quad.GraphName, node);
        text.Append(".\n"u8);
    }

    private static void AppendPlaceholder(Utf8Text text, Term? term, int number, int node)
    {
        if (number >= 0)
        {
            text.Append(number == node ? "_:a "u8 : "_:z "u8);
        }
        else if (term is not null)
        {
            text.AppendTerm(term);
            text.Append((byte)' ');
        }
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
