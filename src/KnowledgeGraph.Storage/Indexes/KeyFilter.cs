using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The bound positions from some depth on, as one mask and value for each word of a key.</summary>
internal readonly struct KeyFilter
{
    private readonly Words _mask;
    private readonly Words _value;

    public KeyFilter(KeyLayout layout, in QuadPattern pattern, int fromDepth)
    {
        IsAll = true;
        var positions = layout.Positions;
        for (var depth = fromDepth; depth < 4; depth++)
        {
            var bound = pattern[positions[depth]];
            if (bound.IsUnbound)
            {
                continue;
            }

            var coding = layout.Coding(depth);
            IsEmpty |= !coding.TryPack(bound.Value, out var packed);
            IsAll &= coding.Bits == 0;
            _mask[layout.WordOf(depth)] |= coding.Max << layout.ShiftOf(depth);
            _value[layout.WordOf(depth)] |= packed << layout.ShiftOf(depth);
        }
    }

    /// <summary>Every key passes.</summary>
    public bool IsAll { get; }

    /// <summary>No key can pass.</summary>
    public bool IsEmpty { get; }

    public bool Matches(ReadOnlySpan<ulong> key)
    {
        for (var word = 0; word < key.Length; word++)
        {
            if ((key[word] & _mask[word]) != _value[word])
            {
                return false;
            }
        }

        return true;
    }

    [InlineArray(4)]
    private struct Words
    {
        private ulong _first;
    }
}
