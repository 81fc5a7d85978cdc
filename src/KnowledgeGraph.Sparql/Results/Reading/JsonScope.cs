namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>Where in the document the JSON parser is: what is open, from the outside in.</summary>
internal enum JsonScope
{
    Start,
    Root,
    Head,
    Vars,
    Links,
    Results,
    Bindings,
    Row,
    Term,
    Triple,
    End,
}
