namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>The standard gives no single answer (which row LIMIT cuts, what SAMPLE takes), or the case is too large: there is nothing to compare with.</summary>
internal sealed class OpenAnswerException(string reason) : Exception(reason);
