using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>
/// Puts a term in the place of a variable, everywhere in its scope: patterns, filters, EXISTS, and subqueries that
/// project it (one that does not project it has a variable of its own with that name). Projections keep the column and
/// give it the term.
/// </summary>
internal sealed class ParameterSubstitution : AlgebraRewriter
{
    private static readonly TermExpression True = new(new Literal("true", Xsd.Boolean));

    private readonly Variable _variable;
    private readonly Term _term;
    private readonly TermExpression _expression;
    private bool _outermost;

    private ParameterSubstitution(Variable variable, Term term, bool isSelect)
    {
        _variable = variable;
        _term = term;
        _expression = new TermExpression(term);
        _outermost = isSelect;
    }

    /// <exception cref="ArgumentException">The query has no such variable, assigns it, or has it inside SERVICE.</exception>
    public static Query Apply(Query query, Variable variable, Term term)
    {
        var substitution = new ParameterSubstitution(variable, term, query is SelectQuery);
        var pattern = substitution.Rewrite(query.Pattern);
        var (changed, known) = query switch
        {
            ConstructQuery construct => substitution.Construct(construct, pattern),
            DescribeQuery describe => substitution.Describe(describe, pattern),
            _ => (query with { Pattern = pattern }, false),
        };
        return known || !ReferenceEquals(pattern, query.Pattern)
            ? changed
            : throw new ArgumentException($"The query has no variable {variable}.", nameof(variable));
    }

    /// <summary>An operation of an update; itself if the variable is not in it.</summary>
    /// <exception cref="ArgumentException">The operation assigns the variable, or has it inside SERVICE.</exception>
    public static UpdateOperation Apply(UpdateOperation operation, Variable variable, Term term)
    {
        if (operation is not Modify modify)
        {
            return operation;
        }

        var substitution = new ParameterSubstitution(variable, term, isSelect: false);
        var pattern = substitution.Rewrite(modify.Pattern);
        var known = modify.Delete.Concat(modify.Insert).Any(quad =>
            PatternTerms.Mentions(quad.Triple, variable) || (quad.Graph is { } graph && PatternTerms.Mentions(graph, variable)));

        // As in CONSTRUCT, the templates keep the variable and the pattern binds it.
        return known ? modify with { Pattern = substitution.WithColumn(pattern) }
            : ReferenceEquals(pattern, modify.Pattern) ? operation
            : modify with { Pattern = pattern };
    }

    public override AlgebraNode Rewrite(AlgebraNode node) => node switch
    {
        Bgp bgp => Substitute(bgp),
        PathPattern path when PatternTerms.Mentions(path.Subject, _variable) || PatternTerms.Mentions(path.Object, _variable) =>
            new PathPattern(Substitute(path.Subject), path.Path, Substitute(path.Object)),
        Graph graph when PatternTerms.Mentions(graph.Name, _variable) => new Graph(new TermPattern(_term), Rewrite(graph.Input)),
        Service service => Substitute(service),
        Values values => Substitute(values),
        Extend extend when extend.Variable == _variable => throw Assigned(),
        Group group => Substitute(group),
        Minus minus => Substitute(minus),
        Project project => Substitute(project),
        _ => RewriteInputs(node),
    };

    public override Expression Rewrite(Expression expression) => expression switch
    {
        VariableExpression variable when variable.Variable == _variable => _expression,
        BuiltInCall { Function: BuiltInFunction.Bound, Arguments: [VariableExpression bound] } => bound.Variable == _variable ? True : expression,
        _ => RewriteOperands(expression),
    };

    private Bgp Substitute(Bgp bgp) =>
        bgp.Triples.Any(triple => PatternTerms.Mentions(triple, _variable))
            ? new Bgp([.. bgp.Triples.Select(triple => PatternTerms.Substitute(triple, _variable, _term))])
            : bgp;

    private PatternTerm Substitute(PatternTerm term) => PatternTerms.Substitute(term, _variable, _term);

    private Service Substitute(Service service) =>
        ReferenceEquals(Rewrite(service.Input), service.Input)
            ? PatternTerms.Mentions(service.Endpoint, _variable) ? service with { Endpoint = new TermPattern(_term) } : service
            : throw new ArgumentException($"{_variable} stands inside SERVICE, whose text goes to another server as it is: it cannot be a parameter.");

    /// <summary>Rows that fit the term stay, without its column.</summary>
    private Values Substitute(Values values)
    {
        var column = values.Variables.IndexOf(_variable);
        return column < 0
            ? values
            : new Values(
                values.Variables.RemoveAt(column),
                [.. values.Rows.Where(row => row[column] is not { } term || term.Equals(_term)).Select(row => row.RemoveAt(column))]);
    }

    private AlgebraNode Substitute(Group group)
    {
        var isKey = group.Keys.Any(key => key.Variable == _variable);
        if (isKey && !group.Keys.Any(key => key.Variable == _variable && key.Expression is VariableExpression { Variable: var own } && own == _variable))
        {
            throw Assigned();
        }

        return RewriteInputs(group);
    }

    /// <summary>MINUS looks at shared variables, so the variable stays shared where it was.</summary>
    private AlgebraNode Substitute(Minus minus)
    {
        var rewritten = RewriteInputs(minus);
        return rewritten is Minus { Left: var left, Right: var right }
            && AlgebraVariables.InScope(minus.Left).Contains(_variable.Name) && AlgebraVariables.InScope(minus.Right).Contains(_variable.Name)
                ? new Minus(WithColumn(left), WithColumn(right))
                : rewritten;
    }

    private Project Substitute(Project project)
    {
        var outermost = _outermost;
        _outermost = false;
        var projects = project.Variables.Contains(_variable);
        if (!outermost && !projects)
        {
            return project;
        }

        var input = Rewrite(project.Input);
        return projects ? new Project(WithColumn(input), project.Variables)
            : ReferenceEquals(input, project.Input) ? project
            : new Project(input, project.Variables);
    }

    /// <summary>The node with the variable bound to the term in each solution. What binds it already binds it to the term.</summary>
    private AlgebraNode WithColumn(AlgebraNode node) =>
        AlgebraVariables.Certain(node).Contains(_variable.Name) ? node
        : !AlgebraVariables.InScope(node).Contains(_variable.Name) ? new Extend(node, _variable, _expression)
        : node is OrderBy orderBy ? orderBy with { Input = WithColumn(orderBy.Input) }
        : new Join(node, new Values([_variable], [[_term]]));

    private (Query Query, bool Known) Construct(ConstructQuery query, AlgebraNode pattern)
    {
        // In a template a blank node would mean a fresh one, so the variable stays there and the pattern binds it.
        var known = query.Template.Any(triple => PatternTerms.Mentions(triple, _variable));
        return (query with { Pattern = known ? WithColumn(pattern) : pattern }, known);
    }

    private (Query Query, bool Known) Describe(DescribeQuery query, AlgebraNode pattern)
    {
        var known = query.Resources.Any(resource => PatternTerms.Mentions(resource, _variable));
        return (query with { Pattern = pattern, Resources = [.. query.Resources.Select(Substitute)] }, known);
    }

    private ArgumentException Assigned() =>
        new($"The query gives {_variable} a value itself (BIND, AS or GROUP BY ... AS): it cannot be a parameter.");
}
