using System.Buffers;
using ZstdSharp;

namespace KnowledgeGraph.Formats.Compression;

/// <summary>Over the managed port of zstd, which .NET 10 has no decoder of its own for. It refuses windows above 128 MiB.</summary>
internal sealed class ZstdBlockDecoder : IBlockDecoder
{
    private readonly Decompressor _decoder = new();

    public string Name => "zstd";

    public bool HasSeveralParts => true;

    public OperationStatus Decode(ReadOnlySpan<byte> packed, Span<byte> unpacked, out int consumed, out int written)
    {
        try
        {
            return _decoder.UnwrapStream(packed, unpacked, out consumed, out written);
        }
        catch (ZstdException)
        {
            (consumed, written) = (0, 0);
            return OperationStatus.InvalidData;
        }
    }

    public void Dispose() => _decoder.Dispose();
}
