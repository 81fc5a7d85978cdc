namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>A test of any suite, as far as running and reporting need to know it.</summary>
internal interface ISuiteTest
{
    SuitePart Part { get; }

    /// <summary>The id inside the part.</summary>
    string Id { get; }

    /// <summary>The id by which ledgers know the test.</summary>
    string FullId { get; }

    /// <summary>The IRI by which reports name the test.</summary>
    string Iri { get; }

    /// <summary>One line for people.</summary>
    string Description { get; }

    /// <summary>The IRI of the input file, where there is one.</summary>
    string? Input { get; }
}
