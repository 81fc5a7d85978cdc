using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Memory that the garbage collector neither moves nor scans. It is freed when nobody has the object any more, never before: a reader
/// that works with <see cref="Start"/> holds the object until it is done (<see cref="GC.KeepAlive"/>).
/// </summary>
internal sealed unsafe class NativeBlock
{
    private const int CacheLine = 64;

    /// <summary>Allocates; what the bytes are is not defined unless <paramref name="zeroed"/>.</summary>
    public NativeBlock(long length, bool zeroed)
    {
        Length = length;
        Start = (byte*)NativeMemory.AlignedAlloc((nuint)length, length >= HugePages.Bytes ? (nuint)HugePages.Bytes : CacheLine);
        HugePages.Advise(Start, (nuint)length);
        if (zeroed)
        {
            NativeMemory.Clear(Start, (nuint)length);
        }

        GC.AddMemoryPressure(length);
    }

    ~NativeBlock() => Free();

    public byte* Start { get; private set; }

    public long Length { get; }

    /// <summary>Frees the memory at once: only for who knows that nobody else has it.</summary>
    public void Free()
    {
        if (Start != null)
        {
            NativeMemory.AlignedFree(Start);
            GC.RemoveMemoryPressure(Length);
            Start = null;
        }
    }
}
