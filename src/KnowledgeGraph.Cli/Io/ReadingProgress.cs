using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Cli.Io;

/// <summary>
/// One line on a terminal that tells how far a reading is: quads and megabytes a second, and the share of the file if its length is
/// known. Nothing when nobody watches, and nothing in the first moments.
/// </summary>
internal sealed class ReadingProgress : IDisposable
{
    private const long IntervalMilliseconds = 200;

    private readonly Terminal _terminal;
    private readonly string _name;
    private readonly long? _length;
    private readonly Func<long>? _quads;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _nextAt = IntervalMilliseconds;
    private bool _isShown;

    private ReadingProgress(Terminal terminal, string name, long? length, Func<long>? quads)
    {
        _terminal = terminal;
        _name = name;
        _length = length;
        _quads = quads;
    }

    /// <summary>Null if nothing is to be shown.</summary>
    public static ReadingProgress? Begin(Terminal terminal, DataFile file, MeasuredStream stream, Func<long>? quads)
    {
        if (!file.Request.ShowsProgress || !terminal.IsInteractive)
        {
            return null;
        }

        long? length = file.IsStandardInput ? null : new FileInfo(file.Path).Length;
        var progress = new ReadingProgress(terminal, file.IsStandardInput ? "-" : Path.GetFileName(file.Path), length is > 0 ? length : null, quads);
        stream.OnRead = progress.Show;
        return progress;
    }

    /// <summary>Takes the line away, until it is shown again.</summary>
    public void Hide()
    {
        if (_isShown)
        {
            _terminal.Error.Write("\r\e[K");
            _isShown = false;
        }
    }

    public void Dispose() => Hide();

    private static string Amount(long quads, long milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"  {quads / 1e6:0.00} M quads  {quads / 1e3 / milliseconds:0.00} M/s");

    private void Show(long bytes)
    {
        var elapsed = _clock.ElapsedMilliseconds;
        if (elapsed < _nextAt)
        {
            return;
        }

        _nextAt = elapsed + IntervalMilliseconds;
        _isShown = true;
        var quads = _quads is null ? "" : Amount(_quads(), elapsed);
        var share = _length is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  {Math.Min(100, bytes * 100 / _length.Value)} %");
        _terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{_name}{quads}{share}  {bytes / 1e3 / elapsed:0.0} MB/s"));
    }
}
