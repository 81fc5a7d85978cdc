using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>Does with a text all that an application does: parse, ask for warnings, explain, run to the end. Updates are taken back.</summary>
internal sealed class HostileRequest(Dataset data, SparqlOptions options)
{
    private static readonly SparqlParseOptions Parsing = new() { BaseIri = "http://e/" };

    private readonly SparqlEngine _engine = new(options);

    /// <summary>How it ended: <c>done</c>, or the name of the limit or the code of the error.</summary>
    /// <param name="text">The request.</param>
    /// <param name="isUpdate">Whether it is an update.</param>
    /// <param name="parsed">Called between parsing and running.</param>
    /// <param name="cancellation">Stops the run.</param>
    public string Run(string text, bool isUpdate, Action parsed, CancellationToken cancellation)
    {
        try
        {
            if (isUpdate)
            {
                var update = SparqlUpdate.Parse(text, Parsing);
                _ = update.Warnings;
                parsed();
                _engine.Analyze(update, data, cancellation);
            }
            else
            {
                var query = SparqlQuery.Parse(text, Parsing);
                _ = query.Warnings;
                parsed();
                Run(query, cancellation);
            }

            return "done";
        }
        catch (SparqlSyntaxException error)
        {
            return error.Diagnostic.Code;
        }
        catch (SparqlLimitException error)
        {
            return error.Limit;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return "cancelled";
        }
        catch (Exception error) when (error is SparqlUpdateException or SparqlServiceException)
        {
            return error.GetType().Name;
        }
    }

    private void Run(SparqlQuery query, CancellationToken cancellation)
    {
        switch (query.Form)
        {
            case SparqlQueryForm.Select:
                using (var rows = _engine.Select(query, data, cancellation))
                {
                    foreach (var row in rows)
                    {
                        GC.KeepAlive(row);
                    }
                }

                break;
            case SparqlQueryForm.Ask:
                _engine.Ask(query, data, cancellation);
                break;
            default:
                foreach (var triple in _engine.Construct(query, data, cancellation))
                {
                    GC.KeepAlive(triple);
                }

                break;
        }
    }
}
