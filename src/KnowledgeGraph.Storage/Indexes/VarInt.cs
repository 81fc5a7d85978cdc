using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Numbers of seven bits a byte, lowest first, the top bit saying that more follow.</summary>
internal static class VarInt
{
    public static void Write(IBufferWriter<byte> writer, ulong value)
    {
        var span = writer.GetSpan(10);
        var at = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[at++] = (byte)(value | 0x80);
        }

        span[at++] = (byte)value;
        writer.Advance(at);
    }

    /// <summary>Reads numbers that may not be what was written.</summary>
    public ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        public ulong Read()
        {
            var value = 0UL;
            for (var shift = 0; shift < 64; shift += 7)
            {
                if (_at >= _bytes.Length)
                {
                    break;
                }

                var part = _bytes[_at++];
                value |= (ulong)(part & 0x7F) << shift;
                if (part < 0x80)
                {
                    return value;
                }
            }

            Fail();
            return 0;
        }

        public long ReadCount()
        {
            var value = Read();
            return value <= long.MaxValue ? (long)value : Fail();
        }

        /// <summary>The number of things to come, each of at least so many bytes.</summary>
        public int ReadLength(int bytesEach) => ReadBelow(((_bytes.Length - _at) / bytesEach) + 1);

        public int ReadBelow(int limit)
        {
            var value = Read();
            return value < (ulong)limit ? (int)value : (int)Fail();
        }

        [DoesNotReturn]
        private static long Fail() => throw new StoreException(StoreError.Corrupt, "The statistics of an index are not what was written.");
    }
}
