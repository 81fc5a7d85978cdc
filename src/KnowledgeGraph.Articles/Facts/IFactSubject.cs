namespace KnowledgeGraph.Articles;

/// <summary>What a <see cref="StatementFact"/> may speak of: an <see cref="Entity"/>, an <see cref="AwardResultFact"/> or an <see cref="Article"/>.</summary>
/// <example><code>IFactSubject subject = new Work("Salt");</code></example>
public interface IFactSubject;
