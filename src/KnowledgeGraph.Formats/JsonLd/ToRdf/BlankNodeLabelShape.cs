namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>Which labels are kept: the plain ones among those that every RDF syntax can write.</summary>
internal static class BlankNodeLabelShape
{
    public static bool IsWritable(string label)
    {
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return label[0] != '-';
    }
}
