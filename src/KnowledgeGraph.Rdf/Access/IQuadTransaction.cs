namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Changes that become visible together, at <see cref="Commit"/>, or not at all: disposing without commit rolls back. The
/// transaction itself sees its changes at once, also through its snapshots. Not for several threads at once.
/// </summary>
/// <remarks>A graph is there exactly if it holds a quad: empty graphs are not kept.</remarks>
/// <example>
/// <code>
/// using IQuadTransaction transaction = target.BeginTransaction();
/// transaction.ClearGraph(new Iri("http://example.org/old"));
/// QuadChange change = transaction.Commit();
/// </code>
/// </example>
public interface IQuadTransaction : IQuadSource, IDisposable
{
    /// <summary>Adds a quad; false if it was there.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    bool Add(in Quad quad);

    /// <summary>Removes a quad; false if it was not there.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    bool Remove(in Quad quad);

    /// <summary>Removes every quad of one graph, null being the default graph; gives how many there were.</summary>
    /// <exception cref="ArgumentException">The name is neither an IRI nor a blank node.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    long ClearGraph(Term? graphName);

    /// <summary>Removes every quad of every graph.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    void Clear();

    /// <summary>Makes the changes visible to everybody and ends the transaction.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    QuadChange Commit();

    /// <summary>As <see cref="Commit"/>, without a thread that waits where the target can do so.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    ValueTask<QuadChange> CommitAsync() => new(Commit());
}
