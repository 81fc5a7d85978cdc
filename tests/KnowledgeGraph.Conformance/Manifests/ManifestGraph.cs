using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>A small graph read from a file and looked up by subject and predicate: manifests and result sets in RDF.</summary>
internal sealed class ManifestGraph
{
    private readonly ILookup<(Term, Iri), Term> _objects;

    public ManifestGraph(Dataset dataset)
    {
        Quads = dataset;
        _objects = dataset.ToLookup(quad => (quad.Subject, quad.Predicate), quad => quad.Object);
    }

    public Dataset Quads { get; }

    public static ManifestGraph ReadTurtle(string iri) =>
        new(RdfReader.ReadDataset(SuiteFiles.Read(iri), RdfFormat.Turtle, new RdfReaderOptions { BaseIri = iri, SourceName = iri }));

    public IEnumerable<Term> Objects(Term subject, Iri predicate) => _objects[(subject, predicate)];

    public Term? Object(Term subject, Iri predicate) => _objects[(subject, predicate)].FirstOrDefault();

    public string? Text(Term subject, Iri predicate) => (Object(subject, predicate) as Literal)?.LexicalForm;

    public IEnumerable<Term> Subjects(Iri predicate, Term @object) =>
        Quads.Where(quad => quad.Predicate.Equals(predicate) && quad.Object.Equals(@object)).Select(quad => quad.Subject);

    public IEnumerable<Term> Items(Term? list)
    {
        for (var cell = list; cell is not null && !cell.Equals(RdfVocabulary.Nil); cell = Object(cell, RdfVocabulary.Rest))
        {
            yield return Object(cell, RdfVocabulary.First) ?? throw new InvalidDataException($"The list cell {cell} has no item.");
        }
    }
}
