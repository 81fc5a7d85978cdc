using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>One entry of a manifest.</summary>
/// <param name="Part">The manifest.</param>
/// <param name="Id">The entry's fragment.</param>
/// <param name="Type">The IRI of the test type, which chooses the handler.</param>
/// <param name="Name">The manifest's name of the test.</param>
/// <param name="Comment">The manifest's comment, if any.</param>
/// <param name="Base">The IRI against which the inputs' relative IRIs resolve, less the path below the manifest's folder; null: each file's own IRI.</param>
/// <param name="Action">A file, or a node that names files.</param>
/// <param name="Result">What is expected, if the type has a result.</param>
/// <param name="Entry">The entry itself.</param>
/// <param name="Manifest">The graph in which the nodes stand.</param>
internal sealed record SuiteTest(
    SuitePart Part, string Id, string Type, string Name, string? Comment, string? Base, Term? Action, Term? Result, Term Entry, ManifestGraph Manifest)
    : ISuiteTest
{
    public string FullId => Part.Name + "/" + Id;

    public string Iri => (Entry as Iri)?.Value ?? Part.ManifestIri;

    public string Description => Comment ?? Name;

    public string? Input => Action?.ToString();

    /// <summary>The IRI of the action, where it is a file.</summary>
    public string ActionIri => (Action as Iri)?.Value ?? throw new ConformanceFailure("The action is not a file.");

    /// <summary>The IRI of the result file.</summary>
    public string ResultIri => (Result as Iri)?.Value ?? throw new ConformanceFailure("The result is not a file.");

    /// <summary>The base IRI of an input file.</summary>
    public string BaseOf(string fileIri)
    {
        var folder = Part.ManifestIri[..(Part.ManifestIri.LastIndexOf('/') + 1)];
        return Base is not null && fileIri.StartsWith(folder, StringComparison.Ordinal) ? Base + fileIri[folder.Length..] : fileIri;
    }

    public override string ToString() => FullId;
}
