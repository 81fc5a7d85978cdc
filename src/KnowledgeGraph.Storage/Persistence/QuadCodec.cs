using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>
/// Quads as the log holds them, in the order of subjects: for each quad a byte whose lowest four bits say which of subject, predicate, object
/// and graph differ from the quad before (before the first all are 0), then those ids, eight bytes each, lowest byte first.
/// </summary>
internal static class QuadCodec
{
    private const int LongestQuad = 1 + (4 * sizeof(ulong));

    public static void Write(QuadSet quads, IBufferWriter<byte> writer)
    {
        var previous = default(QuadIds);
        var batch = new QuadBatch(1024);
        using var cursor = quads.Scan(default, QuadOrder.Spog, QuadPositions.All);
        while (cursor.Read(batch))
        {
            var target = writer.GetSpan(batch.Count * LongestQuad);
            var at = 0;
            for (var i = 0; i < batch.Count; i++)
            {
                var quad = QuadIds.Of(batch, i);
                at += Write(quad, previous, target[at..]);
                previous = quad;
            }

            writer.Advance(at);
        }
    }

    /// <summary>Adds the quads to the buffer; false if the bytes are no quads.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, QuadBuffer quads)
    {
        Span<ulong> ids = stackalloc ulong[4];
        ids.Clear();
        while (!bytes.IsEmpty)
        {
            var changed = bytes[0];
            bytes = bytes[1..];
            if (changed is 0 or > 15 || bytes.Length < BitOperations.PopCount(changed) * sizeof(ulong))
            {
                return false;
            }

            for (var position = 0; position < 4; position++)
            {
                if ((changed & (1 << position)) != 0)
                {
                    ids[position] = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
                    bytes = bytes[sizeof(ulong)..];
                }
            }

            quads.Add(new QuadIds(ids[0], ids[1], ids[2], ids[3]));
        }

        return true;
    }

    private static int Write(in QuadIds quad, in QuadIds previous, Span<byte> target)
    {
        var (changed, at) = (0, 1);
        for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
        {
            if (quad[position] != previous[position])
            {
                changed |= 1 << (int)position;
                BinaryPrimitives.WriteUInt64LittleEndian(target[at..], quad[position]);
                at += sizeof(ulong);
            }
        }

        target[0] = (byte)changed;
        return at;
    }
}
