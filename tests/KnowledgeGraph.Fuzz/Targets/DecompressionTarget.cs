using System.Text;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>Unpacking: any bytes are unpacked within the limits or refused, all at once as byte by byte.</summary>
internal sealed class DecompressionTarget(RdfCompression compression) : FuzzTarget(compression.Name)
{
    private const int MostBytes = 1 << 18;
    private static readonly CompressionLimits Limits = new() { MaxOutputBytes = MostBytes, RatioGrace = 1 << 12 };

    public override IReadOnlyList<string> Samples => [];

    public override IEnumerable<byte[]> Packed()
    {
        foreach (var text in (string[])["", "a", "<http://e.org/s> <http://e.org/p> \"o\" .\n", new string('x', 5000)])
        {
            var packed = new MemoryStream();
            using (var stream = compression.OpenWrite(packed))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

            yield return packed.ToArray();
        }
    }

    public override bool Run(byte[] input)
    {
        var whole = Unpack(input, 1 << 12);
        var slow = Unpack(input, 1 + (input.Length % 7));

        // The zstd library checks a frame's declared length only where the whole frame fits the buffer.
        var oneOnly = (whole is null) != (slow is null) && compression != RdfCompression.Zstd;
        if (oneOnly || (whole is not null && slow is not null && !whole.AsSpan().SequenceEqual(slow)))
        {
            throw new FuzzFailure($"Unpacked at once: {whole?.Length} bytes; in small reads: {slow?.Length} bytes.");
        }

        return whole is { Length: <= MostBytes } ? true
            : whole is null ? false
            : throw new FuzzFailure($"{whole.Length} bytes passed the limit of {MostBytes}.");
    }

    private byte[]? Unpack(byte[] input, int size)
    {
        try
        {
            using var stream = compression.OpenRead(new MemoryStream(input), Limits);
            var unpacked = new MemoryStream();
            var buffer = new byte[size];
            while (stream.Read(buffer) is > 0 and var read)
            {
                unpacked.Write(buffer.AsSpan(0, read));
            }

            return unpacked.ToArray();
        }
        catch (RdfSyntaxException)
        {
            return null;
        }
    }
}
