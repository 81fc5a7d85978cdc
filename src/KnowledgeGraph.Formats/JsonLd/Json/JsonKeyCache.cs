using System.Text.Json;

namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>The keys of a document are few and come often: the same key gives the same string, as long as no other takes its place.</summary>
internal sealed class JsonKeyCache
{
    private const int Slots = 1024;
    private const int LongestKept = 128;

    private readonly (byte[] Bytes, string Text)[] _slots = new (byte[], string)[Slots];

    public string Get(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length > LongestKept)
        {
            return reader.GetString()!;
        }

        var bytes = reader.ValueSpan;
        ref var slot = ref _slots[Hash(bytes) & (Slots - 1)];
        if (slot.Bytes is null || !bytes.SequenceEqual(slot.Bytes))
        {
            // GetString looks whether the bytes are UTF-8.
            slot = (bytes.ToArray(), reader.GetString()!);
        }

        return slot.Text;
    }

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)bytes.Length;
        foreach (var b in bytes)
        {
            hash = (hash * 31) + b;
        }

        return (int)(hash ^ (hash >> 10));
    }
}
