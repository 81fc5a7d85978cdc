namespace KnowledgeGraph.Articles;

/// <summary>What decides between claims that cannot both hold. Where a policy does not tell them apart, <see cref="Confidence"/> does.</summary>
/// <example><code>var options = new FactWriterOptions { Consistency = new ConsistencyOptions { Policy = ContradictionPolicy.Newest } };</code></example>
public enum ContradictionPolicy
{
    /// <summary>The much surer side is asserted; sides about as sure are both contested.</summary>
    Confidence,

    /// <summary>What the article published last says. Articles without a date come first.</summary>
    Newest,

    /// <summary>What the source trusted most says (<see cref="ConsistencyOptions.Trust"/>).</summary>
    MostTrusted,

    /// <summary>What more sources say. Articles of one source count once.</summary>
    Majority,
}
