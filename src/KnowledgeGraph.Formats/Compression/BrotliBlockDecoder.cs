using System.Buffers;
using System.IO.Compression;

namespace KnowledgeGraph.Formats.Compression;

internal sealed class BrotliBlockDecoder : IBlockDecoder
{
    private BrotliDecoder _decoder;

    public string Name => "Brotli";

    public bool HasSeveralParts => false;

    public OperationStatus Decode(ReadOnlySpan<byte> packed, Span<byte> unpacked, out int consumed, out int written) =>
        _decoder.Decompress(packed, unpacked, out consumed, out written);

    public void Dispose() => _decoder.Dispose();
}
