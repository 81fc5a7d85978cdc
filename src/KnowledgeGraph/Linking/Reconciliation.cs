using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Linking;

/// <summary>Makes an authority of what a reconciliation service is certain of.</summary>
/// <example>
/// <code>
/// var authority = await Reconciliation.AuthorityAsync(service, articles, new Dictionary&lt;EntityKind, string&gt; { [EntityKind.Person] = "Q5" });
/// var options = new FactWriterOptions { Identity = new IdentityOptions { Form = IdentityForm.Linked, Authority = authority } };
/// </code>
/// </example>
public static class Reconciliation
{
    /// <summary>
    /// Asks a service for every person, work, organisation and award that the articles name, each name once. An entry is what exactly one candidate
    /// matches, by the service's own certainty; names that it is not certain of, or finds several matches for, get none.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="articles">The articles, with their facts.</param>
    /// <param name="types">The service's identifier of the type of each kind; a kind without one is asked for without a type.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> or <paramref name="articles"/> is null.</exception>
    /// <exception cref="ReconciliationException">The service fails, or gives another number of answers than it got queries.</exception>
    public static async Task<EntityAuthority> AuthorityAsync(
        IReconciliationService service,
        IReadOnlyList<ArticleFacts> articles,
        IReadOnlyDictionary<EntityKind, string>? types = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(articles);
        var names = articles.SelectMany(a => a.Facts).SelectMany(f => f.Entities()).Select(e => (Kind: KindOf(e), e.Name))
            .Where(n => n.Kind is not null && !string.IsNullOrWhiteSpace(n.Name)).Select(n => (Kind: n.Kind!.Value, n.Name)).Distinct()
            .OrderBy(n => n.Kind).ThenBy(n => n.Name, StringComparer.Ordinal).ToList();
        var queries = names.ConvertAll(n => new ReconciliationQuery(n.Name) { Type = types?.GetValueOrDefault(n.Kind) });
        var answers = await service.ReconcileAsync(queries, cancellationToken).ConfigureAwait(false);
        if (answers.Count != names.Count)
        {
            throw new ReconciliationException($"the service gave {answers.Count} answers to {names.Count} queries");
        }

        var certain = names.Zip(answers, (n, candidates) => (n.Kind, n.Name, Candidate: Only(candidates))).Where(c => c.Candidate is not null);
        return EntityAuthority.Of(certain.GroupBy(c => (c.Kind, c.Candidate!.Id)).Select(same => new AuthorityEntry(same.Key.Id, same.Key.Kind, same.First().Candidate!.Name)
        {
            Aliases = [.. same.Select(c => c.Name).Where(n => n != same.First().Candidate!.Name)],
        }));
    }

    private static ReconciliationCandidate? Only(IReadOnlyList<ReconciliationCandidate> candidates) =>
        candidates.Where(c => c.Match).Take(2).ToList() is [var one] ? one : null;

    private static EntityKind? KindOf(Entity entity) => entity switch
    {
        Person => EntityKind.Person,
        Work => EntityKind.Work,
        Organization => EntityKind.Organization,
        Award => EntityKind.Award,
        _ => null,
    };
}
