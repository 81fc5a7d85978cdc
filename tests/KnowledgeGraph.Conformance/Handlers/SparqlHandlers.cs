using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>The test types of SPARQL queries and updates (suites/GUIDE.md, section 4).</summary>
internal static class SparqlHandlers
{
    public static readonly IReadOnlyDictionary<string, SuiteHandler> All = new Dictionary<string, SuiteHandler>
    {
        [TestVocabulary.Mf + "PositiveSyntaxTest"] = SparqlSyntaxHandlers.Positive,
        [TestVocabulary.Mf + "PositiveSyntaxTest11"] = SparqlSyntaxHandlers.Positive,
        [TestVocabulary.Mf + "NegativeSyntaxTest"] = SparqlSyntaxHandlers.Negative,
        [TestVocabulary.Mf + "NegativeSyntaxTest11"] = SparqlSyntaxHandlers.Negative,
        [TestVocabulary.Mf + "PositiveUpdateSyntaxTest"] = SparqlSyntaxHandlers.Positive,
        [TestVocabulary.Mf + "NegativeUpdateSyntaxTest"] = SparqlSyntaxHandlers.Negative,
        [TestVocabulary.Mf + "PositiveUpdateSyntaxTest11"] = SparqlSyntaxHandlers.Positive,
        [TestVocabulary.Mf + "NegativeUpdateSyntaxTest11"] = SparqlSyntaxHandlers.Negative,
        [TestVocabulary.Mf + "UpdateEvaluationTest"] = UpdateEvaluationHandler.Run,
        [TestVocabulary.Mf + "QueryEvaluationTest"] = SparqlEvaluationHandler.Run,
        [TestVocabulary.Mf + "CSVResultFormatTest"] = SparqlEvaluationHandler.Run,
    };
}
