using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Path patterns as joins and unions of triples (section 18.2.2.4); only closures stay paths.</summary>
internal static class PathExpander
{
    /// <summary>One step of expanding; the result may hold smaller path patterns, or is the same pattern if it is a closure.</summary>
    public static AlgebraNode Expand(PathPattern pattern, PlanPatterns patterns)
    {
        switch (pattern.Path)
        {
            case Link link:
                return new Bgp([new TriplePattern(pattern.Subject, new TermPattern(link.Predicate), pattern.Object)]);
            case Inverse inverse:
                return new PathPattern(pattern.Object, inverse.Path, pattern.Subject);
            case Sequence sequence:
                var middle = new VariablePattern(new Variable(patterns.NewHidden("p")));
                return new Join(new PathPattern(pattern.Subject, sequence.First, middle), new PathPattern(middle, sequence.Second, pattern.Object));
            case Alternative alternative:
                return new Union(pattern with { Path = alternative.First }, pattern with { Path = alternative.Second });
            case NegatedPropertySet negated:
                return Negated(pattern, negated, patterns);
            default:
                return pattern;
        }
    }

    public static bool HasClosure(PathExpression path) => path switch
    {
        ZeroOrMore or OneOrMore or ZeroOrOne => true,
        Inverse inverse => HasClosure(inverse.Path),
        Sequence sequence => HasClosure(sequence.First) || HasClosure(sequence.Second),
        Alternative alternative => HasClosure(alternative.First) || HasClosure(alternative.Second),
        _ => false,
    };

    /// <summary>Whether the path may have length zero, so that terms outside the data match it.</summary>
    public static bool MayBeEmpty(PathExpression path) => path switch
    {
        ZeroOrMore or ZeroOrOne => true,
        OneOrMore more => MayBeEmpty(more.Path),
        Inverse inverse => MayBeEmpty(inverse.Path),
        Sequence sequence => MayBeEmpty(sequence.First) || MayBeEmpty(sequence.Second),
        Alternative alternative => MayBeEmpty(alternative.First) || MayBeEmpty(alternative.Second),
        _ => false,
    };

    public static PathStep StepOf(PathExpression path, TermTable terms)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return path switch
        {
            Link link => new LinkStep(terms.GetId(link.Predicate).Value),
            Inverse inverse => new InverseStep(StepOf(inverse.Path, terms)),
            Sequence sequence => new SequenceStep(StepOf(sequence.First, terms), StepOf(sequence.Second, terms)),
            Alternative alternative => new AlternativeStep(StepOf(alternative.First, terms), StepOf(alternative.Second, terms)),
            ZeroOrMore more => new ClosureStep(StepOf(more.Path, terms), includesSelf: true, isRepeated: true),
            OneOrMore more => new ClosureStep(StepOf(more.Path, terms), includesSelf: false, isRepeated: true),
            ZeroOrOne one => new ClosureStep(StepOf(one.Path, terms), includesSelf: true, isRepeated: false),
            NegatedPropertySet negated => new NegatedStep(
                Ids(negated.Forward), HasForward(negated), Ids(negated.Inverse), !negated.Inverse.IsEmpty),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        ImmutableArray<ulong> Ids(ImmutableArray<Rdf.Iri> predicates) => [.. predicates.Select(p => terms.GetId(p).Value)];
    }

    public static string TextOf(PathPattern pattern) =>
        $"{PlanPatterns.TextOf(pattern.Subject)} {TextOf(pattern.Path)} {PlanPatterns.TextOf(pattern.Object)}";

    // An empty set !() has no inverse members: it is every forward link.
    private static bool HasForward(NegatedPropertySet negated) => !negated.Forward.IsEmpty || negated.Inverse.IsEmpty;

    private static AlgebraNode Negated(PathPattern pattern, NegatedPropertySet negated, PlanPatterns patterns)
    {
        var forward = HasForward(negated) ? Links(pattern.Subject, pattern.Object, negated.Forward, patterns) : null;
        var inverse = negated.Inverse.IsEmpty ? null : Links(pattern.Object, pattern.Subject, negated.Inverse, patterns);
        return forward is null ? inverse! : inverse is null ? forward : new Union(forward, inverse);
    }

    private static Filter Links(PatternTerm subject, PatternTerm @object, ImmutableArray<Rdf.Iri> excluded, PlanPatterns patterns)
    {
        var predicate = new Variable(patterns.NewHidden("n"));
        return new Filter(
            new In(new VariableExpression(predicate), [.. excluded.Select(e => new TermExpression(e))], Negated: true),
            new Bgp([new TriplePattern(subject, new VariablePattern(predicate), @object)]));
    }

    private static string TextOf(PathExpression path) => path switch
    {
        Link link => link.Predicate.ToString(),
        Inverse inverse => "^" + TextOf(inverse.Path),
        Sequence sequence => $"({TextOf(sequence.First)}/{TextOf(sequence.Second)})",
        Alternative alternative => $"({TextOf(alternative.First)}|{TextOf(alternative.Second)})",
        ZeroOrMore more => TextOf(more.Path) + "*",
        OneOrMore more => TextOf(more.Path) + "+",
        ZeroOrOne one => TextOf(one.Path) + "?",
        NegatedPropertySet negated => "!(" + string.Join('|', negated.Forward.Select(f => f.ToString()).Concat(negated.Inverse.Select(i => "^" + i))) + ")",
        _ => "?",
    };
}
