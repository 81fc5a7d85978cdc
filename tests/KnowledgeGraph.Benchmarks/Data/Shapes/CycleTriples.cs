namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// A graph of triangles and squares: edges <c>near</c> to nodes a few numbers on, <c>link</c> within groups, <c>hub</c> to nodes that everybody
/// has, <c>rare</c> anywhere; so cycles of some kinds are many, of others few, and joins of two edges far more than either.
/// </summary>
internal sealed class CycleTriples(ShapeWriter writer, long triples)
{
    private const int TriplesOfNode = 9;
    private const int Group = 60;
    private const int NearSteps = 8;
    private const int Colors = 8;

    private readonly LibraryRandom _random = new();
    private readonly int _nodes = (int)Math.Max(Group, triples / TriplesOfNode);

    public static void Write(ShapeWriter writer, long triples) => new CycleTriples(writer, triples).WriteAll();

    private void WriteAll()
    {
        for (var number = 0; number < _nodes; number++)
        {
            var node = ShapeWriter.Node("node", number);
            writer.Type(node, "Node");
            writer.Text(node, "color", ShapeWords.Numbered("color", _random.Next(Colors)));
            for (var edge = 0; edge < 3; edge++)
            {
                writer.Link(node, "near", ShapeWriter.Node("node", (number + 1 + _random.Next(NearSteps)) % _nodes));
                writer.Link(node, "link", ShapeWriter.Node("node", Math.Min(_nodes - 1, (number / Group * Group) + _random.Next(Group))));
            }

            writer.Link(node, "hub", ShapeWriter.Node("node", _random.NextSkewed(_nodes)));
            if (number % 10 == 0)
            {
                writer.Link(node, "rare", ShapeWriter.Node("node", _random.Next(_nodes)));
            }
        }
    }
}
