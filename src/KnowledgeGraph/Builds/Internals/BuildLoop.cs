using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>
/// Inputs one by one: what is known is taken as it is, the rest goes to several threads, and results come back in the order of the inputs.
/// When an input cannot be read, what came before it is done first, so that the end does not hang on chance.
/// </summary>
internal sealed class BuildLoop<T>(BuildOptions options, CancellationToken cancellationToken)
{
    /// <summary>The result for an input that needs no work, or none. Called by the thread that reads.</summary>
    public Func<BuildInput, T?> Known { get; init; } = _ => default;

    /// <summary>The work, on any thread.</summary>
    public required Func<BuildInput, CancellationToken, T> Work { get; init; }

    /// <summary>Takes a result, in order, and counts it; told whether it was known.</summary>
    public required Func<BuildInput, T, bool, BuildCount> Done { get; init; }

    public BuildSummary Summary { get; private set; }

    public void Run(IEnumerable<BuildInput> inputs)
    {
        using var work = Start();
        using var each = inputs.GetEnumerator();
        while (Next(each, work))
        {
            Give(work, each.Current);
            while (work.IsFull)
            {
                Take(work);
            }
        }

        Finish(work);
    }

    public async Task RunAsync(IAsyncEnumerable<Article> articles)
    {
        using var work = Start();
        await foreach (var article in articles.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Give(work, BuildInput.Of(article));
            while (work.IsFull)
            {
                await TakeAsync(work).ConfigureAwait(false);
            }
        }

        while (!work.IsEmpty)
        {
            await TakeAsync(work).ConfigureAwait(false);
        }
    }

    private OrderedWork<BuildInput, (T Result, bool IsKnown)> Start() => new(options.ThreadCount, (input, token) => (Work(input, token), false), cancellationToken);

    private bool Next(IEnumerator<BuildInput> each, OrderedWork<BuildInput, (T Result, bool IsKnown)> work)
    {
        try
        {
            return each.MoveNext();
        }
        catch when (!cancellationToken.IsCancellationRequested)
        {
            Finish(work);
            throw;
        }
    }

    private void Give(OrderedWork<BuildInput, (T Result, bool IsKnown)> work, BuildInput input)
    {
        cancellationToken.ThrowIfCancellationRequested();
        T? known;
        try
        {
            known = Known(input);
        }
        catch (ArticleFactException error)
        {
            // Facts that were given and cannot be: told when their turn comes.
            work.GiveFailed(input, error);
            return;
        }

        if (known is null)
        {
            work.Give(input, input.Size);
        }
        else
        {
            work.GiveDone(input, (known, true));
        }
    }

    private void Finish(OrderedWork<BuildInput, (T Result, bool IsKnown)> work)
    {
        while (!work.IsEmpty)
        {
            Take(work);
        }
    }

    private void Take(OrderedWork<BuildInput, (T Result, bool IsKnown)> work)
    {
        var (input, output) = work.Take();
        Task.WaitAny([output], CancellationToken.None);
        Take(input, output);
    }

    private async Task TakeAsync(OrderedWork<BuildInput, (T Result, bool IsKnown)> work)
    {
        var (input, output) = work.Take();
        await ((Task)output).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Take(input, output);
    }

    // The task has ended.
    private void Take(BuildInput input, Task<(T Result, bool IsKnown)> output)
    {
        cancellationToken.ThrowIfCancellationRequested();
        (T Result, bool IsKnown) done;
        try
        {
            done = output.GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Tell(input, error);
            return;
        }

        try
        {
            Count(input, Done(input, done.Result, done.IsKnown), done.IsKnown);
        }
        catch (ArticleFactException error)
        {
            Tell(input, error);
        }
    }

    private void Tell(BuildInput input, Exception error)
    {
        var told = new BuildException($"{input.Source}: article '{input.Id}': {error.Message}", error);
        if (options.ErrorHandler is null)
        {
            throw told;
        }

        options.ErrorHandler(new BuildError(input.Source, $"article '{input.Id}': {error.Message}", told));
    }

    private void Count(BuildInput input, BuildCount count, bool isKnown)
    {
        var before = Summary;
        Summary = new BuildSummary(before.Articles + 1, before.Extracted + (isKnown ? 0 : 1), before.Facts + count.Facts, before.Misses + count.Misses);
        options.Progress?.Report(new BuildProgress(input.Source, Summary.Articles, Summary.Extracted, Summary.Facts));
    }
}
