using KnowledgeGraph.Extraction.Models.Answers;

namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>What came of asking for one part: an answer that can be read, or the code and reason why there is none.</summary>
internal sealed record AskResult(Answer? Answer, string Code, string Reason, bool IsOverBudget = false)
{
    public static AskResult Read(Answer answer) => new(answer, "", "");

    public static AskResult Failed(string code, string reason) => new(null, code, reason);

    public static AskResult OverBudget(string reason) => new(null, MissCodes.Budget, reason, IsOverBudget: true);
}
