using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Work on the terms of triple patterns.</summary>
internal static class PatternTerms
{
    /// <summary>A triple term of constants is a term; with variables (or a subject that no triple can have) a pattern.</summary>
    public static PatternTerm TripleTerm(TriplePattern triple) =>
        triple is { Subject: TermPattern { Term: var subject }, Predicate: TermPattern { Term: var predicate }, Object: TermPattern { Term: var node } }
        && TripleTerm(subject, predicate, node) is { } term
            ? new TermPattern(term)
            : new TripleTermPattern(triple);

    /// <summary>The triple term of three terms, or null if they make no triple of RDF or it would nest too deep.</summary>
    public static TripleTerm? TripleTerm(Term? subject, Term? predicate, Term? node) =>
        subject is Iri or BlankNode && predicate is Iri iri && node is not null and not TripleTerm { Depth: >= Rdf.TripleTerm.MaxDepth }
            ? new TripleTerm(new Triple(subject, iri, node))
            : null;

    /// <summary>Whether some triple term matches: RDF has triple terms in the object position only.</summary>
    public static bool CanMatch(TriplePattern triple) =>
        triple is { Subject: not TripleTermPattern, Predicate: not TripleTermPattern } && (triple.Object is not TripleTermPattern quoted || CanMatch(quoted.Triple));

    /// <summary>Whether a blank node stands in the triple, which makes a template's triple new in each solution.</summary>
    public static bool HasBlankNode(TriplePattern triple) => HasBlankNode(triple.Subject) || HasBlankNode(triple.Predicate) || HasBlankNode(triple.Object);

    public static void AddVariables(TriplePattern triple, ISet<Variable> variables)
    {
        AddVariables(triple.Subject, variables);
        AddVariables(triple.Predicate, variables);
        AddVariables(triple.Object, variables);
    }

    public static void AddVariables(PatternTerm term, ISet<Variable> variables)
    {
        switch (term)
        {
            case VariablePattern { Variable: var variable }:
                variables.Add(variable);
                break;
            case TripleTermPattern { Triple: var triple }:
                AddVariables(triple, variables);
                break;
        }
    }

    public static bool Mentions(TriplePattern triple, Variable variable) =>
        Mentions(triple.Subject, variable) || Mentions(triple.Predicate, variable) || Mentions(triple.Object, variable);

    public static bool Mentions(PatternTerm term, Variable variable) => term switch
    {
        VariablePattern pattern => pattern.Variable == variable,
        TripleTermPattern pattern => Mentions(pattern.Triple, variable),
        _ => false,
    };

    /// <summary>The same pattern with a term for a variable; itself if the variable is not there.</summary>
    public static TriplePattern Substitute(TriplePattern triple, Variable variable, Term term) =>
        Mentions(triple, variable)
            ? new TriplePattern(
                Substitute(triple.Subject, variable, term), Substitute(triple.Predicate, variable, term), Substitute(triple.Object, variable, term))
            : triple;

    public static PatternTerm Substitute(PatternTerm pattern, Variable variable, Term term) => pattern switch
    {
        VariablePattern one when one.Variable == variable => new TermPattern(term),
        TripleTermPattern quoted when Mentions(quoted, variable) => TripleTerm(Substitute(quoted.Triple, variable, term)),
        _ => pattern,
    };

    private static bool HasBlankNode(PatternTerm term) => term switch
    {
        TermPattern { Term: BlankNode } => true,
        TripleTermPattern { Triple: var triple } => HasBlankNode(triple),
        _ => false,
    };
}
