using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Writes down who did which job on which work; the job's name fits the kind of work.</summary>
internal sealed class CreditEmitter(SentenceScope scope)
{
    public void Add(PersonEntry person, (WorkEntry Work, decimal Confidence) work, string job, int first, int last, string rule)
    {
        if (person.Name == work.Work.Title || scope.Registry.FindWork(person.Name) == work.Work || JobWords.Fitting(job, work.Work) is not { } fitting)
        {
            return;
        }

        var start = rule == "credit-by" ? WorkIndex(first, work.Work) : first;
        scope.Drafts.Credits.Add(new CreditDraft(person, work.Work, fitting, work.Confidence, rule, scope.Span(start, last)));
    }

    /// <summary>Where the sentence names the work before an index; the index itself where it does not.</summary>
    private int WorkIndex(int before, WorkEntry work)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Work && scope.WorkOf(scope[i]) == work)
            {
                return i;
            }
        }

        return before;
    }
}
