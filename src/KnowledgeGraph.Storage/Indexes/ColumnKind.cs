namespace KnowledgeGraph.Storage.Indexes;

/// <summary>How one column of a block is written. A column begins with a byte of kind (low half) and length of its origin (high half).</summary>
internal enum ColumnKind
{
    /// <summary>Origin: the id of every row.</summary>
    Constant = 0,

    /// <summary>Origin: the least id; width; differences to it, packed.</summary>
    Frame = 1,

    /// <summary>Origin: the first id; width; least step (zigzag, with its length before it); steps above it, packed.</summary>
    Steps = 2,

    /// <summary>No origin: number of runs less 1; last row of each run but the last; the runs' ids as a column of one of the kinds before.</summary>
    Runs = 3,

    /// <summary>Origin: the least choice; number of choices less 1; width; the choices packed; each row's choice, packed.</summary>
    Choices = 4,

    /// <summary>
    /// As choices, each being the least id of a cluster; then for each cluster a width and its number of rows less 1; each row's cluster,
    /// packed; for each cluster the differences to its least id, packed. The bytes of all that stand in two bytes behind the number of clusters.
    /// </summary>
    Clusters = 5,

    /// <summary>
    /// Only behind a column of choices, whose choices are the clusters. Origin: the least id; the bytes of all that follows in two bytes; width;
    /// each cluster's least id, packed; then widths, numbers of rows and differences as in clusters.
    /// </summary>
    ByChoice = 6,
}
