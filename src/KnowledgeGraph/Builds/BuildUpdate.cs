using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>
/// An update of a build: articles in, and at the end all at once. What it has found is kept also where it does not come to its end, so that the
/// next one goes on there. For one thread at a time.
/// </summary>
/// <example>
/// <code>
/// using BuildUpdate update = state.Begin(BuildScope.Changes);
/// update.Add(BuildInput.ReadFile("today.jsonl"));
/// update.Remove("withdrawn-article");
/// BuildReport report = update.Commit();
/// </code>
/// </example>
public sealed class BuildUpdate : IDisposable
{
    private readonly BuildState _state;
    private readonly BuildScope _scope;
    private readonly Dictionary<string, StateEntry> _next;
    private readonly Dictionary<string, HashSet<string>> _before = new(StringComparer.Ordinal);
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);
    private bool _hasEnded;

    internal BuildUpdate(BuildState state, BuildScope scope)
    {
        (_state, _scope) = (state, scope);
        _next = scope == BuildScope.Changes ? new(state.Entries, StringComparer.Ordinal) : new(StringComparer.Ordinal);
        foreach (var entry in state.Entries.Values)
        {
            Keys(_before, entry.Id).Add(entry.Key);
        }
    }

    /// <summary>Adds articles, finding the facts of those that are new or have changed, several at once.</summary>
    /// <exception cref="BuildException">An article cannot be used. What was found before is kept.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. What was found before is kept.</exception>
    public BuildSummary Add(IEnumerable<BuildInput> inputs, BuildOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ThrowIfEnded();
        options ??= BuildOptions.Default;
        var loop = new BuildLoop<Step>(options, cancellationToken)
        {
            Known = input => Key(input) is { } key && _state.Known.TryGetValue(key, out var entry) ? new Step(entry, null, null) : null,
            Work = Find,
            Done = (input, step, _) => Take(input, step, options),
        };
        loop.Run(inputs);
        return loop.Summary;
    }

    /// <summary>Takes the articles of an id out; false if there are none.</summary>
    public bool Remove(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        ThrowIfEnded();
        var keys = _next.Values.Where(entry => entry.Id == articleId).Select(entry => entry.Key).ToList();
        keys.ForEach(key => _next.Remove(key));
        return keys.Count > 0;
    }

    /// <summary>Makes the update the build's new state, durably and at once, and ends it.</summary>
    /// <exception cref="IOException">It could not be written; the build is as it was.</exception>
    public BuildReport Commit()
    {
        ThrowIfEnded();
        var after = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var entry in _next.Values)
        {
            Keys(after, entry.Id).Add(entry.Key);
        }

        List<string> kept = [.. after.Keys.Where(_before.ContainsKey)];
        var report = new BuildReport(
            [.. after.Keys.Where(id => !_before.ContainsKey(id)).Order(StringComparer.Ordinal)],
            [.. kept.Where(id => !after[id].SetEquals(_before[id])).Order(StringComparer.Ordinal)],
            [.. _before.Keys.Where(id => !after.ContainsKey(id)).Order(StringComparer.Ordinal)],
            kept.Count(id => after[id].SetEquals(_before[id])));
        if (report.Added.Count + report.Changed.Count + report.Removed.Count > 0)
        {
            _state.Commit(_next);
        }

        Dispose();
        return report;
    }

    /// <summary>Ends the update; without <see cref="Commit"/> the build stays what it was.</summary>
    public void Dispose()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            _state.End();
        }
    }

    private static HashSet<string> Keys(Dictionary<string, HashSet<string>> ids, string id) =>
        ids.TryGetValue(id, out var keys) ? keys : ids[id] = new HashSet<string>(StringComparer.Ordinal);

    private string? Key(BuildInput input) => input.Facts is { } given ? FactLedger.Hash(given) : _state.Extraction.Key(input.Article!);

    private Step Find(BuildInput input, CancellationToken cancellationToken)
    {
        var facts = _state.Extraction.Facts(input, cancellationToken);
        return new Step(null, SegmentRecord.Make(Key(input) ?? FactLedger.Hash(facts), input.Facts is not null, facts), facts);
    }

    // In the order of the inputs, by the thread that reads them.
    private BuildCount Take(BuildInput input, Step step, BuildOptions options)
    {
        if (_scope == BuildScope.Changes && _replaced.Add(input.Id))
        {
            Remove(input.Id);
        }

        var entry = step.Entry;
        if (entry is null && !_state.Known.TryGetValue(SegmentRecord.Key(step.Record), out entry))
        {
            entry = _state.Segments.Append(step.Record, input.Id);
            _state.Known.Add(entry.Key, entry);
        }

        _next[entry.Key] = entry;
        if (step.Facts is null)
        {
            return default;
        }

        options.Found?.Invoke(input.Source, step.Facts);
        return BuildCount.Of(step.Facts);
    }

    private void ThrowIfEnded() => ObjectDisposedException.ThrowIf(_hasEnded, this);

    private sealed record Step(StateEntry? Entry, byte[]? Record, ArticleFacts? Facts);
}
