using System.Buffers;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>A stream into a buffer writer.</summary>
internal sealed class BufferWriterStream(IBufferWriter<byte> writer) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => writer.Write(buffer);
}
