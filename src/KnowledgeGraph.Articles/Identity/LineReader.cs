using System.Text;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Lines of UTF-8 text, a byte order mark apart. A line beyond a limit, or bytes that are no UTF-8, are a <see cref="FormatException"/> with the line.</summary>
internal sealed class LineReader(Stream stream, int longest) : IDisposable
{
    private readonly StreamReader _reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    private readonly StringBuilder _line = new();

    /// <summary>The next line without its end; null after the last.</summary>
    public string? Next(int number)
    {
        _line.Clear();
        for (var c = Read(number); ; c = Read(number))
        {
            if (c < 0)
            {
                return _line.Length == 0 ? null : _line.ToString();
            }

            if (c == '\n')
            {
                return _line.ToString();
            }

            if (_line.Length == longest)
            {
                throw new FormatException($"line {number}: longer than {longest} characters");
            }

            _line.Append((char)c);
        }
    }

    public void Dispose() => _reader.Dispose();

    private int Read(int number)
    {
        try
        {
            return _reader.Read();
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException($"line {number} or soon after it: bytes that are no UTF-8", e);
        }
    }
}
