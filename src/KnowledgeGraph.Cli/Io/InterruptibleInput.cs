namespace KnowledgeGraph.Cli.Io;

/// <summary>
/// Standard input whose reading ends at an interruption, also while nothing comes. .NET cannot take back a read from a console or a
/// pipe, so a read that is given up goes on, into a buffer that nobody looks at any more.
/// </summary>
internal sealed class InterruptibleInput(Stream inner, CancellationToken interrupt) : ForwardStream(inner)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (_start == _end)
        {
            var reading = Task.Run(() => Inner.Read(_buffer, 0, _buffer.Length), CancellationToken.None);
            _end = reading.WaitAsync(interrupt).GetAwaiter().GetResult();
            _start = 0;
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
