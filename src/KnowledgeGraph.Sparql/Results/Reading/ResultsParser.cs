using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// A document of results, parsed as far as it is there: <see cref="Next"/> goes on, and when it asks for more, <see cref="Fill"/> or
/// <see cref="FillAsync"/> brings it. So one grammar serves both ways of reading. For one thread.
/// </summary>
internal abstract class ResultsParser(SparqlResultsReaderOptions options, CancellationToken cancellation) : IDisposable
{
    private long _rows;

    public ResultsHead Head { get; } = new();

    /// <summary>The row of the last <see cref="ResultsStep.Row"/>, whose owner is who takes it.</summary>
    public Term?[] Row { get; protected set; } = [];

    protected SparqlResultsReaderOptions Options { get; } = options;

    protected CancellationToken Cancellation { get; } = cancellation;

    protected TermMaker Terms { get; } = new(options.BlankNodePrefix);

    public abstract ResultsStep Next();

    public abstract void Fill();

    public abstract ValueTask FillAsync(CancellationToken cancellation);

    public abstract void Dispose();

    /// <summary>The place of what is being looked at.</summary>
    protected abstract SourcePosition Here();

    protected SparqlResultsException Error(string code, string message) => Error(code, message, Here());

    protected SparqlResultsException Error(string code, string message, SourcePosition at, Exception? cause = null) =>
        new(new Diagnostic(code, message, at, at) { Source = Options.SourceName }, cause);

    protected SparqlResultsException Limit(string name, long limit) =>
        Error(ResultsCode.Limit, string.Create(CultureInfo.InvariantCulture, $"the document passes {name} = {limit}"));

    protected void AddVariable(string name)
    {
        if (name.Length == 0)
        {
            throw Error(ResultsCode.Variable, "expected the name of a variable, found nothing");
        }

        if (Head.Count >= Options.MaxColumns)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxColumns), Options.MaxColumns);
        }

        if (!Head.TryAdd(name))
        {
            throw Error(ResultsCode.Variable, $"the variable ?{name} is there twice");
        }
    }

    protected int ColumnOf(string name) => Head.ColumnOf(name) is var column and >= 0
        ? column
        : throw Error(ResultsCode.Variable, $"the variable ?{name} is not in the head; expected one of {Head}");

    /// <summary>Called with each row that is complete.</summary>
    protected void CountRow()
    {
        if (++_rows > Options.MaxRows)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxRows), Options.MaxRows);
        }
    }

    /// <summary>The text of a term must not be longer than the options allow.</summary>
    protected void CheckLength(long bytes)
    {
        if (bytes > Options.MaxTermLength)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxTermLength), Options.MaxTermLength);
        }
    }
}
