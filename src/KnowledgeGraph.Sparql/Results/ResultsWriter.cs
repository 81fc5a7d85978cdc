using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>One form of results, written as a stream: begin, rows, end; or one boolean.</summary>
internal abstract class ResultsWriter : IDisposable
{
    public abstract void Begin(ImmutableArray<string> variables);

    public abstract void Row(SolutionMapping row);

    public abstract void End();

    public abstract void Boolean(bool answer);

    /// <summary>Gives what is held back to the stream, as far as the form allows it.</summary>
    public abstract void Flush();

    public abstract void Dispose();
}
