namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Trees of least depth for associative operators, so that a chain of thousands nests only a dozen levels.</summary>
internal static class Balance
{
    public static T Tree<T>(IReadOnlyList<T> operands, Func<T, T, T> combine) => Tree(operands, combine, 0, operands.Count);

    private static T Tree<T>(IReadOnlyList<T> operands, Func<T, T, T> combine, int start, int count)
    {
        if (count == 1)
        {
            return operands[start];
        }

        var left = (count + 1) / 2;
        return combine(Tree(operands, combine, start, left), Tree(operands, combine, start + left, count - left));
    }
}
