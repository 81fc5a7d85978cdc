using KnowledgeGraph.Articles;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The inputs of <c>kg build</c> one by one, with what is said of each and what is wrong with it.</summary>
internal sealed class BuildFeed : IDisposable
{
    private const string StandardInput = "standard input";

    private readonly Terminal _terminal;
    private readonly BuildRequest _request;
    private readonly CancellationToken _cancellation;
    private readonly IReadOnlyList<string> _files;
    private readonly BuildProgressLine? _progress;
    private readonly FoundReport _report;
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private int _worst;
    private bool _hasRefused;

    public BuildFeed(Terminal terminal, BuildRequest request, CancellationToken cancellation)
    {
        (_terminal, _request, _cancellation) = (terminal, request, cancellation);
        _files = [.. request.Inputs.SelectMany(Expand)];
        _progress = request.ShowsProgress && terminal.IsInteractive ? new BuildProgressLine(terminal) : null;
        _report = new FoundReport(Say, [.. _files.Select(Name)], input => request.StateFolder is not null || _failed.Contains(input), request.ExplainsMisses, request.Traces ? article => FactExtractor.Default.Trace(article, request.Options.Extraction, cancellation) : null);
    }

    /// <summary>How the library works through the inputs: it ends at the first error, or it tells all and <see cref="Finish"/> makes the end.</summary>
    public BuildOptions Options(bool stopsAtErrors) => new()
    {
        Threads = _request.Threads,
        ErrorHandler = stopsAtErrors && !_request.SkipsErrors ? null : Tell,
        Progress = _progress,
        Found = _report.Add,
    };

    public IEnumerable<BuildInput> Inputs(BuildOptions options) => _files.SelectMany(file => file == OutputTarget.Standard
        ? BuildInput.Read(_terminal.Input, StandardInput, "stdin", options, _cancellation)
        : BuildInput.ReadFile(file, options, _cancellation));

    /// <summary>The options of the graph: what cannot be written is told and left out if errors are skipped.</summary>
    public KnowledgeBaseOptions Graph => _request.SkipsErrors ? _request.Options with { Refused = Tell } : _request.Options;

    /// <summary>The exit code so far.</summary>
    public int Code => !_request.SkipsErrors ? _worst : _failed.Count > 0 || _hasRefused ? ExitCode.Skipped : ExitCode.Ok;

    /// <summary>Says what is left to say of the inputs, and whether the graph may be written.</summary>
    public bool Finish()
    {
        _report.Finish();
        _progress?.Hide();
        if (Code is ExitCode.Ok or ExitCode.Skipped)
        {
            return true;
        }

        _terminal.Say($"kg: {_failed.Count} of {_files.Count} inputs cannot be read; nothing is written");
        return false;
    }

    public void Dispose() => _progress?.Hide();

    private void Say(string message)
    {
        _progress?.Hide();
        _terminal.Say(message);
    }

    private void Tell(BuildError error)
    {
        _failed.Add(error.Source);
        _worst = Math.Max(_worst, Failures.Of(error));
        Say(_request.SkipsErrors ? $"kg: skipped: {error}" : error.ToString());
    }

    private void Tell(RefusedFact fact)
    {
        _hasRefused = true;
        Say($"kg: skipped: article '{fact.Article.Id}': a fact was left out: {fact.Reason}");
    }

    private static string Name(string file) => file == OutputTarget.Standard ? StandardInput : file;

    private static IEnumerable<string> Expand(string input)
    {
        if (input == OutputTarget.Standard || File.Exists(input))
        {
            return [input];
        }

        if (!Directory.Exists(input))
        {
            throw new FileNotFoundException($"'{input}' is no file and no folder");
        }

        var files = KnowledgeBase.ArticleFiles(input);
        return files.Count > 0 ? files : throw new InvalidDataException($"the folder '{input}' holds no .txt, .html, .htm or .jsonl file");
    }
}
