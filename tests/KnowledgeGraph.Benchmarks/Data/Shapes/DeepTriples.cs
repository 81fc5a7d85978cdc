namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// What paths walk: chains of 4,000 steps, trees 800 deep, lists of 2,000 members, rings with short cuts, and thousands of chains of eight steps. Larger
/// graphs have more of them, not deeper ones.
/// </summary>
internal sealed class DeepTriples(ShapeWriter writer)
{
    private const int Chain = 4000;
    private const int Tree = 8000;
    private const int List = 2000;
    private const int Ring = 4000;
    private const int Steps = 400;
    private const int StepLength = 8;

    private readonly LibraryRandom _random = new();

    public static void Write(ShapeWriter writer, long triples)
    {
        var shape = new DeepTriples(writer);
        for (var group = 0; writer.Triples < triples; group++)
        {
            shape.Chains(group);
            shape.Trees(group);
            shape.Lists(group);
            shape.Rings(group);
        }
    }

    private void Chains(int group)
    {
        for (var i = 0; i < Chain; i++)
        {
            writer.Link(ShapeWriter.Node("chain", group, i), "next", ShapeWriter.Node("chain", group, i + 1));
            writer.Number(ShapeWriter.Node("chain", group, i), "value", _random.Next(1000));
        }

        for (var i = 0; i < Steps * StepLength; i++)
        {
            writer.Link(ShapeWriter.Node("step", group, i + (i / StepLength)), "step", ShapeWriter.Node("step", group, i + (i / StepLength) + 1));
        }
    }

    private void Trees(int group)
    {
        for (var i = 0; i < Tree; i++)
        {
            var node = ShapeWriter.Node("tree", group, i);
            if (i > 0)
            {
                writer.Link(node, "parent", ShapeWriter.Node("tree", group, Math.Max(0, i - 1 - _random.Next(20))));
            }

            writer.Number(node, "value", _random.Next(1000));
            if (i % 10 == 0)
            {
                writer.Text(node, "label", ShapeWords.Numbered("node", i));
            }
        }
    }

    private void Lists(int group)
    {
        for (var i = 0; i < List; i++)
        {
            writer.First(ShapeWriter.Node("list", group, i), _random.Next(1000));
            writer.Rest(ShapeWriter.Node("list", group, i), i + 1 < List ? ShapeWriter.Node("list", group, i + 1) : null);
        }
    }

    private void Rings(int group)
    {
        for (var i = 0; i < Ring; i++)
        {
            writer.Link(ShapeWriter.Node("ring", group, i), "follows", ShapeWriter.Node("ring", group, (i + 1) % Ring));
            if (i % 10 == 0)
            {
                writer.Link(ShapeWriter.Node("ring", group, i), "follows", ShapeWriter.Node("ring", group, _random.Next(Ring)));
            }
        }
    }
}
