using System.Numerics;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// Patterns of one subject with a predicate each and any object (a bound one, such as a class, has more to do with the predicates than
/// counts can say). Which predicates go together the source has counted (characteristic sets; Neumann and
/// Moerkotte, 2011), so that the size of their join is known far better than from each of them alone.
/// </summary>
internal sealed class StarSizes
{
    // All sets of so many patterns are looked at for each characteristic set.
    private const int MostPatterns = 6;

    // Of small joins the order matters less than the time to think about it.
    private const double LeastRows = 2000;
    private const double MostCorrection = 1e6;

    private readonly int[] _items;
    private readonly double[] _corrections;

    private StarSizes(int[] items, double[] corrections)
    {
        (_items, _corrections) = (items, corrections);
    }

    /// <summary>The stars among the items that are worth it.</summary>
    public static IReadOnlyList<StarSizes> Of(IReadOnlyList<JoinItem> items, IQuadSnapshot snapshot)
    {
        var stars = new List<StarSizes>();
        var arms = Enumerable.Range(0, items.Count).Where(i => items[i] is QuadItem { Spec: { Subject.Variable: not null, Predicate.Variable: null, Object.Variable: not null, Graph: { IsVariable: false, Parameter: < 0 } } });
        foreach (var star in arms.GroupBy(i => ((QuadItem)items[i]).Spec.Subject.Variable!, StringComparer.Ordinal))
        {
            int[] members = [.. star.OrderByDescending(i => items[i].Rows).Take(MostPatterns)];
            if (members.Length >= 2 && members.Max(i => items[i].Rows) >= LeastRows && Of(members, items, star.Key, snapshot) is { } sizes)
            {
                stars.Add(sizes);
            }
        }

        return stars;
    }

    /// <summary>By what the independent estimate of a set of items has to be multiplied.</summary>
    public double Correction(int set)
    {
        var mask = 0;
        for (var i = 0; i < _items.Length; i++)
        {
            mask |= (set & (1 << _items[i])) != 0 ? 1 << i : 0;
        }

        return _corrections[mask];
    }

    private static StarSizes? Of(int[] members, IReadOnlyList<JoinItem> items, string subject, IQuadSnapshot snapshot)
    {
        TermId[] predicates = [.. members.Select(i => new TermId(((QuadItem)items[i]).Spec.Predicate.Id))];
        var counts = snapshot.EstimateStars(predicates);
        if (counts.Count == 0)
        {
            return null;
        }

        var corrections = new double[1 << members.Length];
        for (var mask = 0; mask < corrections.Length; mask++)
        {
            corrections[mask] = 1;
            if (BitOperations.PopCount((uint)mask) >= 2)
            {
                var known = counts.Sum(c => Matches(c, mask));
                corrections[mask] = Math.Clamp(Math.Max(known, 0.5) / Independent(members, mask, items, subject), 1 / MostCorrection, MostCorrection);
            }
        }

        return new StarSizes(members, corrections);
    }

    private static double Matches(StarCount count, int mask)
    {
        double matches = count.Subjects;
        for (var i = 0; mask >> i != 0; i++)
        {
            matches *= (mask & (1 << i)) == 0 ? 1 : (double)count.Quads[i] / count.Subjects;
        }

        return matches;
    }

    private static double Independent(int[] members, int mask, IReadOnlyList<JoinItem> items, string subject)
    {
        var (rows, distinct) = (1.0, 0.0);
        for (var i = 0; i < members.Length; i++)
        {
            if ((mask & (1 << i)) != 0)
            {
                var own = Math.Max(1, items[members[i]].Distinct(subject));
                rows *= items[members[i]].Rows / (distinct == 0 ? 1 : Math.Max(distinct, own));
                distinct = distinct == 0 ? own : Math.Min(distinct, own);
            }
        }

        return Math.Max(rows, 1e-9);
    }
}
