using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Gives each EXISTS of an expression its translated pattern.</summary>
internal sealed class ExpressionTranslator(GroupTranslator groups) : AlgebraRewriter
{
    public override Expression Rewrite(Expression expression) =>
        expression is ExistsGroup exists
            ? new Exists(groups.Translate(exists.Group), exists.Negated)
            : RewriteOperands(expression);
}
