using System.Reflection;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Programs;

/// <summary>The worked domain of examples/football: the program, and that its kind of fact, its ontology, its shapes and its graph say one thing.</summary>
internal sealed class FootballExampleTests
{
    private const string Football = "https://example.org/football#";
    private const string Shacl = "http://www.w3.org/ns/shacl#";

    private static readonly string Folder = Repository.File("examples", "football");

    private readonly Lazy<Assembly> _program = new(() => ProgramRunner.Load(File.ReadAllText(Path.Combine(Folder, "football.cs"))));

    private FactType Transfer => (FactType)Member("Transfer").GetValue(null)!;

    [Test]
    public void The_program_writes_what_was_approved() => Approved.Equal("Programs/football.txt", ProgramRunner.Run(_program.Value, Folder));

    [Test]
    public void The_ontology_has_each_slot_with_its_range()
    {
        var ontology = Turtle("ontology.ttl");
        foreach (var slot in Transfer.Slots)
        {
            Assert.That(Objects(ontology, slot.Property, Rdfs.Range), Is.EqualTo(new Term[] { RangeOf(slot) }), slot.Name);
            Assert.That(Objects(ontology, slot.Property, Rdfs.Domain), Is.EqualTo(new Term[] { Transfer.Class }), slot.Name);
            Assert.That(Objects(ontology, slot.Property, RdfVocabulary.Type).Contains(Owl.FunctionalProperty), Is.EqualTo(slot.IsKey || slot.HasOneValue), slot.Name);
        }

        var properties = ontology.Where(q => q.Predicate == Rdfs.Domain && q.Object == Transfer.Class).Select(q => q.Subject);
        Assert.That(properties, Is.EquivalentTo(Transfer.Slots.Select(slot => slot.Property)));
    }

    [Test]
    public void The_shapes_have_each_slot_with_its_range_and_counts()
    {
        var shapes = Turtle("shapes.ttl");
        var paths = shapes.Where(q => q.Predicate == Sh("path")).ToDictionary(q => q.Object, q => q.Subject);
        Assert.That(paths.Keys, Is.EquivalentTo(Transfer.Slots.Select(slot => slot.Property)));
        foreach (var slot in Transfer.Slots)
        {
            var shape = paths[slot.Property];
            Assert.That(Objects(shapes, shape, slot.Class is null ? Sh("datatype") : Sh("class")), Is.EqualTo(new Term[] { RangeOf(slot) }), slot.Name);
            Assert.That(Objects(shapes, shape, Sh("minCount")).Count, Is.EqualTo(slot.IsRequired ? 1 : 0), slot.Name);
            Assert.That(Objects(shapes, shape, Sh("maxCount")).Count, Is.EqualTo(1), slot.Name);
        }
    }

    [Test]
    public void The_graph_satisfies_the_shapes()
    {
        var graph = Graph();
        var transfers = graph.Where(q => q.Predicate == RdfVocabulary.Type && q.Object == Transfer.Class).Select(q => q.Subject).ToList();
        Assert.That(transfers, Has.Count.EqualTo(4));
        foreach (var (transfer, slot) in transfers.SelectMany(t => Transfer.Slots.Select(slot => (t, slot))))
        {
            var values = Objects(graph, transfer, slot.Property);
            Assert.That(values.Count, Is.InRange(slot.IsRequired ? 1 : 0, 1), $"{transfer} {slot.Name}");
            Assert.That(values, Has.All.Matches<Term>(value => slot.Class is { } type
                ? Objects(graph, value!, RdfVocabulary.Type).Contains(type)
                : value is Literal literal && literal.Datatype == RangeOf(slot)));
        }
    }

    [Test]
    public void The_direct_layer_is_what_the_ontology_derives()
    {
        var graph = Graph();
        var derived = new HashSet<Triple>();
        var rules = Turtle("ontology.ttl").Where(q => q.Predicate == ArticleOntology.DerivedBy).ToList();
        Assert.That(rules.Select(q => q.Subject), Is.EquivalentTo(Transfer.Direct.Select(rule => rule.Property)));
        foreach (var rule in rules)
        {
            derived.UnionWith(SparqlEngine.Default.Construct(SparqlQuery.Parse(((Literal)rule.Object).LexicalForm), graph));
        }

        var direct = graph.Where(q => Transfer.Direct.Any(rule => rule.Property == q.Predicate)).Select(q => q.Triple);
        Assert.That(direct, Is.EquivalentTo(derived));
        Assert.That(derived, Has.Count.EqualTo(4));
    }

    [Test]
    public void Two_articles_meet_in_one_transfer_and_their_fees_are_contested()
    {
        var knowledge = Knowledge();
        var claims = knowledge.Claims().Where(claim => claim.Status == FactStatus.Contested).ToList();
        Assert.That(claims, Has.Count.EqualTo(2));
        Assert.That(knowledge.Select("PREFIX fb: <https://example.org/football#> SELECT ?t { ?claim kg:states ?t . ?t fb:player/rdfs:label 'Tom Vane' }"), Has.Count.EqualTo(2));
        Assert.That(knowledge.Select("PREFIX fb: <https://example.org/football#> SELECT ?fee { ?t fb:player/rdfs:label 'Tom Vane' ; fb:fee ?fee }"), Is.Empty);
    }

    private KnowledgeBase Knowledge()
    {
        var pack = (DomainPack)_program.Value.GetType("Football")!.GetMethod("Pack")!.Invoke(null, [Path.Combine(Folder, "lexicon.tsv")])!;
        var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { Extractor = FactExtractor.Of(pack) });
        knowledge.AddFolder(Path.Combine(Folder, "articles"));
        return knowledge;
    }

    private Dataset Graph()
    {
        var stream = new MemoryStream();
        Knowledge().Save(stream, RdfFormat.NQuads);
        return Read(stream.ToArray(), RdfFormat.NQuads);
    }

    private static Dataset Turtle(string file) => Read(File.ReadAllBytes(Path.Combine(Folder, file)), RdfFormat.Turtle);

    private static Dataset Read(byte[] bytes, RdfFormat format) => RdfReader.ReadDataset(bytes, format);

    private static Iri RangeOf(FactSlot slot) => slot.Class ?? slot.Range switch
    {
        SlotRange.Year => Xsd.GYear,
        SlotRange.Number => Xsd.Decimal,
        SlotRange.Date => Xsd.Date,
        SlotRange.Truth => Xsd.Boolean,
        _ => Xsd.String,
    };

    private FieldInfo Member(string name) => _program.Value.GetType("Football")!.GetField(name)!;

    private static Iri Sh(string name) => new(Shacl + name);

    private static List<Term> Objects(Dataset graph, Term subject, Iri predicate) => [.. graph.Where(q => q.Subject == subject && q.Predicate == predicate).Select(q => q.Object)];
}
