using System.Text.Unicode;
using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>
/// N-Triples and N-Quads (RDF 1.2 N-Triples, section 2; N-Quads, section 2) in pieces. Whole lines are read where they lie, block by
/// block so that a block is still in the processor's cache when it is read after the check for UTF-8. An error costs its line only.
/// </summary>
internal sealed class LineParser(ReaderContext context, bool quads) : RdfParser
{
    private const int BlockSize = 1 << 16;

    private readonly LineTools _tools = new(context, quads);

    /// <summary>Leading bytes of the next piece that hold no line end, because they were looked through before.</summary>
    private int _searched;

    /// <summary>How long an unfinished line must be to be looked at before its end has come.</summary>
    private int _nextAttempt = BlockSize;

    /// <summary>Whether the rest of the present line is passed over: a comment, or behind an error.</summary>
    private bool _skipping;

    public override bool ChecksUtf8 => true;

    public override bool ResumesCheaply => true;

    public override int Parse(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        var at = 0;
        if (context.BytesBefore == 0)
        {
            if (!isFinal && bytes.Length < 3 && ReaderContext.ByteOrderMark.StartsWith(bytes))
            {
                return 0;
            }

            at = bytes.StartsWith(ReaderContext.ByteOrderMark) ? 3 : 0;
        }

        var end = isFinal ? bytes.Length : LastLineEnd(bytes);
        while (at < end)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var stop = BlockEnd(bytes, at, end);
            ReadBlock(bytes, at, stop);
            at = stop;
        }

        if (!isFinal)
        {
            at = ReadUnfinished(bytes, at);
            _searched = bytes.Length - at;
        }

        return at;
    }

    /// <summary>Behind the last line end, 0 if there is none.</summary>
    private int LastLineEnd(ReadOnlySpan<byte> bytes)
    {
        var searched = Math.Min(_searched, bytes.Length);
        var last = bytes[searched..].LastIndexOfAny((byte)'\n', (byte)'\r');
        return last < 0 ? 0 : searched + last + 1;
    }

    private static int BlockEnd(ReadOnlySpan<byte> bytes, int at, int end)
    {
        if (end - at <= BlockSize)
        {
            return end;
        }

        var last = bytes.Slice(at, BlockSize).LastIndexOfAny((byte)'\n', (byte)'\r');
        if (last >= 0)
        {
            return at + last + 1;
        }

        var next = bytes[(at + BlockSize)..end].IndexOfAny((byte)'\n', (byte)'\r');
        return next < 0 ? end : at + BlockSize + next + 1;
    }

    private void ReadBlock(ReadOnlySpan<byte> bytes, int at, int end)
    {
        if (_skipping)
        {
            var lineEnd = bytes[at..end].IndexOfAny((byte)'\n', (byte)'\r');
            at = lineEnd < 0 ? end : at + lineEnd;
            _skipping = lineEnd < 0;
        }

        if (Utf8.IsValid(bytes[at..end]))
        {
            ReadLines(bytes, at, end);
        }
        else
        {
            ReadLineByLine(bytes, at, end);
        }
    }

    private void ReadLines(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var reader = new LineReader(bytes[..end], at, _tools);
        while (true)
        {
            try
            {
                reader.ReadLines();
                return;
            }
            catch (RdfSyntaxException error) when (reader.Failed)
            {
                context.Recover(error);
                reader.SkipLine();
            }
        }
    }

    /// <summary>Some line holds bytes that are not UTF-8: that is the error of that line alone.</summary>
    private void ReadLineByLine(ReadOnlySpan<byte> bytes, int at, int end)
    {
        while (at < end)
        {
            var next = bytes[at..end].IndexOfAny((byte)'\n', (byte)'\r');
            var stop = next < 0 ? end : at + next + 1;
            var valid = Utf8Prefix.Length(bytes[at..stop]);
            if (at + valid == stop)
            {
                ReadLines(bytes, at, stop);
            }
            else
            {
                context.Recover(context.NotUtf8(bytes[..stop], at + valid));
            }

            at = stop;
        }
    }

    /// <summary>
    /// The line that has not ended yet. It waits for its end, unless it has grown so long that its end may never come: then what there
    /// is of it must be the beginning of a statement within the limits. Gives how far it is done with.
    /// </summary>
    private int ReadUnfinished(ReadOnlySpan<byte> bytes, int at)
    {
        if (_skipping)
        {
            return bytes.Length;
        }

        // Blanks before the statement need not wait.
        var text = bytes[at..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        at = text < 0 ? bytes.Length : at + text;
        var length = bytes.Length - at;
        if (length < _nextAttempt)
        {
            _nextAttempt = at == 0 ? _nextAttempt : BlockSize;
            return at;
        }

        var limit = context.Options.MaxTermLength;
        _nextAttempt = length <= limit ? (int)Math.Min(2L * length, limit + 1L) : (int)Math.Min(2L * length, int.MaxValue);
        try
        {
            _skipping = MustSkip(bytes, at);
        }
        catch (RdfSyntaxException error)
        {
            context.Recover(error);
            _skipping = true;
        }

        if (!_skipping && length > (4L * limit) + BlockSize)
        {
            throw context.Limit(bytes, at, nameof(RdfReaderOptions.MaxTermLength), limit);
        }

        _nextAttempt = _skipping ? BlockSize : _nextAttempt;
        return _skipping ? bytes.Length : at;
    }

    /// <summary>Whether nothing more than a comment can come on this line.</summary>
    private bool MustSkip(ReadOnlySpan<byte> bytes, int at)
    {
        var valid = at + Utf8Prefix.Length(bytes[at..]);
        if (valid < bytes.Length && !Utf8Prefix.MayBeCut(bytes[valid..]))
        {
            throw context.NotUtf8(bytes, valid);
        }

        var reader = new LineReader(bytes[..valid], at, _tools);
        try
        {
            if (!reader.TryUnfinishedLine())
            {
                return false;
            }
        }
        catch (RdfSyntaxException error) when (reader.RanOut && !error.IsLimit)
        {
            return bytes.Length - reader.Token <= context.Options.MaxTermLength
                ? false
                : throw context.Limit(bytes, reader.Token, nameof(RdfReaderOptions.MaxTermLength), context.Options.MaxTermLength);
        }

        return true;
    }
}
