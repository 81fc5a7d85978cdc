using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Tests.Differential.Random;
using KnowledgeGraph.Sparql.Tests.Differential.Spec;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>Random queries as text over random data: the engine in all its ways, on the dataset and on the store, against the standard as it is written.</summary>
public sealed class QueryDifferentialTests
{
    private int _cases;
    private int _open;
    private int _answered;

    [Test]
    public void Engine_GivesTheAnswersOfTheStandard()
    {
        RandomQuery.Any.Sample(Check, iter: Cases.Count(4000), print: static c => c.ToString());
        Cases.ExpectSome(_cases - _open, _cases, 2, "with one answer");
        Cases.ExpectSome(_answered, _cases, 5, "with rows");
    }

    private void Check(RandomQuery random)
    {
        Interlocked.Increment(ref _cases);
        var query = SparqlQuery.Parse(random.Text);
        Answers answers;
        var evaluator = random.Evaluator();
        try
        {
            answers = new Answers(evaluator, random.Query.Select);
        }
        catch (OpenAnswerException)
        {
            Interlocked.Increment(ref _open);
            return;
        }

        Interlocked.Add(ref _answered, answers.Count > 0 ? 1 : 0);
        var options = new SparqlOptions { UnionDefaultGraph = random.UnionDefaultGraph };
        using var store = random.Data.Store();
        var dataset = random.Data.Dataset();
        if (random.Query.Form == WrittenForm.Select)
        {
            foreach (var answer in Engines.Run(query.Algebra, query.Variables, options, ("dataset", dataset), ("store", store)))
            {
                var fault = answers.Fault(query.Variables, answer.Rows);
                answer.Check(fault is null, () => fault!);
            }
        }
        else
        {
            foreach (var engine in (SparqlEngine[])[new(options), new(options with { Optimize = false })])
            {
                CheckForm(engine, query, random, answers, dataset);
                CheckForm(engine, query, random, answers, store);
            }
        }
    }

    private static void CheckForm(SparqlEngine engine, SparqlQuery query, RandomQuery random, Answers answers, Rdf.Access.IQuadSource source)
    {
        if (random.Query.Form == WrittenForm.Ask)
        {
            Difference.Check(engine.Ask(query, source) == answers.Count > 0, () => $"{source.GetType().Name}: {answers.Count} solutions");
            return;
        }

        var found = engine.Construct(query, source).Select(t => new Quad(t, null)).ToList();
        Difference.Check(found.Distinct().Count() == found.Count, () => "a triple comes twice");
        if (answers.Exact is { } solutions)
        {
            var expected = Templates.Fill(random.Query.Template, solutions);
            Difference.Check(Isomorphism.AreIsomorphic(found, expected), () => $"{source.GetType().Name}:\n{string.Join('\n', found)}\nnot\n{string.Join('\n', expected)}");
        }
    }
}
