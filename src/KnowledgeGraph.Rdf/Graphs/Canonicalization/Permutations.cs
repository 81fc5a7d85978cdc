namespace KnowledgeGraph.Rdf;

/// <summary>Orders of a list.</summary>
internal static class Permutations
{
    /// <summary>
    /// Turns a list into its next order, in lexicographic order from the sorted list; false after the last. Equal items are not told
    /// apart, so a list of ten equal items has one order and not 3,628,800.
    /// </summary>
    public static bool Next(Span<int> list)
    {
        var pivot = list.Length - 2;
        while (pivot >= 0 && list[pivot] >= list[pivot + 1])
        {
            pivot--;
        }

        if (pivot < 0)
        {
            return false;
        }

        var swap = list.Length - 1;
        while (list[swap] <= list[pivot])
        {
            swap--;
        }

        (list[pivot], list[swap]) = (list[swap], list[pivot]);
        list[(pivot + 1)..].Reverse();
        return true;
    }
}
