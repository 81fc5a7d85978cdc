using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>
/// Algebra as S-expressions in the manner of the standard's examples and of Apache Jena: for tests, for explaining, and
/// to compare expressions. One operator a line, operands indented; <see cref="Print(AlgebraNode)"/> ends without a newline.
/// </summary>
internal sealed partial class AlgebraPrinter
{
    private readonly StringBuilder _text = new();

    [GeneratedRegex("^[+-]?[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Integer { get; }

    [GeneratedRegex("^[+-]?[0-9]*\\.[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Decimal { get; }

    public static string Print(AlgebraNode node)
    {
        var printer = new AlgebraPrinter();
        printer.Write(node, 0);
        return printer._text.ToString();
    }

    public static string Print(Expression expression)
    {
        var printer = new AlgebraPrinter();
        printer.Write(expression, 0);
        return printer._text.ToString();
    }

    public static string Print(PathExpression path)
    {
        var printer = new AlgebraPrinter();
        printer.Write(path);
        return printer._text.ToString();
    }

    private void Write(AlgebraNode node, int depth)
    {
        switch (node)
        {
            case Bgp bgp:
                WriteBgp(bgp);
                break;
            case PathPattern path:
                Append("(path ").Append(path.Subject).Append(" ").Write(path.Path);
                Append(" ").Append(path.Object).Append(")");
                break;
            case Join join:
                Operator("join", depth, join.Left, join.Right);
                break;
            case LeftJoin { Condition: { } condition } leftJoin:
                Append("(leftjoin");
                Input(leftJoin.Left, depth);
                Input(leftJoin.Right, depth);
                NewLine(depth + 1);
                Write(condition, depth + 1);
                Append(")");
                break;
            case LeftJoin leftJoin:
                Operator("leftjoin", depth, leftJoin.Left, leftJoin.Right);
                break;
            case Union union:
                Operator("union", depth, union.Left, union.Right);
                break;
            case Minus minus:
                Operator("minus", depth, minus.Left, minus.Right);
                break;
            case Filter filter:
                Append("(filter ");
                Write(filter.Condition, depth + 1);
                Input(filter.Input, depth);
                Append(")");
                break;
            case Graph graph:
                Append("(graph ").Append(graph.Name);
                Input(graph.Input, depth);
                Append(")");
                break;
            case Service service:
                Append(service.Silent ? "(service silent " : "(service ").Append(service.Endpoint);
                Input(service.Input, depth);
                Append(")");
                break;
            case Extend extend:
                Append("(extend (").Append(extend.Variable).Append(" ");
                Write(extend.Expression, depth);
                Append(")");
                Input(extend.Input, depth);
                Append(")");
                break;
            case Values values:
                WriteValues(values);
                break;
            default:
                WriteModifier(node, depth);
                break;
        }
    }

    private void WriteModifier(AlgebraNode node, int depth)
    {
        switch (node)
        {
            case Group group:
                WriteGroup(group, depth);
                break;
            case OrderBy orderBy:
                WriteOrderBy(orderBy, depth);
                break;
            case Project project:
                Append("(project (").Append(project.Variables).Append(")");
                Input(project.Input, depth);
                Append(")");
                break;
            case Distinct distinct:
                Operator("distinct", depth, distinct.Input);
                break;
            case Reduced reduced:
                Operator("reduced", depth, reduced.Input);
                break;
            case Slice slice:
                Append("(slice ").Append(Number(slice.Offset)).Append(" ").Append(slice.Limit is { } limit ? Number(limit) : "_");
                Input(slice.Input, depth);
                Append(")");
                break;
            default:
                Append("(").Append(node.GetType().Name).Append(")");
                break;
        }
    }

    private void WriteBgp(Bgp bgp)
    {
        if (bgp.Triples.IsEmpty)
        {
            Append("(bgp)");
            return;
        }

        Append("(bgp");
        foreach (var triple in bgp.Triples)
        {
            Append(" ").Append(triple);
        }

        Append(")");
    }

    private void WriteValues(Values values)
    {
        Append("(values (").Append(values.Variables).Append(")");
        foreach (var row in values.Rows)
        {
            Append(" (");
            for (var i = 0; i < row.Length; i++)
            {
                Append(i == 0 ? string.Empty : " ").Append(row[i] is { } term ? Text(term) : "undef");
            }

            Append(")");
        }

        Append(")");
    }

    private void WriteGroup(Group group, int depth)
    {
        Append("(group (");
        for (var i = 0; i < group.Keys.Length; i++)
        {
            Append(i == 0 ? "(" : " (").Append(group.Keys[i].Variable).Append(" ");
            Write(group.Keys[i].Expression, depth);
            Append(")");
        }

        Append(") (");
        for (var i = 0; i < group.Aggregates.Length; i++)
        {
            Append(i == 0 ? "(" : " (").Append(group.Aggregates[i].Variable).Append(" ");
            Write(group.Aggregates[i].Aggregation, depth);
            Append(")");
        }

        Append(")");
        Input(group.Input, depth);
        Append(")");
    }

    private void WriteOrderBy(OrderBy orderBy, int depth)
    {
        Append("(order (");
        for (var i = 0; i < orderBy.Conditions.Length; i++)
        {
            var condition = orderBy.Conditions[i];
            Append(i == 0 ? string.Empty : " ").Append(condition.Descending ? "(desc " : "(asc ");
            Write(condition.Expression, depth);
            Append(")");
        }

        Append(")");
        Input(orderBy.Input, depth);
        Append(")");
    }

    private void Operator(string name, int depth, params ReadOnlySpan<AlgebraNode> inputs)
    {
        Append("(").Append(name);
        foreach (var input in inputs)
        {
            Input(input, depth);
        }

        Append(")");
    }

    private void Input(AlgebraNode node, int depth)
    {
        NewLine(depth + 1);
        Write(node, depth + 1);
    }

    private void NewLine(int depth) => _text.Append('\n').Append(' ', 2 * depth);

    private AlgebraPrinter Append(string text)
    {
        _text.Append(text);
        return this;
    }

    private AlgebraPrinter Append(Variable variable) => Append(variable.ToString());

    private AlgebraPrinter Append(IEnumerable<Variable> variables) => Append(string.Join(' ', variables));

    private AlgebraPrinter Append(TriplePattern triple) =>
        Append("(").Append(triple.Subject).Append(" ").Append(triple.Predicate).Append(" ").Append(triple.Object).Append(")");

    private AlgebraPrinter Append(PatternTerm term) => term switch
    {
        TermPattern { Term: var constant } => Append(Text(constant)),
        VariablePattern { Variable: var variable } => Append(variable),
        TripleTermPattern { Triple: var triple } => Append("(triple ").Append(triple.Subject).Append(" ")
            .Append(triple.Predicate).Append(" ").Append(triple.Object).Append(")"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>N-Triples syntax, but numbers and truth values as SPARQL writes them.</summary>
    private static string Text(Term term) =>
        term is Literal { Datatype: var datatype } literal
        && ((datatype.Equals(Xsd.Integer) && Integer.IsMatch(literal.LexicalForm))
            || (datatype.Equals(Xsd.Decimal) && Decimal.IsMatch(literal.LexicalForm))
            || (datatype.Equals(Xsd.Boolean) && literal.LexicalForm is "true" or "false"))
            ? literal.LexicalForm
            : term.ToString();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
