using System.Text;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>The prefixes declared so far, found by the bytes before the colon.</summary>
internal sealed class PrefixTable
{
    private const int Slots = 256;

    private readonly Dictionary<string, Entry> _prefixes = new(StringComparer.Ordinal);
    private readonly Entry?[] _recent = new Entry?[Slots];

    public void Declare(ReadOnlySpan<byte> name, ReadOnlySpan<byte> iri)
    {
        var entry = new Entry(name.ToArray(), iri.ToArray());
        _prefixes[Encoding.UTF8.GetString(name)] = entry;
        _recent[Slot(name)] = entry;
    }

    /// <summary>The namespace IRI of the prefix, if it was declared.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out byte[] iri)
    {
        ref var slot = ref _recent[Slot(name)];
        if (slot is null || !name.SequenceEqual(slot.Name))
        {
            if (!_prefixes.TryGetValue(Encoding.UTF8.GetString(name), out var entry))
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
