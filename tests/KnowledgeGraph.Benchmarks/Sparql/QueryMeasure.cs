using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Runs a query cold and warm. Each run begins with the text and reads all terms of all rows, as a program that asks does.</summary>
internal sealed class QueryMeasure(QuadStore store, SparqlEngine engine, SparqlFiguresOptions options)
{
    private const double LongestPlanning = 200;

    private string _row = "";
    private long _characters;

    /// <summary>Runs a query, and what is its floor, if there is one.</summary>
    public QueryFigure Run(QueryFile query, Func<long>? floor)
    {
        try
        {
            return Measured(query, floor);
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

    private QueryFigure Measured(QueryFile query, Func<long>? floor)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Samples.Cpu;
        var answer = Once(query.Text);
        var cold = Samples.Cpu - start;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _ = Once(query.Text);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var samples = Samples.Take(() => Once(query.Text).Rows, options.WarmMilliseconds, options.Repeat);
        var plans = Samples.Take(() => engine.Explain(SparqlQuery.Parse(query.Text), store).ToString().Length, LongestPlanning, options.Repeat);
        return new QueryFigure
        {
            Query = query,
            Answer = answer,
            Cold = cold,
            Best = samples.Min(),
            Count = samples.Count,
            Warm = Samples.Median(samples),
            Plan = Samples.Median(plans),
            Allocated = allocated,
            Floor = floor is null ? null : Samples.Median(Samples.Take(floor, options.WarmMilliseconds, options.Repeat)),
            FloorCount = floor?.Invoke(),
            Profile = options.Profile || options.Plans ? engine.Analyze(SparqlQuery.Parse(query.Text), store).ToString() : "",
        };
    }

    private Answer Once(string text)
    {
        var query = SparqlQuery.Parse(text);
        _row = "";
        return query.Form switch
        {
            SparqlQueryForm.Ask => Answer.Of(1, engine.Ask(query, store) ? "true" : "false"),
            SparqlQueryForm.Select => Answer.Of(Rows(query), _row),
            _ => Answer.Of(Triples(query), ""),
        };
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

    private long Triples(SparqlQuery query)
    {
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

    private void Read(Term? term) => _characters += Text(term).Length;

    private static string Text(Term? term) => term switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        BlankNode node => node.Label,
        _ => "",
    };
}
