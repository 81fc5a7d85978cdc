using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Tests.Mapping;

/// <summary>What is written can be read again, in every claim form and with every character that names may hold.</summary>
internal sealed class FactWriterRoundTripTests
{
    [Test]
    public void Graph_ReadsBackTheSame([Values] ClaimForm form, [Values("trig", "nquads")] string name)
    {
        var format = RdfFormat.FromName(name)!;
        for (var seed = 0; seed < 20; seed++)
        {
            var writer = new FactWriter(new FactWriterOptions { Claims = form });
            var graph = new Dataset();
            writer.Write(new RandomFacts(seed).Articles(3), graph);
            using var bytes = new MemoryStream();
            RdfWriter.Write(graph, format, bytes, new RdfWriterOptions { Prefixes = writer.Prefixes().ToDictionary(p => p.Prefix, p => p.Iri) });
            var again = RdfReader.ReadDataset(bytes.ToArray(), format);
            Assert.That(again.Order(), Is.EqualTo(graph.Order()), $"seed {seed}");
        }
    }
}
