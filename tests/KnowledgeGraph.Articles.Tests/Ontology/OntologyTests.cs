using System.Text.Json;
using KnowledgeGraph.Articles.Consistency;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Tests.Ontology;

internal sealed class OntologyTests
{
    private static readonly Dataset File = RdfReader.Parse(OntologyFiles.ReadText(OntologyFiles.Ontology), RdfFormat.Turtle);

    [Test]
    public void ConstantsAreTheFilesTerms()
    {
        var declared = File.Where(q => q.Predicate == RdfVocabulary.Type && IsOurs(q.Subject)).Select(q => (Iri)q.Subject).Distinct();
        Assert.That(ArticleOntology.All.Select(i => i.Value).Order(), Is.EqualTo(declared.Select(i => i.Value).Order()));
    }

    [Test]
    public void EveryTermThatTheFileUses_IsDeclared()
    {
        var known = ArticleOntology.All.ToHashSet<Term>();
        var used = File.SelectMany(q => new[] { q.Subject, q.Predicate, q.Object }).Where(IsOurs).Distinct();
        Assert.That(used.Where(t => !known.Contains(t)), Is.Empty);
    }

    [Test]
    public void ShapesAndContext_NameOnlyDeclaredTerms()
    {
        var known = ArticleOntology.All.Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        var shapes = RdfReader.Parse(OntologyFiles.ReadText(OntologyFiles.Shapes), RdfFormat.Turtle);
        var inShapes = shapes.SelectMany(q => new[] { q.Predicate, q.Object }).Where(IsOurs).Select(t => ((Iri)t).Value);
        Assert.That(inShapes.Where(v => !known.Contains(v)), Is.Empty);

        using var context = JsonDocument.Parse(OntologyFiles.ReadText(OntologyFiles.Context));
        var inContext = context.RootElement.GetProperty("@context").EnumerateObject()
            .Select(p => p.Value.ValueKind == JsonValueKind.Object ? p.Value.GetProperty("@id").GetString()! : p.Value.ToString())
            .Where(id => id.StartsWith("kg:", StringComparison.Ordinal)).Select(id => ArticleOntology.Namespace + id[3..]).ToList();
        Assert.That(inContext.Where(v => !known.Contains(v)), Is.Empty);
        var properties = File.Where(q => q.Predicate == RdfVocabulary.Type && q.Object is Iri type && type.Value.EndsWith("Property", StringComparison.Ordinal))
            .Select(q => ((Iri)q.Subject).Value).Distinct();
        Assert.That(properties.Where(p => !inContext.Contains(p)), Is.Empty, "every property has a short name");
    }

    [Test]
    public void DisjointClasses_AreThoseThatTheInvariantKnows()
    {
        var pairs = File.Where(q => q.Predicate == Owl.DisjointWith && q.Subject != ArticleOntology.Character)
            .Select(q => (q.Subject, q.Object)).ToHashSet();
        var expected = from a in DisjointTypes.Classes from b in DisjointTypes.Classes where a != b select ((Term)a, (Term)b);
        Assert.That(pairs, Is.EquivalentTo(expected));
    }

    [Test]
    public void FunctionalProperties_AreThoseThatInvariantsKnow()
    {
        var declared = File.Where(q => q.Predicate == RdfVocabulary.Type && q.Object == Owl.FunctionalProperty).Select(q => q.Subject);
        Assert.That(declared, Is.EquivalentTo(ContradictionFinder.Functional));
    }

    [Test]
    public void ReadmeExamples_AreTurtleAndShowEveryClass()
    {
        var path = Path.Combine(Repository(), "ontology", "README.md");
        var blocks = System.IO.File.ReadAllText(path).Split("```turtle\n").Skip(1).Select(b => b.Split("```", 2)[0]).ToList();
        var examples = RdfReader.Parse(string.Join('\n', blocks), RdfFormat.Turtle);
        var shown = examples.Where(q => q.Predicate == RdfVocabulary.Type).Select(q => q.Object).ToHashSet();
        var classes = File.Where(q => q.Predicate == RdfVocabulary.Type && q.Object == Owl.Class && IsOurs(q.Subject) && q.Subject != ArticleOntology.Fact);
        Assert.That(classes.Select(q => q.Subject).Where(c => !shown.Contains(c)), Is.Empty);
        var known = ArticleOntology.All.ToHashSet<Term>();
        Assert.That(examples.SelectMany(q => new[] { q.Predicate, q.Object }).Where(t => IsOurs(t) && !known.Contains(t)), Is.Empty);
    }

    [Test]
    public void EmbeddedFiles_AreTheFolders()
    {
        foreach (var name in new[] { OntologyFiles.Ontology, OntologyFiles.Shapes, OntologyFiles.Context })
        {
            Assert.That(OntologyFiles.ReadText(name), Is.EqualTo(System.IO.File.ReadAllText(Path.Combine(Repository(), "ontology", name))));
        }
    }

    private static bool IsOurs(Term term) => term is Iri iri && iri.Value.StartsWith(ArticleOntology.Namespace, StringComparison.Ordinal);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return folder.FullName;
    }
}
