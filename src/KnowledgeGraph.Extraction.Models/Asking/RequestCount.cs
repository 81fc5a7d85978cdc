namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>How many requests one article may still have.</summary>
internal sealed class RequestCount(int left)
{
    private int _left = left;

    public bool Take() => --_left >= 0;
}
