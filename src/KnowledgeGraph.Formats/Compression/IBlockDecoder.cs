using System.Buffers;

namespace KnowledgeGraph.Formats.Compression;

/// <summary>A decoder that is given packed bytes piece by piece.</summary>
internal interface IBlockDecoder : IDisposable
{
    /// <summary>The compression's name in messages.</summary>
    string Name { get; }

    /// <summary>Whether more packed data may follow an end; if not, anything there is an error.</summary>
    bool HasSeveralParts { get; }

    /// <summary>
    /// Unpacks as much as goes: <see cref="OperationStatus.Done"/> at the end of the data or of a part of them,
    /// <see cref="OperationStatus.InvalidData"/> if they are corrupt.
    /// </summary>
    OperationStatus Decode(ReadOnlySpan<byte> packed, Span<byte> unpacked, out int consumed, out int written);
}
