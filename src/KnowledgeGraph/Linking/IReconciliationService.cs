namespace KnowledgeGraph.Linking;

/// <summary>
/// Something that proposes known things for names. Nothing in the library asks one by itself: hand one to
/// <see cref="Reconciliation.AuthorityAsync"/>. Implementations are safe for use by several threads at once.
/// </summary>
/// <example>
/// <code>
/// IReconciliationService service = new OpenRefineService(client, new Iri("https://reconcile.example/en/api"));
/// var candidates = await service.ReconcileAsync([new ReconciliationQuery("Ann Lee") { Type = "Q5" }]);
/// </code>
/// </example>
public interface IReconciliationService
{
    /// <summary>The candidates of each query, in the order of the queries, the best first.</summary>
    /// <exception cref="ReconciliationException">The service cannot be reached, refuses, or answers what is no answer.</exception>
    Task<IReadOnlyList<IReadOnlyList<ReconciliationCandidate>>> ReconcileAsync(
        IReadOnlyList<ReconciliationQuery> queries, CancellationToken cancellationToken = default);
}
