using CsCheck;

namespace KnowledgeGraph.Rdf.Tests.Graphs;

[TestFixture]
internal sealed class IsomorphismTests
{
    // Quads as "s p o" or "s p o g", joined by commas; "_x" is a blank node, "<s p o>" a triple term (o may nest).
    [TestCase("", "", true)]
    [TestCase("a p b", "a p b", true)]
    [TestCase("a p b", "a p c", false)]
    [TestCase("a p b", "a p b g", false)]
    [TestCase("_x p b", "_y p b", true)]
    [TestCase("_x p b, _x q b", "_y p b, _z q b", false)]
    [TestCase("_x p _x", "_x p _y", false)]
    [TestCase("_x p _y, _y p _x", "_1 p _1, _2 p _2", false)]
    [TestCase("_x p _y, _y p _z, _z p _x", "_b p _c, _a p _b, _c p _a", true)]
    [TestCase("a p b _g", "a p b _h", true)]
    [TestCase("a p b _g, a p c _g", "a p b _h, a p c _i", false)]
    [TestCase("a p b _g, _g p c", "a p b _h, _h p c", true)]
    [TestCase("a p b _g, _g p c", "a p b _h, _i p c", false)]
    [TestCase("_g p _g _g", "_h p _h _h", true)]
    [TestCase("a p <_x p b>", "a p <_y p b>", true)]
    [TestCase("a p <_x p _x>", "a p <_x p _y>", false)]
    [TestCase("a p <_x p <_y p _x>>, _x p b", "a p <_1 p <_2 p _1>>, _1 p b", true)]
    [TestCase("a p <_x p <_y p _x>>, _x p b", "a p <_1 p <_2 p _1>>, _2 p b", false)]
    [TestCase("_x p b, _y p b", "_x p b", false)]
    [TestCase("_a p _b, _b p _c, _c p _a, _d p _e, _e p _f, _f p _d", "_a p _b, _b p _c, _c p _d, _d p _e, _e p _f, _f p _a", false)]
    public void AreIsomorphic(string left, string right, bool expected)
    {
        Assert.That(Isomorphism.AreIsomorphic(Parse(left), Parse(right)), Is.EqualTo(expected));
        Assert.That(Isomorphism.AreIsomorphic(Parse(right), Parse(left)), Is.EqualTo(expected));
    }

    [Test]
    public void LiteralsCompareAsTerms()
    {
        var (s, p) = (new BlankNode("s"), new Iri("http://example.org/p"));
        Triple[] one = [new(s, p, new Literal("1", Vocabularies.Xsd.Integer))];
        Triple[] zeroOne = [new(s, p, new Literal("01", Vocabularies.Xsd.Integer))];
        Assert.That(Isomorphism.AreIsomorphic(one, zeroOne), Is.False);
        Assert.That(
            Isomorphism.AreIsomorphic([new Triple(s, p, Literal.LanguageTagged("a", "EN"))], [new Triple(s, p, Literal.LanguageTagged("a", "en"))]),
            Is.True);
    }

    [Test]
    public void Bijection_TurnsLeftIntoRight()
    {
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 1], Gen.Int[0, 6], Gen.Int[-1, 6]).Array[0, 18].Select(Gen.Int[0, 5039]).Sample((rows, shuffle) =>
        {
            int[] permutation = Permutation(7, shuffle);
            var left = rows.Select(row => Make(row, node => node)).ToList();
            var right = rows.Select(row => Make(row, node => permutation[node])).Reverse().ToHashSet();
            Assert.That(Isomorphism.TryFindBijection(left, right, out var bijection), Is.True);
            Assert.That(bijection.Values, Is.Unique);
            var mapped = left.Select(quad => new Quad(Map(quad.Subject), quad.Predicate, Map(quad.Object), quad.GraphName is { } g ? Map(g) : null));
            Assert.That(mapped.ToHashSet(), Is.EquivalentTo(right));

            Term Map(Term term) => term is BlankNode node ? bijection[node] : term;
        }, seed: "0000KOIPe036", iter: 500);
    }

    [Test]
    public void ManyEqualNodes_AreMatchedQuickly()
    {
        var leaves = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"_root p _x{i},_x{i} q v"));
        var other = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"_y{i} q v,_top p _y{i}"));
        Assert.That(Isomorphism.AreIsomorphic(Parse(leaves), Parse(other)), Is.True);
        Assert.That(Isomorphism.AreIsomorphic(Parse(leaves), Parse(other.Replace("_y7 q v", "_y8 r v", StringComparison.Ordinal))), Is.False);
    }

    [Test]
    public void CompleteGraph_IsMatched()
    {
        var complete = string.Join(',', from i in Enumerable.Range(0, 25) from j in Enumerable.Range(0, 25) where i != j select $"_x{i} p _x{j}");
        Assert.That(Isomorphism.AreIsomorphic(Parse(complete), Parse(complete.Replace("_x", "_y", StringComparison.Ordinal))), Is.True);
    }

    [Test]
    public void HardGraphs_EndAtTheWorkLimit()
    {
        // Each is one component whose nodes all look alike, so every candidate has to be tried.
        var torus = Torus(10, 1);
        var twisted = Torus(10, 3);
        Assert.That(
            () => Isomorphism.AreIsomorphic(Parse(torus), Parse(twisted), workLimit: 1000),
            Throws.TypeOf<IsomorphismLimitException>().With.Property(nameof(IsomorphismLimitException.WorkLimit)).EqualTo(1000));
        Assert.That(Isomorphism.AreIsomorphic(Parse(torus), Parse(Torus(10, 1).Replace("_n", "_m", StringComparison.Ordinal))), Is.True);
        Assert.That(Isomorphism.AreIsomorphic(Parse(torus), Parse(twisted)), Is.False);
    }

    private static string Torus(int size, int twist) => string.Join(
        ',',
        from i in Enumerable.Range(0, size)
        from j in Enumerable.Range(0, size)
        let down = i + 1 == size ? (j + twist) % size : j
        select $"_n{i}x{j} p _n{i}x{(j + 1) % size},_n{i}x{j} p _n{(i + 1) % size}x{down}");

    private static int[] Permutation(int size, int number)
    {
        var rest = Enumerable.Range(0, size).ToList();
        var result = new int[size];
        for (var i = 0; i < size; i++)
        {
            result[i] = rest[number % rest.Count];
            number /= rest.Count;
            rest.Remove(result[i]);
        }

        return result;
    }

    private static Quad Make((int S, int P, int O, int G) row, Func<int, int> node) => new(
        new BlankNode($"b{node(row.S)}"),
        new Iri($"http://example.org/p{row.P}"),
        new BlankNode($"b{node(row.O)}"),
        row.G < 0 ? null : new BlankNode($"b{node(row.G)}"));

    private static List<Quad> Parse(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseQuad)];

    private static Quad ParseQuad(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        var words = (open < 0 ? text : text[..open]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return open < 0
            ? new Quad(ParseTerm(words[0]), (Iri)ParseTerm(words[1]), ParseTerm(words[2]), words.Length > 3 ? ParseTerm(words[3]) : null)
            : new Quad(ParseTerm(words[0]), (Iri)ParseTerm(words[1]), new TripleTerm(ParseQuad(text[(open + 1)..^1]).Triple));
    }

    private static Term ParseTerm(string word) =>
        word[0] == '_' ? new BlankNode("b" + word[1..]) : new Iri("http://example.org/" + word);
}
