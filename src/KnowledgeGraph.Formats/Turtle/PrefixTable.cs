using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>The prefixes declared so far, found by the bytes before the colon.</summary>
internal sealed class PrefixTable
{
    private const int Slots = 256;

    private readonly Dictionary<byte[], Entry> _prefixes;
    private readonly Dictionary<byte[], Entry>.AlternateLookup<ReadOnlySpan<byte>> _prefixesBySpan;
    private readonly Entry?[] _recent = new Entry?[Slots];

    public PrefixTable()
    {
        _prefixes = new Dictionary<byte[], Entry>(Utf8Comparer.Instance);
        _prefixesBySpan = _prefixes.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public void Declare(ReadOnlySpan<byte> name, ReadOnlySpan<byte> iri)
    {
        var entry = new Entry(name.ToArray(), iri.ToArray());
        _prefixes[entry.Name] = entry;
        _recent[Slot(name)] = entry;
    }

    /// <summary>The namespace IRI of the prefix, if it was declared.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out byte[] iri)
    {
        ref var slot = ref _recent[Slot(name)];
        if (slot is null || !name.SequenceEqual(slot.Name))
        {
            if (!_prefixesBySpan.TryGetValue(name, out var entry))
            {
                iri = [];
                return false;
            }

            slot = entry;
        }

        iri = slot.Iri;
        return true;
    }

    private static int Slot(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        foreach (var b in name)
        {
            hash = (hash * 31) + b;
        }

        return (int)((hash * 0x9E3779B1) >> 24);
    }

    private sealed record Entry(byte[] Name, byte[] Iri);
}
