using System.Diagnostics;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Runs a query cold and warm. Each run begins with the text and reads all terms of all rows, as a program that asks does. Short ones run many
/// times between two looks at the clock, for the clock of CPU time costs microseconds itself.
/// </summary>
internal sealed class QueryMeasure(QuadStore store, SparqlEngine engine, SparqlFiguresOptions options)
{
    private const double ShortestSample = 10;
    private const double LongestPlanning = 200;

    private string _row = "";
    private long _characters;

    public QueryFigure Run(QueryFile query)
    {
        try
        {
            return Measured(query);
        }
        catch (SparqlLimitException exception)
        {
            return new QueryFigure { Query = query, Failure = exception.Limit == nameof(SparqlOptions.Timeout) ? "T" : "M" };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new QueryFigure { Query = query, Failure = $"E {exception.GetType().Name}: {exception.Message}" };
        }
    }

    private static double Cpu => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private QueryFigure Measured(QueryFile query)
    {
        Quiet();
        var start = Cpu;
        var rows = Once(query.Text);
        var cold = Cpu - start;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _ = Once(query.Text);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var samples = Samples(() => Once(query.Text), options.WarmMilliseconds, options.Repeat);
        var parsed = SparqlQuery.Parse(query.Text);
        var plans = Samples(() => engine.Explain(SparqlQuery.Parse(query.Text), store).Length, LongestPlanning, options.Repeat);
        return new QueryFigure
        {
            Query = query,
            Rows = rows,
            Row = rows == 1 ? _row : "",
            Cold = cold,
            Best = samples.Min(),
            Runs = samples.Count,
            Warm = Median(samples),
            Plan = Median(plans),
            Allocated = allocated,
            Profile = options.Profile || options.Plans ? engine.Explain(parsed, store, run: true) : "",
        };
    }

    /// <summary>CPU milliseconds of a run, so often as was asked for or fits in the time.</summary>
    private static List<double> Samples(Func<long> work, double milliseconds, int most)
    {
        var wall = Stopwatch.StartNew();
        var (samples, runs) = (new List<double>(), 1);
        while (samples.Count < most && (samples.Count == 0 || wall.Elapsed.TotalMilliseconds < milliseconds))
        {
            var start = Cpu;
            for (var run = 0; run < runs; run++)
            {
                _ = work();
            }

            var used = Cpu - start;
            if (used < ShortestSample && wall.Elapsed.TotalMilliseconds < milliseconds)
            {
                runs = (int)Math.Ceiling(runs * Math.Clamp(1.2 * ShortestSample / Math.Max(used, 0.001), 1.5, 100));
                continue;
            }

            samples.Add(used / runs);
        }

        return samples;
    }

    private static void Quiet()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private long Once(string text)
    {
        var query = SparqlQuery.Parse(text);
        switch (query.Form)
        {
            case SparqlQueryForm.Ask:
                _row = engine.Ask(query, store) ? "true" : "false";
                return 1;
            case SparqlQueryForm.Select:
                return Rows(query);
            default:
                var triples = 0L;
                foreach (var triple in engine.Construct(query, store))
                {
                    Read(triple.Subject);
                    Read(triple.Predicate);
                    Read(triple.Object);
                    triples++;
                }

                return triples;
        }
    }

    private long Rows(SparqlQuery query)
    {
        using var solutions = engine.Select(query, store);
        var rows = 0L;
        foreach (var solution in solutions)
        {
            for (var i = 0; i < solution.Count; i++)
            {
                Read(solution[i]);
            }

            if (rows++ == 0)
            {
                _row = string.Join(' ', Enumerable.Range(0, solution.Count).Select(i => Text(solution[i])));
            }
        }

        return rows;
    }

    private void Read(Term? term) => _characters += Text(term).Length;

    private static string Text(Term? term) => term switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        BlankNode node => node.Label,
        _ => "",
    };
}
