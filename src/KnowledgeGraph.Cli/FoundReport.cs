using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary>
/// What <c>kg build</c> says of its inputs: one line for each when it is done, in their order, and before it the why-not list if it is asked
/// for. Counts only, so that memory stays the same.
/// </summary>
/// <param name="say">Writes a line.</param>
/// <param name="inputs">The names of the inputs.</param>
/// <param name="isQuiet">Whether nothing is said of an input that gave nothing: its error has been told, or nothing of it is new.</param>
/// <param name="explainMisses">Whether the why-not list is asked for.</param>
/// <param name="trace">Reads an article once more, stage by stage; null where nobody asks.</param>
internal sealed class FoundReport(
    Action<string> say, IReadOnlyList<string> inputs, Func<string, bool> isQuiet, bool explainMisses, Func<Article, ExtractionTrace>? trace)
{
    private const int ShownLength = 120;

    private int _at;
    private FoundCounts _counts = new();

    /// <summary>Counts an article of an input; those before it are done then.</summary>
    public void Add(string input, ArticleFacts found)
    {
        while (_at < inputs.Count && inputs[_at] != input)
        {
            Done();
        }

        _counts.Add(found);
        if (trace is not null)
        {
            foreach (var line in TraceText.Lines(trace(found.Article)))
            {
                say(line);
            }
        }

        if (explainMisses)
        {
            Explain(found);
        }
    }

    /// <summary>Says the rest.</summary>
    public void Finish()
    {
        while (_at < inputs.Count)
        {
            Done();
        }
    }

    private void Done()
    {
        if (_counts.Articles > 0 || !isQuiet(inputs[_at]))
        {
            say($"{inputs[_at]}: {_counts}");
            foreach (var line in explainMisses ? _counts.Misses() : [])
            {
                say(line);
            }
        }

        _at++;
        _counts = new FoundCounts();
    }

    private void Explain(ArticleFacts article)
    {
        foreach (var miss in article.Misses)
        {
            say(string.Create(CultureInfo.InvariantCulture, $"  {article.Article.Id} {miss.Where.Start}..{miss.Where.End} {miss.Code}: {miss.Reason} «{Shown(miss.Where.Exact)}»"));
        }

        if (article.Misses.Count == 0 && article.Facts.All(fact => fact is StatementFact { Subject: Article }))
        {
            say($"  {article.Article.Id}: beyond what the page says of itself, no sentence holds a word that facts are found by");
        }
    }

    private static string Shown(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length <= ShownLength ? line : line[..ShownLength] + "…";
    }
}
