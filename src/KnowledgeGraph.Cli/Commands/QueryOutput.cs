using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Runs a query of one form and writes its answer in the chosen format, or only counts it.</summary>
internal abstract class QueryOutput
{
    /// <summary>The output for a form of query; a format that does not fit it is an error of usage.</summary>
    public static QueryOutput For(SparqlQueryForm form, string? formatName) => form switch
    {
        SparqlQueryForm.Select => new Rows(ResultsFormat(formatName)),
        SparqlQueryForm.Ask => new Answer(ResultsFormat(formatName)),
        _ => new Triples(FormatNames.Writable(TriplesFormat(formatName))),
    };

    /// <summary>Runs the query; the rows or triples are written if there is an output, and counted.</summary>
    public abstract long Run(SparqlEngine engine, SparqlQuery query, IQuadSource source, Stream? output, CancellationToken cancellation);

    private static SparqlResultsFormat ResultsFormat(string? name)
    {
        if (name is null)
        {
            return SparqlResultsFormat.Table;
        }

        return SparqlResultsFormat.FromName(name)
            ?? throw new UsageException($"'{name}' is not a format of results; formats are {string.Join(' ', SparqlResultsFormat.All.Select(format => format.Name))}");
    }

    private static RdfFormat TriplesFormat(string? name)
    {
        if (name is null)
        {
            return RdfFormat.Turtle;
        }

        return SparqlResultsFormat.FromName(name) is null
            ? FormatNames.Rdf(name)
            : throw new UsageException($"CONSTRUCT gives triples, and {name} is for rows; give an RDF format such as turtle");
    }

    private sealed class Rows(SparqlResultsFormat format) : QueryOutput
    {
        public override long Run(SparqlEngine engine, SparqlQuery query, IQuadSource source, Stream? output, CancellationToken cancellation)
        {
            using var solutions = engine.Select(query, source, cancellation);
            return output is null ? solutions.LongCount() : SparqlResultsWriter.Write(solutions, format, output);
        }
    }

    private sealed class Answer(SparqlResultsFormat format) : QueryOutput
    {
        public override long Run(SparqlEngine engine, SparqlQuery query, IQuadSource source, Stream? output, CancellationToken cancellation)
        {
            var answer = engine.Ask(query, source, cancellation);
            if (output is not null)
            {
                SparqlResultsWriter.Write(answer, format, output);
            }

            return 1;
        }
    }

    private sealed class Triples(RdfFormat format) : QueryOutput
    {
        public override long Run(SparqlEngine engine, SparqlQuery query, IQuadSource source, Stream? output, CancellationToken cancellation)
        {
            var triples = engine.Construct(query, source, cancellation).Select(triple => new Quad(triple, null)).ToList();
            if (output is not null)
            {
                RdfWriter.Write(triples, format, output, cancellationToken: cancellation);
            }

            return triples.Count;
        }
    }
}
