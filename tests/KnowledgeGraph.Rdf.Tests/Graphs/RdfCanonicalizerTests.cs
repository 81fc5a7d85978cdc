using System.Diagnostics;
using CsCheck;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Tests.Graphs;

internal sealed class RdfCanonicalizerTests
{
    private static readonly Iri P = new("http://e/p");
    private static readonly Iri Q = new("http://e/q");

    private static readonly Gen<Term> Nodes = Gen.Int[0, 5].Select(Term (i) => new BlankNode("n" + i));

    private static readonly Gen<Quad[]> Datasets = Gen.Select(
        Gen.Frequency((5, Nodes), (1, One<Term>(new Iri("http://e/s")))),
        Gen.Bool.Select(first => first ? P : Q),
        Gen.Frequency((5, Nodes), (1, One<Term>(new Literal("x\n\uFFFF")))),
        Gen.Frequency((5, One<Term?>(null)), (1, Nodes.Select(Term? (n) => n))),
        (s, p, o, g) => new Quad(s, p, o, g)).Array[0, 12];

    private static readonly Gen<Quad[]> Graphs = Datasets.Select(quads => quads.Select(quad => new Quad(quad.Subject, quad.Predicate, quad.Object)).ToArray());

    private static readonly Gen<Quad[]> NamedGraphs = Gen.Select(Graphs, Gen.Int[0, 2].Array[12], (quads, names) => quads.Select(
        (quad, i) => new Quad(quad.Subject, quad.Predicate, quad.Object, names[i] == 0 ? null : new Iri("http://g/" + names[i]))).ToArray());

    /// <summary>Each node with one edge from it and one to it, and once more in a graph or as the name of one, so that all look alike at first.</summary>
    private static readonly Gen<Quad[]> Alike = Gen.Select(Gen.Int[3, 5], Gen.Int[0, 2], Gen.Int[0, 1000], (count, kind, seed) =>
    {
        var random = new Random(seed);
        BlankNode[] Shuffled()
        {
            BlankNode[] nodes = [.. Enumerable.Range(0, count).Select(i => new BlankNode("n" + i))];
            random.Shuffle(nodes);
            return nodes;
        }

        IEnumerable<Quad> Edges(Func<int, Term?> graph) => Shuffled().Zip(Shuffled(), (from, to) => (from, to)).Select((edge, i) => new Quad(edge.from, P, edge.to, graph(i)));
        var names = Shuffled();
        return Edges(i => kind == 2 ? names[i] : null).Concat(kind == 1 ? Edges(_ => Q) : []).ToArray();
    });

    [Test]
    public void Every_step_is_that_of_the_recommendation() => Gen.Select(Gen.OneOf(Datasets, Graphs, NamedGraphs, Alike), Gen.Bool).Sample(
        (quads, isSha384) =>
        {
            // The recommendation's text is followed to the letter by the other; nothing to escape is in what it writes.
            Quad[] plain = [.. quads.Select(quad => quad.Object is Literal ? new Quad(quad.Subject, quad.Predicate, new Literal("x"), quad.GraphName) : quad)];
            var expected = new LiteralCanonicalizer(plain, isSha384);
            var found = RdfCanonicalizer.Canonicalize(
                plain, new RdfCanonicalizationOptions { HashAlgorithm = isSha384 ? RdfCanonicalizationHash.Sha384 : RdfCanonicalizationHash.Sha256 });
            return found.ToString() == expected.Document
                && found.IssuedIdentifiers.Select(issued => (issued.Key, issued.Value)).SequenceEqual(expected.Issued.Select((node, i) => (node.Label, "c14n" + i)));
        },
        iter: 2000);

    /// <summary>
    /// Where named graphs relate blank nodes, RDFC-1.0 itself may give two documents: it hashes what stands around a blank node without saying
    /// in which graph, or which of it stands in one quad. <see cref="A_dataset_for_which_the_recommendation_has_two_documents"/> is such a one.
    /// </summary>
    [Test]
    public void Isomorphic_datasets_and_only_they_have_the_same_document() => Gen.Select(
        Gen.OneOf(Datasets, Graphs, NamedGraphs, Alike), Datasets, Gen.Int[0, 1000]).Sample(
        (left, other, seed) =>
        {
            var random = new Random(seed);
            int[] labels = [0, 1, 2, 3, 4, 5];
            random.Shuffle(labels);
            var relabelled = left.Select(quad => Map(quad, n => new BlankNode("m" + labels[n.Label[1] - '0']))).ToArray();
            random.Shuffle(relabelled);
            var document = RdfCanonicalizer.Canonicalize(left).ToString();
            var isOther = document == RdfCanonicalizer.Canonicalize(other).ToString();
            return IsLeftOpen(left)
                ? !isOther || Isomorphism.AreIsomorphic(left, other)
                : isOther == Isomorphism.AreIsomorphic(left, other) && document == RdfCanonicalizer.Canonicalize(relabelled).ToString();
        },
        iter: 3000);

    [Test]
    public void A_dataset_for_which_the_recommendation_has_two_documents()
    {
        static Quad Q(string s, string o, string? g = null) => new(new BlankNode(s), P, new BlankNode(o), g is null ? null : new BlankNode(g));
        Quad[] quads = [Q("n0", "n5"), Q("n2", "n2"), Q("n2", "n0"), Q("n1", "n2", "n4"), Q("n4", "n5", "n1")];
        Quad[] reversed = [.. quads.Reverse()];
        Assert.That(RdfCanonicalizer.Canonicalize(quads).Quads, Is.Not.EquivalentTo(RdfCanonicalizer.Canonicalize(reversed).Quads));
        Assert.That(Isomorphism.AreIsomorphic(quads, RdfCanonicalizer.Canonicalize(quads).Quads.ToList()), Is.True);
    }

    [Test]
    public void Two_graphs_are_enough_for_two_documents_of_the_recommendation()
    {
        // A ring, and the same ring the other way round in another graph: without the graphs a mirror image is no other dataset.
        static Quad Step(int from, int to, Iri? graph = null) => new(new BlankNode("n" + from), P, new BlankNode("n" + to), graph);
        Quad[] quads = [Step(0, 1), Step(1, 2), Step(2, 0), Step(1, 0, P), Step(2, 1, P), Step(0, 2, P)];
        Quad[] reversed = [.. quads.Reverse()];
        Assert.That(RdfCanonicalizer.Canonicalize(quads).Quads, Is.Not.EquivalentTo(RdfCanonicalizer.Canonicalize(reversed).Quads));
        Assert.That(Isomorphism.AreIsomorphic(quads, RdfCanonicalizer.Canonicalize(reversed).Quads.ToList()), Is.True);
    }

    // The documents are those of rdf-canonize 5.0.0.
    [TestCase(RdfCanonicalizationHash.Sha256, "c14n1", "c14n0")]
    [TestCase(RdfCanonicalizationHash.Sha384, "c14n0", "c14n1")]
    public void Blank_nodes_that_are_graph_names_only_get_identifiers(RdfCanonicalizationHash hash, string first, string second)
    {
        var subject = new Iri("http://e/s");
        Quad[] quads = [new(subject, P, P, new BlankNode("g1")), new(subject, Q, P, new BlankNode("g2"))];
        Assert.That(
            RdfCanonicalizer.Canonicalize(quads, new RdfCanonicalizationOptions { HashAlgorithm = hash }).ToString(),
            Is.EqualTo($"<http://e/s> <http://e/p> <http://e/p> _:{first} .\n<http://e/s> <http://e/q> <http://e/p> _:{second} .\n"));
    }

    [TestCase(RdfCanonicalizationHash.Sha256, "_:0 P P _:0|_:0 P _:0 _:0|_:1 P _:2 _:2|_:2 P P _:1")]
    [TestCase(RdfCanonicalizationHash.Sha384, "_:0 P P _:1|_:1 P _:0 _:0|_:2 P P _:2|_:2 P _:2 _:2")]
    public void One_blank_node_can_be_several_components_of_a_quad(RdfCanonicalizationHash hash, string expected)
    {
        var (a, b, c) = (new BlankNode("a"), new BlankNode("b"), new BlankNode("c"));
        Quad[] quads = [new(a, P, P, a), new(b, P, P, c), new(a, P, a, a), new(c, P, b, b), new(a, P, a, a)];
        var lines = expected.Split('|').Select(line => line.Replace("_:", "_:c14n", StringComparison.Ordinal).Replace("P", "<http://e/p>", StringComparison.Ordinal) + " .\n");
        Assert.That(
            RdfCanonicalizer.Canonicalize(quads, new RdfCanonicalizationOptions { HashAlgorithm = hash }).ToString(), Is.EqualTo(string.Concat(lines)));
    }

    [Test]
    public void The_issued_identifiers_are_in_their_order_and_name_every_blank_node()
    {
        var random = new Random(7);
        int[] numbers = [.. Enumerable.Range(0, 12)];
        random.Shuffle(numbers);
        var result = RdfCanonicalizer.Canonicalize(numbers.Select(i => new Quad(new BlankNode("n" + i), P, new Literal("v" + (i / 2)))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.IssuedIdentifiers.Keys, Is.EquivalentTo(numbers.Select(i => "n" + i)));
            Assert.That(result.IssuedIdentifiers.Values, Is.EqualTo(Enumerable.Range(0, 12).Select(i => "c14n" + i)));
        }
    }

    [Test]
    public void The_relabelled_quads_are_the_dataset_in_the_order_of_the_document() => Datasets.Sample(
        quads =>
        {
            var result = RdfCanonicalizer.Canonicalize(quads);
            var relabelled = result.Quads.ToList();
            return Isomorphism.AreIsomorphic(quads, relabelled)
                && relabelled.Count == result.ToString().Count(c => c == '\n')
                && (IsLeftOpen(quads) || relabelled.SequenceEqual(RdfCanonicalizer.Canonicalize(relabelled).Quads));
        },
        iter: 1000);

    [Test]
    public void Lines_are_sorted_by_code_point_and_escaped_in_one_way()
    {
        Quad[] quads =
        [
            new(new Iri("http://e/s"), P, new Literal("\U00010000")),
            new(new Iri("http://e/s"), P, new Literal("\uFFFD")),
            new(new Iri("http://e/s"), P, new Literal("\uFFFE\t\u007F\0\\\"")),
            new(new Iri("http://e/s"), P, Literal.LanguageTagged("a", "EN")),
            new(new Iri("http://e/s"), P, Literal.LanguageTagged("a", "ar", BaseDirection.RightToLeft)),
            new(new Iri("http://e/s"), P, new TripleTerm(new Triple(P, P, new Literal("1", Xsd.Integer)))),
        ];
        Assert.That(RdfCanonicalizer.Canonicalize(quads.Concat(quads)).ToString(), Is.EqualTo(
            """
            <http://e/s> <http://e/p> "\uFFFE\t\u007F\u0000\\\"" .
            <http://e/s> <http://e/p> "a"@EN .
            <http://e/s> <http://e/p> "a"@ar--rtl .
            <http://e/s> <http://e/p> "FFFD" .
            <http://e/s> <http://e/p> "10000" .
            <http://e/s> <http://e/p> <<( <http://e/p> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> )>> .

            """.ReplaceLineEndings("\n").Replace("FFFD", "\uFFFD", StringComparison.Ordinal).Replace("10000", "\U00010000", StringComparison.Ordinal)));
    }

    [Test]
    public void Every_character_of_ASCII_is_written_in_one_way()
    {
        // RDFC-1.0, appendix A: ECHAR where there is one, UCHAR in upper case for other control characters, else the character itself.
        var escaped = string.Concat(Enumerable.Range(0, 0x80).Select(c => c switch
        {
            0x08 => @"\b",
            0x09 => @"\t",
            0x0A => @"\n",
            0x0C => @"\f",
            0x0D => @"\r",
            0x22 => "\\\"",
            0x5C => @"\\",
            < 0x20 or 0x7F => @"\u" + c.ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
            _ => ((char)c).ToString(),
        }));
        var literal = new Literal(string.Concat(Enumerable.Range(0, 0x80).Select(c => (char)c)) + "\u0080\u2028\uFFFD");
        var result = RdfCanonicalizer.Canonicalize([new Quad(P, P, literal), new Quad(new BlankNode("n"), P, literal)]);
        Assert.That(
            result.ToString(), Is.EqualTo($"<http://e/p> <http://e/p> \"{escaped}\u0080\u2028\uFFFD\" .\n_:c14n0 <http://e/p> \"{escaped}\u0080\u2028\uFFFD\" .\n"));
    }

    [Test]
    public void Language_tags_keep_their_case_inside_triple_terms_of_blank_nodes()
    {
        // The terms are equal and the texts are not: which of the two stayed would depend on the order.
        static Quad Of(string tag) => new(new BlankNode("n"), P, new TripleTerm(new Triple(P, P, Literal.LanguageTagged("a", tag))));
        const string Expected =
            """
            _:c14n0 <http://e/p> <<( <http://e/p> <http://e/p> "a"@EN )>> .
            _:c14n0 <http://e/p> <<( <http://e/p> <http://e/p> "a"@en )>> .

            """;
        Assert.That(RdfCanonicalizer.Canonicalize([Of("en"), Of("EN"), Of("en")]).ToString(), Is.EqualTo(Expected.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Blank_nodes_inside_triple_terms_are_refused_by_name()
    {
        var quad = new Quad(P, P, new TripleTerm(new Triple(new BlankNode("inner"), P, P)));
        Assert.That(() => RdfCanonicalizer.Canonicalize([quad]), Throws.TypeOf<NotSupportedException>().With.Message.Contains("_:inner"));
    }

    [Test]
    [CancelAfter(10_000)]
    public void Poisoned_datasets_end_at_the_limit(CancellationToken cancellation)
    {
        var clique = Enumerable.Range(0, 200).SelectMany(i => Enumerable.Range(0, 200).Select(j => Edge(i, j)));
        var error = Assert.Throws<RdfCanonicalizationLimitException>(() => RdfCanonicalizer.Canonicalize(clique, null, cancellation))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.MaxWork, Is.EqualTo(4_000_000 + (200 * 40)));
            Assert.That(error.Message, Does.Contain("RdfCanonicalizationOptions.MaxWork"));
        }
    }

    [Test]
    [CancelAfter(10_000)]
    public void One_quad_in_many_graphs_is_no_poison(CancellationToken cancellation)
    {
        // The hash of a related node does not see the graph, so the same node comes forty times under one hash.
        var quads = Enumerable.Range(0, 80).Select(i => new Quad(new BlankNode("a" + (i & 1)), P, new BlankNode("b" + (i & 1)), new Iri("http://g/" + (i / 2))));
        Assert.That(RdfCanonicalizer.Canonicalize(quads, null, cancellation).Work, Is.LessThan(2000));
    }

    [Test]
    [CancelAfter(10_000)]
    public void Literals_of_alike_nodes_are_not_read_again_for_each_step(CancellationToken cancellation)
    {
        // Their visits are no steps, so the limit would not end them.
        var stars = Enumerable.Range(0, 24).Select(i => Edge(100 + (i & 1), i));
        var literals = Enumerable.Range(0, 24 * 10_000).Select(i => new Quad(new BlankNode("n" + (i % 24)), P, new Literal("v" + (i / 24))));
        Assert.That(
            () => RdfCanonicalizer.Canonicalize(stars.Concat(literals), null, cancellation), Throws.TypeOf<RdfCanonicalizationLimitException>());
    }

    [Test]
    [CancelAfter(10_000)]
    public void Blank_nodes_that_their_own_quads_tell_apart_take_no_steps(CancellationToken cancellation)
    {
        var quads = Enumerable.Range(0, 50_000).SelectMany(i => new[] { Edge(i, (i * 7) % 50_000), new Quad(new BlankNode("n" + i), P, new Literal("v" + i)) });
        Assert.That(RdfCanonicalizer.Canonicalize(quads, null, cancellation).Work, Is.Zero);
    }

    [TestCase(50_000, TestName = "A_long_list_twice_does_not_overflow_the_stack")]
    public void Depth_costs_memory_and_not_stack(int length)
    {
        var quads = Enumerable.Range(0, length * 2).Where(i => (i + 1) % length != 0).Select(i => Edge(i, i + 1)).ToList();
        var watch = Stopwatch.StartNew();
        Assert.That(() => RdfCanonicalizer.Canonicalize(quads, new RdfCanonicalizationOptions { MaxWork = 1_000_000 }), Throws.TypeOf<RdfCanonicalizationLimitException>());
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public void Can_be_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.That(() => RdfCanonicalizer.Canonicalize([Edge(0, 1)], null, cancelled), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Options_are_checked() => Assert.Multiple(() =>
    {
        Assert.That(() => new RdfCanonicalizationOptions { MaxWork = -1 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new RdfCanonicalizationOptions { HashAlgorithm = (RdfCanonicalizationHash)7 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => RdfCanonicalizer.Canonicalize([Edge(0, 1), Edge(1, 0)], new RdfCanonicalizationOptions { MaxWork = 0 }),
            Throws.TypeOf<RdfCanonicalizationLimitException>());
    });

    private static Gen<T> One<T>(T value) => Gen.Int[0, 0].Select(_ => value);

    private static Quad Edge(int from, int to) => new(new BlankNode("n" + from), P, new BlankNode("n" + to));

    private static Quad Map(Quad quad, Func<BlankNode, BlankNode> map)
    {
        Term Of(Term term) => term is BlankNode node ? map(node) : term;
        return new Quad(Of(quad.Subject), quad.Predicate, Of(quad.Object), quad.GraphName is { } graph ? Of(graph) : null);
    }

    /// <summary>Whether quads of two blank nodes are in more than one graph, or in one that a blank node names.</summary>
    private static bool IsLeftOpen(IEnumerable<Quad> quads)
    {
        var relating = quads.Where(quad => new[] { quad.Subject, quad.Object, quad.GraphName }.OfType<BlankNode>().Distinct().Count() > 1).ToList();
        return relating.Exists(quad => quad.GraphName is BlankNode) || relating.DistinctBy(quad => quad.GraphName).Count() > 1;
    }
}
