using System.Globalization;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Fuzz.Hostile;

/// <summary>A small graph on which a short query can do much: 60 nodes with links among all of them, values, three named graphs.</summary>
internal static class HostileData
{
    private const int Nodes = 60;

    public static Dataset Make()
    {
        var data = new Dataset();
        for (var i = 0; i < Nodes; i++)
        {
            data.Add(Quad(Node(i), "v", new Literal(Text(i), new Iri("http://www.w3.org/2001/XMLSchema#integer"))));
            data.Add(Quad(Node(i), "name", new Literal("the name of node " + Text(i))));
            for (var j = 0; j < Nodes; j++)
            {
                data.Add(Quad(Node(i), "p", Node(j)));
                if ((i + j) % 7 == 0)
                {
                    data.Add(Quad(Node(i), "q", Node(j)));
                    data.Add(Quad(Node(i), "p", Node(j), new Iri("http://e/g" + Text(j % 3))));
                }
            }
        }

        return data;
    }

    private static Iri Node(int number) => new("http://e/n" + Text(number));

    private static Quad Quad(Iri subject, string predicate, Term node, Iri? graph = null) => new(subject, new Iri("http://e/" + predicate), node, graph);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
