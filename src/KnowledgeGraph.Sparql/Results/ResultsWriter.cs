using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>One form of results, written as a stream: begin, rows, end; or one boolean.</summary>
internal abstract class ResultsWriter : IDisposable
{
    public abstract void Begin(ImmutableArray<string> variables);

    public abstract void Row(SolutionMapping row);

    public abstract void End();

    public abstract void Boolean(bool answer);

    public abstract void Dispose();
}
