using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Tests.Differential.Random;
using KnowledgeGraph.Sparql.Tests.Differential.Spec;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>Random updates of a dataset and of a store against operations on a set of quads.</summary>
public sealed class UpdateDifferentialTests
{
    private int _cases;
    private int _open;
    private int _changed;

    [Test]
    public void Update_MakesTheQuadsOfTheStandard()
    {
        RandomUpdate.Any.Sample(Check, iter: Cases.Count(1000), print: static u => u.ToString());
        Cases.ExpectSome(_cases - _open, _cases, 2, "with one outcome");
        Cases.ExpectSome(_changed, _cases, 4, "with a change");
    }

    private void Check(RandomUpdate random)
    {
        Interlocked.Increment(ref _cases);
        var update = SparqlUpdate.Parse(random.Text);
        var expected = random.Data.Quads.ToHashSet();
        try
        {
            foreach (var operation in random.Operations)
            {
                operation.Apply(expected);
            }
        }
        catch (OpenAnswerException)
        {
            Interlocked.Increment(ref _open);
            return;
        }

        Interlocked.Add(ref _changed, expected.SetEquals(random.Data.Quads) ? 0 : 1);
        foreach (var options in (SparqlOptions[])[new() { Optimize = false }, new()])
        {
            using var store = random.Data.Store();
            var dataset = random.Data.Dataset();
            foreach (var target in (IQuadTarget[])[dataset, store])
            {
                new SparqlEngine(options).Update(update, target);
                var found = Updates.UpdateTargets.Quads(target);
                Difference.Check(Isomorphism.AreIsomorphic(found, expected), () => $"{target.GetType().Name}, optimised: {options.Optimize}\n{string.Join('\n', found)}\nnot\n{string.Join('\n', expected)}");
            }
        }
    }
}
