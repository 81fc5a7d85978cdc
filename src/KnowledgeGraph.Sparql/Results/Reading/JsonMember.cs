namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>The members of objects that the JSON format knows.</summary>
internal enum JsonMember
{
    Other,
    Head,
    Results,
    Boolean,
    Version,
    Vars,
    Link,
    Bindings,
    Type,
    Value,
    Language,
    Direction,
    Datatype,
    Subject,
    Predicate,
    Object,
}
