using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>One line on a terminal that tells how far a build is; nothing in the first moments.</summary>
internal sealed class BuildProgressLine(Terminal terminal) : IProgress<BuildProgress>
{
    private const long IntervalMilliseconds = 200;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _nextAt = IntervalMilliseconds;
    private bool _isShown;

    public void Report(BuildProgress value)
    {
        var elapsed = _clock.ElapsedMilliseconds;
        if (elapsed >= _nextAt)
        {
            _nextAt = elapsed + IntervalMilliseconds;
            _isShown = true;
            terminal.Error.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"\r\e[K{value.Articles} articles  {value.Facts} facts  {value.Extracted * 1000.0 / elapsed:0} articles/s  {Path.GetFileName(value.Source)}"));
        }
    }

    /// <summary>Takes the line away, until it is shown again.</summary>
    public void Hide()
    {
        if (_isShown)
        {
            terminal.Error.Write("\r\e[K");
            _isShown = false;
        }
    }
}
