namespace KnowledgeGraph.Articles;

/// <summary>What values a <see cref="FactSlot"/> has, in C# and in the graph.</summary>
/// <example><code>var fee = new FactSlot("fee", new Iri("https://example.org/football#fee"), SlotRange.Number);</code></example>
public enum SlotRange
{
    /// <summary>A <see cref="KnowledgeGraph.Articles.Person"/>.</summary>
    Person,

    /// <summary>An <see cref="KnowledgeGraph.Articles.Organization"/>.</summary>
    Organization,

    /// <summary>A <see cref="KnowledgeGraph.Articles.Work"/>.</summary>
    Work,

    /// <summary>A <see cref="KnowledgeGraph.Articles.Place"/>.</summary>
    Place,

    /// <summary>A <see cref="KnowledgeGraph.Articles.Thing"/> of the slot's class.</summary>
    Thing,

    /// <summary>An <see cref="int"/> from 1 to 9999; <c>xsd:gYear</c>.</summary>
    Year,

    /// <summary>A <see cref="DateOnly"/>; <c>xsd:date</c>.</summary>
    Date,

    /// <summary>An <see cref="int"/>; <c>xsd:integer</c>.</summary>
    Integer,

    /// <summary>A <see cref="decimal"/>, such as an amount of money; <c>xsd:decimal</c>.</summary>
    Number,

    /// <summary>A <see cref="string"/>; <c>xsd:string</c>.</summary>
    Text,

    /// <summary>A <see cref="bool"/>; <c>xsd:boolean</c>.</summary>
    Truth,
}
