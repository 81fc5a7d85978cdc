namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>Where in the document the XML parser is: the innermost element that is open.</summary>
internal enum XmlScope
{
    Document,
    Sparql,
    Head,
    HeadItem,
    Results,
    Result,
    Binding,
    Boolean,
    Value,
    Triple,
    Part,
    End,
}
