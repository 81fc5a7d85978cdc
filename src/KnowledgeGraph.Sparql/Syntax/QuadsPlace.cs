namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Where the quads stand that are read: what may be in them differs (SPARQL 1.1, section 19.8, notes 7 to 9).</summary>
internal enum QuadsPlace
{
    /// <summary>In no quads.</summary>
    None,

    /// <summary>INSERT DATA: no variables; a blank node label belongs to one such operation.</summary>
    InsertData,

    /// <summary>DELETE DATA: no variables, no blank nodes.</summary>
    DeleteData,

    /// <summary>DELETE WHERE: no blank nodes.</summary>
    DeleteWhere,

    /// <summary>The template of DELETE: no blank nodes.</summary>
    Delete,

    /// <summary>The template of INSERT.</summary>
    Insert,
}
