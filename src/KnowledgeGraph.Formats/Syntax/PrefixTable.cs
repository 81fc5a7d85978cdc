using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>A declared prefix. The seed keeps the local names of different prefixes apart in the term cache.</summary>
internal sealed record Prefix(byte[] Name, string Namespace, uint Seed);

/// <summary>The prefixes declared so far, found by the bytes before the colon.</summary>
internal sealed class PrefixTable
{
    private readonly Dictionary<string, Prefix> _prefixes = new(StringComparer.Ordinal);
    private readonly Prefix?[] _recent = new Prefix?[64];
    private uint _declared = 16;

    public void Declare(ReadOnlySpan<byte> name, string iri)
    {
        var prefix = new Prefix(name.ToArray(), iri, ++_declared);
        _prefixes[Encoding.UTF8.GetString(name)] = prefix;
        _recent[Slot(name)] = prefix;
    }

    public Prefix? Find(ReadOnlySpan<byte> name)
    {
        ref var slot = ref _recent[Slot(name)];
        if (slot is not null && name.SequenceEqual(slot.Name))
        {
            return slot;
        }

        if (!_prefixes.TryGetValue(Encoding.UTF8.GetString(name), out var prefix))
        {
            return null;
        }

        return slot = prefix;
    }

    private static int Slot(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        foreach (var b in name)
        {
            hash = (hash * 31) + b;
        }

        return (int)((hash * 0x9E3779B1) >> 26);
    }
}
