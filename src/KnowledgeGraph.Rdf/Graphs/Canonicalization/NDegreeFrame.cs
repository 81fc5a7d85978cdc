using System.Runtime.InteropServices;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// One call of Hash N-Degree Quads (RDFC-1.0, section 4.8), which can stop where the algorithm calls itself and go on with the result.
/// </summary>
internal sealed class NDegreeFrame
{
    private readonly Utf8Text _path = new();
    private readonly Utf8Text _chosenPath = new();
    private readonly List<int> _recursion = [];
    private int[] _order = [];
    private int _orderLength;
    private int _group;
    private int _recursed;
    private int _mark;
    private int[]? _chosenIssued;
    private bool _inPermutation;

    /// <summary>The related blank nodes by hash, a node once for each mention.</summary>
    public List<(HashValue Hash, int Node)> Related { get; } = [];

    /// <summary>The data to hash.</summary>
    public Utf8Text Data { get; } = new();

    public void Begin()
    {
        Related.Clear();
        Data.Clear();
        _group = 0;
        _orderLength = 0;
        _inPermutation = false;
    }

    public void SortRelated() => CollectionsMarshal.AsSpan(Related).Sort(static (left, right) =>
        left.Hash.CompareTo(right.Hash) is var order && order != 0 ? order : left.Node.CompareTo(right.Node));

    /// <summary>Works on to the next blank node for which the algorithm must call itself; null when <see cref="Data"/> is complete.</summary>
    public int? Next(NDegreeHasher hasher)
    {
        while (true)
        {
            if (_orderLength == 0 && !BeginGroup(hasher))
            {
                return null;
            }

            if (!_inPermutation)
            {
                BeginPermutation(hasher);
            }
            else if (_recursed < _recursion.Count)
            {
                return _recursion[_recursed];
            }
            else
            {
                EndPermutation(hasher, complete: true);
            }
        }
    }

    /// <summary>Takes the hash of the blank node that <see cref="Next"/> gave (steps 5.4.5.2 to 5.4.5.5).</summary>
    public void Accept(NDegreeHasher hasher, in HashValue hash)
    {
        hasher.TryAppendIdentifier(_path, _recursion[_recursed]);
        _path.Append((byte)'<');
        hasher.AppendHash(_path, hash);
        _path.Append((byte)'>');
        _recursed++;
        if (IsHopeless())
        {
            EndPermutation(hasher, complete: false);
        }
    }

    /// <summary>Step 5: the related blank nodes of the next hash, in their first order.</summary>
    private bool BeginGroup(NDegreeHasher hasher)
    {
        if (_group == Related.Count)
        {
            return false;
        }

        var end = _group;
        while (end < Related.Count && Related[end].Hash.CompareTo(Related[_group].Hash) == 0)
        {
            end++;
        }

        _orderLength = end - _group;
        if (_order.Length < _orderLength)
        {
            _order = new int[Math.Max(4, _orderLength)];
        }

        for (var i = 0; i < _orderLength; i++)
        {
            _order[i] = Related[_group + i].Node;
        }

        hasher.AppendHash(Data, Related[_group].Hash);
        _chosenPath.Clear();
        _chosenIssued = null;
        _mark = hasher.Issuer.Count;
        _group = end;
        return true;
    }

    /// <summary>Steps 5.4.1 to 5.4.4.</summary>
    private void BeginPermutation(NDegreeHasher hasher)
    {
        hasher.Spend(_orderLength);
        _inPermutation = true;
        _path.Clear();
        _recursion.Clear();
        _recursed = 0;
        foreach (var related in _order.AsSpan(0, _orderLength))
        {
            if (!hasher.TryAppendIdentifier(_path, related))
            {
                _recursion.Add(related);
                hasher.Issuer.Issue(related);
                hasher.TryAppendIdentifier(_path, related);
            }

            if (IsHopeless())
            {
                EndPermutation(hasher, complete: false);
                return;
            }
        }
    }

    /// <summary>Step 5.4.6, and the next permutation or step 5.5 and 5.6.</summary>
    private void EndPermutation(NDegreeHasher hasher, bool complete)
    {
        _inPermutation = false;
        var chosen = complete && (_chosenPath.Length == 0 || _path.Span.SequenceCompareTo(_chosenPath.Span) < 0);
        if (chosen)
        {
            _chosenPath.Clear();
            _chosenPath.Append(_path.Span);
        }

        if (Permutations.Next(_order.AsSpan(0, _orderLength)))
        {
            if (chosen)
            {
                _chosenIssued = hasher.Issuer.Since(_mark);
                hasher.Spend(_chosenIssued.Length);
            }

            hasher.Issuer.GoBack(_mark);
            return;
        }

        if (!chosen)
        {
            hasher.Issuer.GoBack(_mark);
            hasher.Issuer.Issue(_chosenIssued);
        }

        Data.Append(_chosenPath.Span);
        _orderLength = 0;
    }

    /// <summary>Whether the path is already longer and greater than the chosen one.</summary>
    private bool IsHopeless() =>
        _chosenPath.Length > 0 && _path.Length >= _chosenPath.Length && _path.Span.SequenceCompareTo(_chosenPath.Span) > 0;
}
